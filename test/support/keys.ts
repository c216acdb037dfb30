/** What a terminal sends for a key: `enter`, `shift-tab`, `ctrl-c`, or a character that stands for itself. */
export const bytesOfKey = (key: string): string => {
  const named = namedKeys[key];
  if (named !== undefined) return named;
  const letter = /^ctrl-([a-z])$/.exec(key)?.[1];
  if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) - 96);
  if ([...graphemes.segment(key)].length === 1) return key;
  throw new Error(`no key is called ${JSON.stringify(key)}; there are: ${Object.keys(namedKeys).join(', ')}`);
};

const graphemes = new Intl.Segmenter();

const namedKeys: Readonly<Record<string, string>> = {
  enter: '\r',
  esc: '\x1b',
  tab: '\t',
  'shift-tab': '\x1b[Z',
  space: ' ',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  insert: '\x1b[2~',
  delete: '\x1b[3~',
  'page-up': '\x1b[5~',
  'page-down': '\x1b[6~',
  backspace: '\x7f',
};

/** Text as a terminal sends it when it is pasted and the program asked for bracketed paste. */
export const pasted = (text: string) => `\x1b[200~${text}\x1b[201~`;
