import type {Text} from '../model/text.js';
import {type DecodedMessage, type Field, type Problem, withRest} from './field.js';
import {readChunks} from './http-chunks.js';
import {
  type HeadWalk,
  type HttpHead,
  type HttpHeader,
  type HttpStartLine,
  headerValues,
  parseHttpHead,
  walkHead,
} from './http-head.js';
import type {HttpLine} from './http-line.js';
import {printableText} from './printable.js';

/**
 * An HTTP/1 message (RFC 9112), or as much of it as has arrived. `missing` says what has not; a line without its end is a
 * field with a note. Bytes behind a body of known length are `rest`: the next message on the same connection.
 */
export const describeHttpMessage = (bytes: Uint8Array): DecodedMessage => {
  const walk = walkHead(bytes);
  const head = headFields(walk, bytes);
  if (walk.problem !== undefined) return {protocol: 'HTTP', fields: withRest(head, bytes), problem: walk.problem};
  const parsed = parseHttpHead(bytes);
  if (parsed === undefined || 'problem' in parsed) {
    return {protocol: 'HTTP', fields: head, missing: walk.start === undefined ? noStartLine : noEmptyLine};
  }
  const body = bodyOf(parsed, bytes);
  return {
    protocol: 'HTTP',
    fields: withRest([...head, ...body.fields], bytes, body.problem === undefined ? nextMessage : undefined),
    ...(body.problem && {problem: body.problem}),
    ...(body.missing && {missing: body.missing}),
  };
};

type Body = {readonly fields: readonly Field[]; readonly problem?: Problem; readonly missing?: Text};

/** Where the body ends (RFC 9112 §6.3). That a response answers HEAD, and so has no body, can't be seen in it. */
const bodyOf = ({startLine, headers, contentLength, bodyFrom}: HttpHead, bytes: Uint8Array): Body => {
  const available = bytes.length - bodyFrom;
  if (startLine.kind === 'status' && isBodiless(startLine.status)) return {fields: []};
  // Transfer-Encoding counts, not Content-Length, where both are given.
  const coding = headerValues(headers, 'transfer-encoding').at(-1);
  if (coding !== undefined && /\bchunked$/i.test(coding)) return chunkedBody(bytes, bodyFrom);
  if (coding !== undefined || contentLength === undefined) {
    return {fields: startLine.kind === 'request' ? [] : plainBody(bytes, bodyFrom, bytes.length, untilClose)};
  }
  const fields = plainBody(bytes, bodyFrom, bodyFrom + Math.min(available, contentLength));
  return contentLength > available ? {fields, missing: noBody(contentLength - available)} : {fields};
};

const isBodiless = (status: number): boolean => status < 200 || status === 204 || status === 304;

const chunkedBody = (bytes: Uint8Array, from: number): Body => {
  const {fields: children, whole, problem} = readChunks(bytes, from);
  const to = children.at(-1)?.to ?? from;
  const fields = plainBody(bytes, from, to, chunked).map(field => ({...field, children}));
  if (problem !== undefined) return {fields, problem};
  return whole ? {fields} : {fields, missing: noLastChunk};
};

const headFields = ({start, headers, empty, unfinished}: HeadWalk, bytes: Uint8Array): readonly Field[] => [
  ...(start === undefined ? [] : [startField(start.line, start.startLine)]),
  ...headers.map(({line, header}) => headerField(line, header, bytes)),
  ...(empty === undefined ? [] : [lineField('empty line', empty, '', endOfHead)]),
  ...(unfinished === undefined || unfinished.from === unfinished.to
    ? []
    : [unfinishedField(unfinished, start === undefined, bytes)]),
];

const startField = (line: HttpLine, startLine: HttpStartLine): Field => {
  const parts: readonly (readonly [string, string])[] =
    startLine.kind === 'request'
      ? [
          ['method', startLine.method],
          ['target', startLine.target],
          ['version', startLine.version],
        ]
      : [
          ['version', startLine.version],
          ['code', String(startLine.status).padStart(3, '0')],
          ['reason', startLine.reason],
        ];
  const value = parts
    .map(([, text]) => printableText(text))
    .join(' ')
    .trimEnd();
  return {...lineField(`${startLine.kind} line`, line, value), children: partsOf(line, parts)};
};

