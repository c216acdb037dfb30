import {ipBytes, ipText} from '../wire/ip-text.js';
import type {Expression, NotationProblem} from './notation.js';
import {badHost, badPort, hostName, ipv6Brackets, missingPort, portTooLarge} from './notation-problems.js';
import type {Piece} from './pieces.js';

/**
 * `127.0.0.1:80` or `[::1]:80`; undefined when the text doesn't look like an address at all. An IPv6 host is given in its
 * one canonical spelling (RFC 5952), so that it can be compared with what the kernel says.
 */
export const parseAddressExpression = (
  pieces: readonly Piece[],
  text: string,
  written: string,
): Expression | NotationProblem | undefined => {
  if (!/^[[\]\p{L}\p{N}\s.:_%-]+$/u.test(text) || !/[.:[]/.test(text)) return undefined;
  const at = pieces[0]?.at ?? 0;
  if (/^[^[\]:]*:[^[\]]*:[^[\]]*$/.test(text)) return ipv6Brackets(at, written);
  const parts = /^(?<host>\[[^\]]*\]|[^:[\]]*)(?:(?<colon>\s*:\s*)(?<port>.*))?$/.exec(text)?.groups;
  if (parts === undefined) return badHost(at, written);
  const {host = '', colon = '', port = ''} = parts;
  const address = canonicalHost(host.trim());
  if (address === undefined)
    return /\p{L}/u.test(host) && !host.startsWith('[') ? hostName(at, host) : badHost(at, host);
  if (port === '') return missingPort(pieces.at(-1)?.end ?? at, host);
  // Every character of an address is one piece, so that an index into the text leads to a column.
  const portAt = pieces[host.length + colon.length]?.at ?? at;
  if (!/^\d+$/.test(port)) return badPort(portAt, port);
  if (Number(port) > 65_535) return portTooLarge(portAt, port);
  return {kind: 'address', address: {host: address, port: Number(port)}, at, written};
};

const canonicalHost = (host: string): string | undefined => {
  const bracketed = /^\[\s*(.*?)\s*\]$/.exec(host)?.[1];
  const bytes = ipBytes(bracketed ?? host);
  if (bytes === undefined || (bracketed === undefined) !== (bytes.length === 4)) return undefined;
  return ipText(bytes);
};
