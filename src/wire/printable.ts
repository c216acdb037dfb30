/**
 * Bytes or text in a form that is safe in a terminal. Control characters, whatever reorders or hides text, and bytes that
 * are not UTF-8 become visible escapes: `\r`, `\x1b`, `\u202e`; a backslash is doubled, so that the form is unambiguous.
 * In escapes `\xNN` is a byte (or ASCII), `\uNNNN` a character. Everything else, Korean too, stays as it is.
 */
export const printableText = (input: Uint8Array | string): string =>
  typeof input === 'string' ? escapeText(input.replaceAll('\\', '\\\\')) : printableBytes(input);

/** Text of a lab or a stranger on one line, made safe the same way; backslashes stay, so that doing it twice is harmless. */
export const safeText = (text: string): string => escapeText(text);

/** A line of output with all that strangers wrote in it: a tab divides fields, and stays. */
export const safeLine = (line: string): string => line.split('\t').map(safeText).join('\t');

/** JSON that is safe in a terminal: in its strings JSON allows `\uNNNN` for everything. */
export const safeJson = (json: string): string =>
  json.replace(unsafe, character =>
    Array.from({length: character.length}, (_, at) => unicodeEscape(character.charCodeAt(at))).join(''),
  );

/** `02 00 a3 91` */
export const hexText = (bytes: Uint8Array): string => Array.from(bytes, hexByte).join(' ');

export const hexByte = (byte: number): string => byte.toString(16).padStart(2, '0');

// Cc: C0, DEL and C1. Cf: bidi controls, zero-width characters, tags. Zl, Zp: line breaks to some terminals. Cs: half a
// surrogate pair. (Unicode general categories.)
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

const escapeText = (text: string): string => text.replace(unsafe, escapeCharacter);

const named: Readonly<Record<string, string>> = {'\r': '\\r', '\n': '\\n', '\t': '\\t'};

const escapeCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return named[character] ?? `\\x${hexByte(code)}`;
  return code > 0xffff ? `\\u{${code.toString(16)}}` : unicodeEscape(code);
};

const unicodeEscape = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

const printableBytes = (bytes: Uint8Array): string => {
  // A decoder that marks mistakes would lose which bytes they were; so the good runs are decoded and the rest escaped.
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  const pieces: string[] = [];
  let from = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = characterLength(bytes, at);
    if (length === 0) {
      pieces.push(printableText(decoder.decode(bytes.subarray(from, at))), `\\x${hexByte(bytes[at] ?? 0)}`);
      from = at + 1;
    }
    at += Math.max(length, 1);
  }
  return [...pieces, printableText(decoder.decode(bytes.subarray(from)))].join('');
};

/** How many bytes the UTF-8 character at `at` has, or 0 when there is none (Unicode Standard, table 3-7). */
const characterLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const form = forms.find(({first, last}) => lead >= first && lead <= last);
  if (form === undefined) return 0;
  const [low, high] = form.second ?? [0x80, 0xbf];
  const continues = (index: number, from = 0x80, to = 0xbf): boolean => {
    const byte = bytes[at + index];
    return byte !== undefined && byte >= from && byte <= to;
  };
  const whole = continues(1, low, high) && (form.length < 3 || continues(2)) && (form.length < 4 || continues(3));
  return whole ? form.length : 0;
};

type Form = {
  readonly first: number;
  readonly last: number;
  readonly length: number;
  readonly second?: readonly [number, number];
};

const forms: readonly Form[] = [
  {first: 0xc2, last: 0xdf, length: 2},
  {first: 0xe0, last: 0xe0, length: 3, second: [0xa0, 0xbf]},
  {first: 0xed, last: 0xed, length: 3, second: [0x80, 0x9f]},
  {first: 0xe1, last: 0xef, length: 3},
  {first: 0xf0, last: 0xf0, length: 4, second: [0x90, 0xbf]},
  {first: 0xf4, last: 0xf4, length: 4, second: [0x80, 0x8f]},
  {first: 0xf1, last: 0xf3, length: 4},
];
