import type {Text} from '../model/text.js';
import type {Problem} from './field.js';
import {type HttpLine, readLine} from './http-line.js';

/** RFC 9112 §3 and §4. */
export type HttpStartLine =
  | {readonly kind: 'request'; readonly method: string; readonly target: string; readonly version: string}
  | {readonly kind: 'status'; readonly version: string; readonly status: number; readonly reason: string};

/** A header field: name as written, value without the spaces around it; [valueFrom, valueTo) is where the value stands. */
export type HttpHeader = {
  readonly name: string;
  readonly value: string;
  readonly valueFrom: number;
  readonly valueTo: number;
};

/** A complete head. `bodyFrom` is the offset behind the empty line. */
export type HttpHead = {
  readonly startLine: HttpStartLine;
  readonly headers: readonly HttpHeader[];
  readonly bodyFrom: number;
  readonly contentLength?: number;
};

/** The head of a message, undefined while the empty line has not arrived, or the problem as soon as it shows. */
export const parseHttpHead = (bytes: Uint8Array): HttpHead | {readonly problem: Problem} | undefined => {
  const {start, headers, empty, problem} = walkHead(bytes);
  if (problem !== undefined) return {problem};
  if (start === undefined || empty === undefined) return undefined;
  const contentLength = contentLengthOf(headers.map(({header}) => header));
  return {
    startLine: start.startLine,
    headers: headers.map(({header}) => header),
    bodyFrom: empty.to,
    ...(contentLength === undefined ? {} : {contentLength}),
  };
};

/** The values of all header fields of this name; names are case-insensitive (RFC 9110 §5.1). */
export const headerValues = (headers: readonly HttpHeader[], name: string): readonly string[] =>
  headers.flatMap(header => (header.name.toLowerCase() === name.toLowerCase() ? [header.value] : []));

/** As far as the bytes go: each line with what it says. `unfinished` is a line whose end has not arrived. */
export type HeadWalk = {
  readonly start?: {readonly line: HttpLine; readonly startLine: HttpStartLine};
  readonly headers: readonly {readonly line: HttpLine; readonly header: HttpHeader}[];
  readonly empty?: HttpLine;
  readonly unfinished?: HttpLine;
  readonly problem?: Problem;
};

export const walkHead = (bytes: Uint8Array): HeadWalk => {
  const line = readLine(bytes, 0);
  if (line.ending === 'none') return {headers: [], unfinished: line};
  const startLine = parseStartLine(line.text);
  if (startLine === undefined) return {headers: [], problem: {at: 0, message: badStartLine}};
  return {start: {line, startLine}, ...walkHeaders(bytes, line.to)};
};

const walkHeaders = (bytes: Uint8Array, from: number): Omit<HeadWalk, 'start'> => {
  const headers: {line: HttpLine; header: HttpHeader}[] = [];
  for (let at = from; ; ) {
    const line = readLine(bytes, at);
    if (line.ending === 'none') return {headers, unfinished: line};
    if (line.text === '') return {headers, empty: line, ...lengthProblem(headers.map(entry => entry.header))};
    const header = parseHeader(bytes, line);
    if (header === undefined) return {headers, problem: {at, message: badHeader}};
    headers.push({line, header});
    at = line.to;
  }
};

const parseStartLine = (text: string): HttpStartLine | undefined => {
  const status = /^(HTTP\/\d\.\d) (\d{3})(?: ([\t\x20-\x7e\x80-\xff]*))?$/.exec(text);
  if (status !== null) {
    const [, version = '', code, reason = ''] = status;
    return {kind: 'status', version, status: Number(code), reason: utf8Of(reason)};
  }
  const request = /^([!#$%&'*+\-.^_`|~\w]+) ([\x21-\x7e]+) (HTTP\/\d\.\d)$/.exec(text);
  const [, method = '', target = '', version = ''] = request ?? [];
  return request === null ? undefined : {kind: 'request', method, target, version};
};

const parseHeader = (bytes: Uint8Array, {text, from}: HttpLine): HttpHeader | undefined => {
  // No space before the colon (RFC 9112 §5.1), no line that continues another (§5.2), no CR or NUL inside (RFC 9110 §5.5).
  const match = /^([!#$%&'*+\-.^_`|~\w]+):[\t\x20-\x7e\x80-\xff]*$/.exec(text);
  if (match === null) return undefined;
  const [, name = ''] = match;
  // By steps, not by a pattern: one that looks for the spaces at the end takes long where many spaces are not there.
  let start = name.length + 1;
  let end = text.length;
  while (start < end && isSpace(text, start)) start++;
  while (start < end && isSpace(text, end - 1)) end--;
  const value = decoder.decode(bytes.subarray(from + start, from + end));
  return {name, value, valueFrom: from + start, valueTo: from + end};
};

const isSpace = (text: string, index: number): boolean => text[index] === ' ' || text[index] === '\t';

/** Content-Length may be repeated, in one field or several, if it always says the same (RFC 9112 §6.3). */
const contentLengthOf = (headers: readonly HttpHeader[]): number | undefined => {
  const [first] = lengthFields(headers);
  return first === undefined ? undefined : Number.parseInt(first.value, 10);
};

const lengthProblem = (headers: readonly HttpHeader[]): {readonly problem?: Problem} => {
  const length = contentLengthOf(headers);
  const parts = (value: string): readonly string[] => value.split(',').map(part => part.trim());
  const isLength = (part: string): boolean => /^\d{1,15}$/.test(part) && Number(part) === length;
  const wrong = lengthFields(headers).find(({value}) => !parts(value).every(isLength));
  return wrong === undefined ? {} : {problem: {at: wrong.valueFrom, message: badLength}};
};

const lengthFields = (headers: readonly HttpHeader[]): readonly HttpHeader[] =>
  headers.filter(({name}) => name.toLowerCase() === 'content-length');

const decoder = new TextDecoder('utf-8', {ignoreBOM: true});

const utf8Of = (binary: string): string =>
  decoder.decode(Uint8Array.from(binary, character => character.charCodeAt(0)));

const badStartLine: Text = {
  en: 'This line is neither "method target HTTP/1.1" nor "HTTP/1.1 code reason" with single spaces (RFC 9112 §3, §4). Check method, spaces and version.',
  ko: '이 줄은 "메서드 대상 HTTP/1.1"도 "HTTP/1.1 코드 사유"도 아닙니다. 각 부분은 공백 하나로 구분합니다(RFC 9112 §3, §4). 메서드, 공백, 버전을 확인하십시오.',
};

const badHeader: Text = {
  en: 'This line is not a header field, "name: value" with no space before the colon (RFC 9112 §5). Correct it, or end the head with an empty line.',
  ko: '이 줄은 헤더 필드가 아닙니다. "이름: 값" 형태이며 콜론 앞에는 공백이 없습니다(RFC 9112 §5). 줄을 고치거나 빈 줄로 헤더를 끝내십시오.',
};

const badLength: Text = {
  en: 'Content-Length is not one number, so nobody can tell where the message ends (RFC 9112 §6.3). Write the length of the body in bytes, once.',
  ko: 'Content-Length가 하나의 숫자가 아니므로 메시지의 끝을 알 수 없습니다(RFC 9112 §6.3). 본문의 바이트 수를 한 번만 쓰십시오.',
};
