/** A line of the head of an HTTP message: its text in [from, textTo), with its end in [from, to). */
export type HttpLine = {
  readonly from: number;
  readonly textTo: number;
  readonly to: number;
  /** `none`: the bytes stop before the line does. A bare LF is tolerated (RFC 9112 §2.2). */
  readonly ending: 'CRLF' | 'LF' | 'none';
  /** One character per byte, so that places in it are places in the message. */
  readonly text: string;
};

export const readLine = (bytes: Uint8Array, from: number): HttpLine => {
  const feed = bytes.indexOf(0x0a, from);
  const to = feed === -1 ? bytes.length : feed + 1;
  const hasReturn = feed > from && bytes[feed - 1] === 0x0d;
  const textTo = feed === -1 ? to : hasReturn ? feed - 1 : feed;
  const ending = feed === -1 ? 'none' : hasReturn ? 'CRLF' : 'LF';
  const text = Array.from(bytes.subarray(from, textTo), byte => String.fromCharCode(byte)).join('');
  return {from, textTo, to, ending, text};
};
