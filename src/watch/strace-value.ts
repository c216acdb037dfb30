/**
 * One argument, result or member as strace prints it. `text` is whatever needs no taking apart: `AF_INET`, `-1`,
 * `SOCK_STREAM|SOCK_CLOEXEC`, `0x7ffe…`. A string is kept as it was quoted, until somebody wants its bytes.
 */
export type StraceValue =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'string'; readonly quoted: string; readonly isWhole: boolean}
  /** `5<TCP:[127.0.0.1:5->127.0.0.1:80]>`: a number, and between the angles what is behind it. */
  | {readonly kind: 'descriptor'; readonly fd: number; readonly behind: string}
  | {readonly kind: 'list' | 'struct'; readonly items: readonly StraceItem[]}
  /** `htons(80)`, `inet_pton(AF_INET6, "::1", &sin6_addr)` */
  | {readonly kind: 'application'; readonly name: string; readonly items: readonly StraceItem[]}
  /** `[128 => 16]`: what the program gave, and what the kernel left there. */
  | {readonly kind: 'changed'; readonly before: StraceValue; readonly after: StraceValue};

/** `sin_port=htons(80)` has a name, `16` has none. */
export type StraceItem = {readonly name?: string; readonly value: StraceValue};

/** What the kernel left there, where that differs from what it found. */
export const afterwards = (value: StraceValue): StraceValue => (value.kind === 'changed' ? value.after : value);

export const textOf = (value: StraceValue | undefined): string =>
  value?.kind === 'text' ? value.text : value?.kind === 'descriptor' ? String(value.fd) : '';

export const numberOf = (value: StraceValue | undefined): number | undefined => {
  const text = textOf(value);
  const number = Number(text);
  return text === '' || Number.isNaN(number) ? undefined : number;
};

export const itemsOf = (value: StraceValue | undefined): readonly StraceItem[] =>
  value !== undefined && 'items' in value ? value.items : [];

export const memberOf = (value: StraceValue | undefined, name: string): StraceValue | undefined =>
  itemsOf(value).find(item => item.name === name)?.value;

/** The arguments of a function that stands among the members: `inet_addr` in `sin_addr=inet_addr("127.0.0.1")`. */
export const applied = (value: StraceValue | undefined, name: string): readonly StraceItem[] =>
  value?.kind === 'application' && value.name === name ? value.items : [];

const escapes: Readonly<Record<string, number>> = {n: 10, r: 13, t: 9, v: 11, f: 12, a: 7, b: 8, e: 27};

/** The bytes of a quoted string (string_quote in strace's util.c: C's escapes, octal or hexadecimal for the rest). */
export const bytesOf = (value: StraceValue | undefined): Uint8Array | undefined =>
  value?.kind === 'string' ? unquote(value.quoted) : undefined;

const utf8 = new TextDecoder('utf-8', {ignoreBOM: true});

/** The text of a quoted string, such as a path. To the kernel it is bytes; what is no UTF-8 in them becomes U+FFFD. */
export const decoded = (value: StraceValue | undefined): string | undefined => {
  const bytes = bytesOf(value);
  return bytes && utf8.decode(bytes);
};

const unquote = (quoted: string): Uint8Array => {
  const bytes = new Uint8Array(quoted.length);
  let length = 0;
  for (let at = 0; at < quoted.length; length += 1) {
    const [byte, size] = quoted[at] === '\\' ? escaped(quoted, at + 1) : [quoted.charCodeAt(at), 1];
    bytes[length] = byte;
    at += size;
  }
  return bytes.slice(0, length);
};

/** The byte of an escape, and how many characters it took with its backslash. */
const escaped = (quoted: string, at: number): readonly [number, number] => {
  const letter = quoted[at] ?? '';
  if (letter === 'x') return [Number.parseInt(quoted.slice(at + 1, at + 3), 16), 4];
  let end = at;
  while (end < at + 3 && isOctal(quoted[end])) end += 1;
  if (end > at) return [Number.parseInt(quoted.slice(at, end), 8), end - at + 1];
  return [escapes[letter] ?? letter.charCodeAt(0), 2];
};

const isOctal = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '7';
