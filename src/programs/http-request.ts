import {type HttpHead, parseHttpHead} from '../wire/http-head.js';

/** What came so far, as a request: `whole` up to `to`, or `wrong` when it can't become one, or more is needed. */
export type RequestSoFar =
  | {readonly kind: 'whole'; readonly head: HttpHead; readonly to: number}
  | {readonly kind: 'wrong'}
  | {readonly kind: 'more'};

/** In bytes. More than any browser sends in a head; a limit, because a client must not fill our memory. */
const most = 65_536;

/** The body is waited for as well: closing a socket with bytes unread would reset the connection (RFC 9293 §3.10.4). */
export const requestSoFar = (bytes: Uint8Array): RequestSoFar => {
  const head = parseHttpHead(bytes);
  if (head === undefined) return bytes.length < most ? {kind: 'more'} : {kind: 'wrong'};
  if ('problem' in head) return {kind: 'wrong'};
  const to = head.bodyFrom + (head.contentLength ?? 0);
  if (to > most) return {kind: 'wrong'};
  return bytes.length < to ? {kind: 'more'} : {kind: 'whole', head, to};
};
