/** A line that is being typed. `cursor` counts UTF-16 units and always stands between two characters as a reader sees them. */
export type Input = {readonly text: string; readonly cursor: number};

/** What a key, or a paste, does to the line. */
export type Edit =
  | {readonly kind: 'insert'; readonly text: string}
  | {
      readonly kind:
        | 'backspace'
        | 'delete'
        | 'left'
        | 'right'
        | 'home'
        | 'end'
        | 'delete-word'
        | 'delete-before'
        | 'delete-after';
    };

export const inputOf = (text: string, cursor = text.length): Input => ({text, cursor});
export const emptyInput: Input = inputOf('');

/** Whoever types or pastes more than this means something else. */
const mostUnits = 1000;

export const editInput = (input: Input, edit: Edit): Input => {
  const {text, cursor} = input;
  const keep = (before: string, after: string): Input => inputOf(before + after, before.length);
  switch (edit.kind) {
    case 'insert':
      return insert(input, edit.text);
    case 'backspace':
      return keep(text.slice(0, boundaryBefore(input)), text.slice(cursor));
    case 'delete':
      return keep(text.slice(0, cursor), text.slice(boundaryAfter(input)));
    case 'left':
      return inputOf(text, boundaryBefore(input));
    case 'right':
      return inputOf(text, boundaryAfter(input));
    case 'home':
      return inputOf(text, 0);
    case 'end':
      return inputOf(text);
    case 'delete-word':
      return keep(text.slice(0, cursor).replace(/[\p{L}\p{N}_]*[^\p{L}\p{N}_]*$/u, ''), text.slice(cursor));
    case 'delete-before':
      return keep('', text.slice(cursor));
    case 'delete-after':
      return keep(text.slice(0, cursor), '');
  }
};

/** How many code points stand before the cursor: the columns of the notation. */
export const columnOf = ({text, cursor}: Input): number => [...text.slice(0, cursor)].length;

const insert = ({text, cursor}: Input, added: string): Input => {
  const room = Math.max(0, mostUnits - text.length);
  // What is added may join what stands before it: a jamo its syllable, a mark its letter.
  const before = (text.slice(0, cursor) + wellFormed(tidy(added).slice(0, room))).normalize('NFC');
  const whole = (before + text.slice(cursor)).normalize('NFC');
  return inputOf(whole, boundaries(whole).find(boundary => boundary >= before.length) ?? whole.length);
};

// Line ends and tabs stand between words. What a terminal would obey, or what reorders text (UAX #9), has no place here.
const tidy = (added: string): string =>
  added.replace(/\r\n?|[\n\t\u2028\u2029]/g, ' ').replace(/\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '');

const boundaryBefore = ({text, cursor}: Input): number => boundaries(text).findLast(boundary => boundary < cursor) ?? 0;

const boundaryAfter = ({text, cursor}: Input): number =>
  boundaries(text).find(boundary => boundary > cursor) ?? text.length;

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

const boundaries = (text: string): readonly number[] => [
  ...Array.from(segmenter.segment(text), ({index}) => index),
  text.length,
];
