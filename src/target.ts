import {domainToASCII} from 'node:url';
import {targetMessages as messages} from './i18n/target-messages.js';
import type {Text} from './model/text.js';
import {ipBytes, ipText} from './wire/ip-text.js';

/** What --target names: one web server, and one page of it. */
export type Target = {
  readonly scheme: 'http' | 'https';
  /** A name in lower case, or an IP address without brackets. */
  readonly host: string;
  /** Whether the host is an address, so that nobody has to be asked for one. */
  readonly isLiteral: boolean;
  readonly port: number;
  /** With its query, as it stands in the request line: `/a?b=c`. */
  readonly path: string;
};

/** `at` counts characters from 0 within what was typed. */
export type TargetProblem = {readonly at: number; readonly message: Text};

export type ParsedTarget =
  | {readonly ok: true; readonly target: Target}
  | {readonly ok: false; readonly problem: TargetProblem};

/** RFC 9110 §4.2 */
const ports = {http: 80, https: 443} as const;

const defaultPort = ({scheme}: Pick<Target, 'scheme'>): number => ports[scheme];

/** The host as it stands in a URL and in the header field Host, with the port where that is not the usual one. */
export const authorityOf = (target: Target): string => {
  const host = target.host.includes(':') ? `[${target.host}]` : target.host;
  return target.port === defaultPort(target) ? host : `${host}:${target.port}`;
};

/** A URL (RFC 3986) of the web. What has no meaning for a single request is refused, not ignored. */
export const parseTarget = (written: string): ParsedTarget => {
  const found = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(written);
  if (found === null) return refuse(0, messages.noScheme);
  const scheme = found[1]?.toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') return refuse(0, messages.otherScheme(found[1] ?? ''));
  if (written.length > longest) return refuse(longest, messages.tooLong(longest));
  const from = found[0].length;
  const to = indexOr(written, /[/?#]/, from);
  const rest = checkRest(written, to);
  const user = written.slice(from, to).lastIndexOf('@');
  if (user !== -1) return refuse(from, messages.userinfo);
  const authority = parseAuthority(written.slice(from, to), from);
  if ('message' in authority) return {ok: false, problem: authority};
  if (rest !== undefined) return {ok: false, problem: rest};
  const path = written.slice(to);
  const {host, isLiteral, port = ports[scheme]} = authority;
  return {ok: true, target: {scheme, host, isLiteral, port, path: path.startsWith('/') ? path : `/${path}`}};
};

const longest = 2000;

const refuse = (at: number, message: Text): ParsedTarget => ({ok: false, problem: {at, message}});

const indexOr = (text: string, pattern: RegExp, from: number): number => {
  const index = text.slice(from).search(pattern);
  return index === -1 ? text.length : from + index;
};

/** Path and query: what may stand in a request line (RFC 9112 §3), so no blank, no control character, no fragment. */
const checkRest = (written: string, from: number): TargetProblem | undefined => {
  const at = indexOr(written, /[^!-~]|[#"<>\\^`{|}]/, from);
  const found = written[at];
  if (found === undefined) return undefined;
  return {at, message: found === '#' ? messages.fragment : messages.notInPath};
};

type Authority = Pick<Target, 'host' | 'isLiteral'> & {readonly port?: number};

const parseAuthority = (written: string, from: number): Authority | TargetProblem => {
  const bracket = written.startsWith('[') ? written.indexOf(']') : -1;
  if (written.startsWith('[') && bracket === -1) return {at: from, message: messages.openBracket};
  // More than one colon without brackets is an IPv6 address that lacks them.
  if (bracket === -1 && written.split(':').length > 2) return {at: from, message: messages.needsBrackets};
  const end = bracket === -1 ? indexOr(written, /:/, 0) : bracket + 1;
  const host =
    bracket === -1 ? parseHost(written.slice(0, end), from) : parseBracketed(written.slice(1, bracket), from + 1);
  if ('message' in host) return host;
  const after = written.slice(end);
  if (after === '' || after === ':') return host;
  if (!after.startsWith(':')) return {at: from + end, message: messages.behindBracket};
  const port = Number(after.slice(1));
  const isPort = /^:\d{1,5}$/.test(after) && port >= 1 && port <= 65_535;
  return isPort ? {...host, port} : {at: from + end + 1, message: messages.badPort};
};

const parseBracketed = (written: string, at: number): Authority | TargetProblem => {
  const bytes = ipBytes(written);
  if (bytes?.length !== 16) return {at, message: written.includes('%') ? messages.zone : messages.badIpv6};
  return {host: ipText(bytes), isLiteral: true};
};

const parseHost = (written: string, at: number): Authority | TargetProblem => {
  if (written === '') return {at, message: messages.noHost};
  // A name whose last part is a number would be taken for an address by some programs (WHATWG URL, host parser).
  if (/(^|\.)\d+\.?$/.test(written)) {
    return ipBytes(written)?.length === 4 ? {host: written, isLiteral: true} : {at, message: messages.badIpv4};
  }
  const wrong = written.search(/[^A-Za-z0-9._-]/);
  if (wrong !== -1) return {at: at + wrong, message: wrongInName(written)};
  const name = written.toLowerCase().replace(/\.$/, '');
  const isName =
    name.length <= 253 && name.split('.').every(label => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return isName ? {host: name, isLiteral: false} : {at, message: messages.badName};
};

/** The DNS knows only ASCII; names of other scripts travel in a form of it (RFC 3490). */
const wrongInName = (written: string): Text => {
  const ascii = domainToASCII(written);
  return ascii === '' || ascii === written.toLowerCase() ? messages.badCharacter : messages.writeAscii(ascii);
};
