import type {Text} from '../model/text.js';
import {createByteReader} from './byte-reader.js';
import {readData} from './dns-data.js';
import {readHeader} from './dns-header.js';
import type {DnsMessage, DnsQuestion, DnsRecord, DnsTypedData} from './dns-message.js';
import {readName, showName} from './dns-name.js';
import {type DnsType, dnsClasses, dnsTypes} from './dns-registry.js';
import {type DecodedMessage, type Field, type Problem, withRest} from './field.js';
import {createFieldReader, type FieldReader, type Shown} from './field-reader.js';

export type DnsDecoding =
  | {readonly message: DnsMessage; readonly fields: readonly Field[]}
  | {readonly problem: Problem; readonly fields: readonly Field[]};

/**
 * One message, as it stands in a datagram (over TCP two bytes of length come before it, RFC 1035 §4.2.2; they are not
 * expected here). Bytes behind the message are kept in the fields as `rest`.
 */
export const decodeDnsMessage = (bytes: Uint8Array): DnsDecoding => {
  const reader = createFieldReader(createByteReader(bytes));
  const message = readMessage(reader);
  const problem = reader.reader.problem();
  if (problem !== undefined) return {problem, fields: withRest(reader.fields(), bytes)};
  return {message, fields: withRest(reader.fields(), bytes, behind)};
};

export const describeDnsMessage = (bytes: Uint8Array): DecodedMessage => {
  const decoding = decodeDnsMessage(bytes);
  return {
    protocol: 'DNS',
    fields: decoding.fields,
    ...('problem' in decoding && {problem: decoding.problem}),
  };
};

const readMessage = (fields: FieldReader): DnsMessage => {
  const {header, counts} = fields.group('Header', readHeader, (_, children) => ({value: valuesOf(children, ['ID'])}));
  return {
    ...header,
    questions: readMany(fields, counts.questions, 'Question', readQuestion),
    answers: readMany(fields, counts.answers, 'Answer', readRecord),
    authorities: readMany(fields, counts.authorities, 'Authority', readRecord),
    additionals: readMany(fields, counts.additionals, 'Additional', readRecord),
  };
};

const readMany = <Entry>(
  fields: FieldReader,
  count: number,
  name: string,
  read: (inner: FieldReader) => Entry,
): readonly Entry[] => {
  const entries: Entry[] = [];
  while (entries.length < count && fields.reader.problem() === undefined) {
    entries.push(fields.group(name, read, (_, children) => ({value: valuesOf(children, summary)})));
  }
  return entries;
};

/** The fields that say in one line what an entry is about. */
const summary = ['QNAME', 'QTYPE', 'NAME', 'TYPE', 'RDATA'];

const valuesOf = (fields: readonly Field[], names: readonly string[]): string =>
  fields.flatMap(({name, value}) => (names.includes(name) && value !== '' ? [value] : [])).join(' ');

/** RFC 1035 §4.1.2 */
const readQuestion = (fields: FieldReader): DnsQuestion => ({
  name: fields.field('QNAME', readName, showName).name,
  type: dnsTypes.nameOf(fields.number('QTYPE', 2, showType)),
  class: dnsClasses.nameOf(fields.number('QCLASS', 2, showClass)),
});

/** RFC 1035 §4.1.3 */
const readRecord = (fields: FieldReader): DnsRecord => {
  const {name} = fields.field('NAME', readName, showName);
  const type = dnsTypes.nameOf(fields.number('TYPE', 2, showType));
  const isOpt = type === 'OPT';
  const classNumber = fields.number('CLASS', 2, isOpt ? showNumber(optClass) : showClass);
  const ttl = fields.number('TTL', 4, showNumber(isOpt ? optTtl : seconds));
  const length = fields.number('RDLENGTH', 2);
  const part = fields.reader.part(length, 'RDATA');
  const joined = (_: DnsTypedData, children: readonly Field[]): Shown => ({
    value: children.map(({value}) => value).join(' '),
  });
  const typed = fields.group('RDATA', inner => readWhole(inner, type), joined, part);
  return {name, class: dnsClasses.nameOf(classNumber), ttl, ...typed};
};

/** RDATA must be read to the end that RDLENGTH gave it. */
const readWhole = (inner: FieldReader, type: DnsType): DnsTypedData => {
  const typed = readData(inner, type);
  const left = inner.reader.remaining();
  if (left > 0) inner.reader.fail({at: inner.reader.offset(), message: tooLong(type, left)});
  return typed;
};

const showType = (number: number): Shown => ({value: dnsTypes.nameOf(number)});
const showClass = (number: number): Shown => ({value: dnsClasses.nameOf(number)});
const showNumber =
  (note: Text) =>
  (number: number): Shown => ({value: String(number), note});

const seconds: Text = {en: 'seconds that the record may be kept', ko: '레코드를 보관해도 되는 시간(초)'};
const optClass: Text = {
  en: 'in OPT: largest datagram the sender can take (RFC 6891 §6.1.2)',
  ko: 'OPT에서는 보낸 쪽이 받을 수 있는 데이터그램의 최대 크기(RFC 6891 §6.1.2)',
};
const optTtl: Text = {
  en: 'in OPT: extended RCODE, version and flags (RFC 6891 §6.1.3)',
  ko: 'OPT에서는 확장 RCODE, 버전, 플래그(RFC 6891 §6.1.3)',
};
const behind: Text = {en: 'behind the message', ko: '메시지 뒤에 남은 바이트'};

const tooLong = (type: DnsType, left: number): Text => ({
  en: `RDATA of ${type} ends ${left} bytes before the length in RDLENGTH. Correct RDLENGTH.`,
  ko: `RDATA(${type}): RDLENGTH에 적힌 길이보다 ${left}바이트 먼저 끝납니다. RDLENGTH를 바로잡으십시오.`,
});