/** The parts stand one space apart; the last one ends with the line. */
const partsOf = (line: HttpLine, parts: readonly (readonly [string, string])[]): readonly Field[] => {
  let from = line.from;
  return parts.flatMap(([name, text], index) => {
    const to = index === parts.length - 1 ? line.textTo : from + text.length;
    const field = {name, from, to, value: printableText(text)};
    from = to + 1;
    return field.to > field.from ? [field] : [];
  });
};

const headerField = (line: HttpLine, header: HttpHeader, bytes: Uint8Array): Field => {
  const {name, valueFrom, valueTo} = header;
  const value = printableText(bytes.subarray(valueFrom, valueTo));
  const nameField = {name: 'name', from: line.from, to: line.from + name.length, value: name};
  const valueField = {name: 'value', from: valueFrom, to: valueTo, value};
  return {
    ...lineField(`header ${name}`, line, value),
    children: valueTo > valueFrom ? [nameField, valueField] : [nameField],
  };
};

const lineField = (name: string, line: HttpLine, value: string, note?: Text): Field => {
  const notes = line.ending === 'LF' ? bareLineFeed : note;
  return {name, from: line.from, to: line.to, value, ...(notes && {note: notes})};
};

const unfinishedField = ({from, to, text}: HttpLine, isStart: boolean, bytes: Uint8Array): Field => {
  const name = /^([!#$%&'*+\-.^_`|~\w]+):/.exec(text)?.[1];
  const label = isStart ? 'start line' : name === undefined ? 'header' : `header ${name}`;
  return {name: label, from, to, value: printableText(bytes.subarray(from, to)), note: noLineEnd};
};

const plainBody = (bytes: Uint8Array, from: number, to: number, note?: Text): readonly Field[] =>
  to === from ? [] : [{name: 'body', from, to, value: printableText(bytes.subarray(from, to)), ...(note && {note})}];

const endOfHead: Text = {en: 'ends the header fields', ko: '헤더 필드의 끝을 알립니다'};
const bareLineFeed: Text = {
  en: 'ends in LF alone; HTTP says CRLF (tolerated, RFC 9112 §2.2)',
  ko: 'LF만으로 끝납니다. HTTP의 줄 끝은 CRLF입니다(RFC 9112 §2.2에 따라 허용)',
};
const noLineEnd: Text = {en: 'incomplete: CRLF has not arrived', ko: '불완전함: CRLF가 아직 도착하지 않았습니다'};
const nextMessage: Text = {en: 'behind this message', ko: '이 메시지 뒤의 바이트'};
const chunked: Text = {
  en: 'in chunks, each with its size in hexadecimal before it (RFC 9112 §7.1)',
  ko: '조각마다 16진수 크기가 앞에 붙습니다(청크 전송, RFC 9112 §7.1)',
};
const untilClose: Text = {
  en: 'no length was given: it ends when the server closes the connection (RFC 9112 §6.3)',
  ko: '길이가 적혀 있지 않으므로 서버가 접속을 끊을 때 끝납니다(RFC 9112 §6.3)',
};
const noStartLine: Text = {
  en: 'The end of the first line has not arrived. Read on.',
  ko: '첫 줄의 끝이 아직 도착하지 않았습니다. 이어서 read를 호출하십시오.',
};
const noEmptyLine: Text = {
  en: 'The empty line that ends the head has not arrived. Read on.',
  ko: '헤더의 끝을 알리는 빈 줄이 아직 도착하지 않았습니다. 이어서 read를 호출하십시오.',
};
const noLastChunk: Text = {
  en: 'The last chunk, of size 0, has not arrived. Read on.',
  ko: '크기가 0인 마지막 청크가 아직 도착하지 않았습니다. 이어서 read를 호출하십시오.',
};
const noBody = (bytes: number): Text => ({
  en: `${bytes} bytes of the body have not arrived. Read on.`,
  ko: `본문 ${bytes}바이트가 아직 도착하지 않았습니다. 이어서 read를 호출하십시오.`,
});
