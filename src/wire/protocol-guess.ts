import type {Abi} from '../model/abi.js';
import {describeDnsMessage} from './dns-decode.js';
import type {DecodedMessage} from './field.js';
import {describeHttpMessage} from './http-message.js';
import {printableText} from './printable.js';
import {describeSockaddr} from './sockaddr.js';
import {decodeTls, looksLikeTls} from './tls-decode.js';

/** What the caller knows the bytes to be. A sockaddr can only be read by the layout of its system. */
export type MessageHint = [hint?: 'dns' | 'http'] | [hint: 'sockaddr', abi: Abi];

/** The bytes as the hint says; without one as HTTP or TLS if they begin like it, else as bytes and nothing more. */
export const describeMessage = (bytes: Uint8Array, ...[hint, abi]: MessageHint): DecodedMessage => {
  if (hint === 'sockaddr') return describeSockaddr(bytes, abi);
  if (hint === 'dns') return describeDnsMessage(bytes);
  if (hint === 'http' || looksLikeHttp(bytes)) return describeHttpMessage(bytes);
  return looksLikeTls(bytes) ? describeTls(bytes) : describeRaw(bytes);
};

const describeTls = (bytes: Uint8Array): DecodedMessage => {
  const {summary: _, ...message} = decodeTls(bytes);
  return message;
};

/** The methods of RFC 9110 §9 and RFC 5789, or the name with which a status line begins. */
const httpStart = /^(?:(?:GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH) |HTTP\/\d)/;

const looksLikeHttp = (bytes: Uint8Array): boolean => httpStart.test(String.fromCharCode(...bytes.subarray(0, 16)));

const describeRaw = (bytes: Uint8Array): DecodedMessage => ({
  protocol: 'bytes',
  fields: bytes.length === 0 ? [] : [{name: 'bytes', from: 0, to: bytes.length, value: printableText(bytes)}],
});
