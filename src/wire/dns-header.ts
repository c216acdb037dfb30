import type {Text} from '../model/text.js';
import type {ByteWriter} from './byte-writer.js';
import type {DnsMessage} from './dns-message.js';
import {type DnsRegistry, dnsOpcodes, dnsRcodes} from './dns-registry.js';
import type {Field} from './field.js';
import type {FieldReader, Shown} from './field-reader.js';
import {hexByte, safeText} from './printable.js';

/** The header without the records that follow it (RFC 1035 §4.1.1). */
export type DnsHeader = Omit<DnsMessage, 'questions' | 'answers' | 'authorities' | 'additionals'>;

/** How many entries each section has. */
export type DnsCounts = {
  readonly questions: number;
  readonly answers: number;
  readonly authorities: number;
  readonly additionals: number;
};

export const readHeader = (fields: FieldReader): {readonly header: DnsHeader; readonly counts: DnsCounts} => {
  const id = fields.number('ID', 2, number => ({value: hex16(number), note: idNote}));
  const flags = fields.number('flags', 2, showFlags);
  const has = (shift: number): boolean => bitsOf(flags, shift, 1) === 1;
  const header = {
    id,
    response: has(15),
    opcode: dnsOpcodes.nameOf(bitsOf(flags, 11, 4)),
    authoritative: has(10),
    truncated: has(9),
    recursionDesired: has(8),
    recursionAvailable: has(7),
    rcode: dnsRcodes.nameOf(bitsOf(flags, 0, 4)),
  };
  const counts = {
    questions: fields.number('QDCOUNT', 2),
    answers: fields.number('ANCOUNT', 2),
    authorities: fields.number('NSCOUNT', 2),
    additionals: fields.number('ARCOUNT', 2),
  };
  return {header, counts};
};

export const writeHeader = (writer: ByteWriter, message: DnsMessage): void => {
  writer.uint(2, message.id, 'ID');
  writer.uint(2, flagsOf(writer, message), 'flags');
  writer.uint(2, message.questions.length, 'QDCOUNT');
  writer.uint(2, message.answers.length, 'ANCOUNT');
  writer.uint(2, message.authorities.length, 'NSCOUNT');
  writer.uint(2, message.additionals.length, 'ARCOUNT');
};

const flagsOf = (writer: ByteWriter, header: DnsHeader): number =>
  (Number(header.response) << 15) |
  (nibble(writer, dnsOpcodes, header.opcode) << 11) |
  (Number(header.authoritative) << 10) |
  (Number(header.truncated) << 9) |
  (Number(header.recursionDesired) << 8) |
  (Number(header.recursionAvailable) << 7) |
  nibble(writer, dnsRcodes, header.rcode);

const nibble = <Name extends string>(writer: ByteWriter, registry: DnsRegistry<Name>, name: Name): number => {
  const number = registry.numberOf(name);
  if (number !== undefined && number < 16) return number;
  writer.fail({
    en: `"${safeText(name)}" has no number of four bits. Use a name of the DNS registry, or a number up to 15.`,
    ko: `"${safeText(name)}": 4비트로 나타낼 수 있는 번호가 없습니다. DNS 레지스트리의 이름이나 15 이하의 번호를 쓰십시오.`,
  });
  return 0;
};

const bitsOf = (flags: number, shift: number, width: number): number => (flags >> shift) & (2 ** width - 1);

const hex16 = (number: number): string => `0x${hexByte(number >> 8)}${hexByte(number & 0xff)}`;

const showFlags = (flags: number, from: number): Shown => ({
  value: hex16(flags),
  children: bits.map((bit): Field => {
    const at = bit.shift >= 8 ? from : from + 1;
    const value = bitsOf(flags, bit.shift, bit.width ?? 1);
    return {name: bit.name, from: at, to: at + 1, value: bit.show?.(value) ?? String(value), note: bit.note};
  }),
});

type Bits = {
  readonly name: string;
  readonly shift: number;
  readonly width?: number;
  readonly note: Text;
  readonly show?: (value: number) => string;
};

/** RFC 1035 §4.1.1; AD and CD took two of the three reserved bits later (RFC 4035 §3.2). */
const bits: readonly Bits[] = [
  {name: 'QR', shift: 15, note: {en: '0 query, 1 response', ko: '0 질의, 1 응답'}},
  {name: 'Opcode', shift: 11, width: 4, note: {en: 'kind of query', ko: '질의의 종류'}, show: dnsOpcodes.nameOf},
  {name: 'AA', shift: 10, note: {en: 'the answer is authoritative', ko: '권한 있는 서버의 응답'}},
  {name: 'TC', shift: 9, note: {en: 'truncated: ask again over TCP', ko: '잘린 응답: TCP로 다시 질의합니다'}},
  {name: 'RD', shift: 8, note: {en: 'recursion desired', ko: '재귀 질의를 원함'}},
  {name: 'RA', shift: 7, note: {en: 'recursion available', ko: '재귀 질의 가능'}},
  {name: 'Z', shift: 6, note: {en: 'reserved, 0', ko: '예약됨, 0'}},
  {name: 'AD', shift: 5, note: {en: 'data authenticated by DNSSEC', ko: 'DNSSEC으로 검증된 데이터'}},
  {name: 'CD', shift: 4, note: {en: 'DNSSEC checking disabled', ko: 'DNSSEC 검증 생략'}},
  {name: 'RCODE', shift: 0, width: 4, note: {en: 'outcome of the query', ko: '질의의 결과'}, show: dnsRcodes.nameOf},
];

const idNote: Text = {en: 'the response repeats it', ko: '응답에 같은 값이 담깁니다'};
