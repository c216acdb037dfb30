import type {Address} from '../model/address.js';

/** A string literal; what is not plain ASCII is written in octal, three digits each, so that nothing after it joins in. */
export const cString = (text: string): string => cBytes(new TextEncoder().encode(text));

export const cBytes = (bytes: Uint8Array): string => `"${Array.from(bytes, escapeByte).join('')}"`;

const escapes: Readonly<Record<number, string>> = {9: '\\t', 10: '\\n', 13: '\\r', 34: '\\"', 63: '\\?', 92: '\\\\'};

const escapeByte = (byte: number): string =>
  escapes[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`);

/** Text that people wrote, and not a message of a binary protocol. */
export const isText = (bytes: Uint8Array): boolean =>
  bytes.length > 0 && bytes.every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13);

/** `{0x12, 0x34, …}`, twelve to a line. */
export const cArray = (bytes: Uint8Array): string => {
  const words = Array.from(bytes, byte => `0x${byte.toString(16).padStart(2, '0')}`);
  const lines = Array.from({length: Math.ceil(words.length / 12)}, (_, line) => words.slice(line * 12, line * 12 + 12));
  return `{\n${lines.map(line => `        ${line.join(', ')},`).join('\n')}\n    }`;
};

export const isLong = ({host}: Address): boolean => host.includes(':');

/** A call of the helper that makes a socket address of text. */
export const cAddress = (address: Address): string =>
  `${isLong(address) ? 'address6' : 'address'}(${cString(address.host)}, "${address.port}")`;
