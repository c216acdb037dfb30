import type {Text} from '../model/text.js';
import {type ByteWriter, createByteWriter, type EncodeProblem} from './byte-writer.js';
import {writeData} from './dns-data.js';
import {writeHeader} from './dns-header.js';
import type {DnsMessage, DnsQuestion, DnsRecord} from './dns-message.js';
import {type NamesWritten, writeName} from './dns-name.js';
import {dnsClasses, dnsTypes} from './dns-registry.js';
import {safeText} from './printable.js';

/** The message in bytes, names compressed (RFC 1035 §4.1.4), or what can't be expressed: a label of 64 bytes, an id of 17 bits. */
export const encodeDnsMessage = (message: DnsMessage): Uint8Array | EncodeProblem => {
  const writer = createByteWriter();
  const names: NamesWritten = new Map();
  writeHeader(writer, message);
  for (const question of message.questions) writeQuestion(writer, question, names);
  for (const record of [...message.answers, ...message.authorities, ...message.additionals]) {
    writeRecord(writer, record, names);
  }
  return writer.result();
};

const writeQuestion = (writer: ByteWriter, question: DnsQuestion, names: NamesWritten): void => {
  writeName(writer, question.name, names);
  writeNumber(writer, 'QTYPE', question.type, dnsTypes.numberOf(question.type));
  writeNumber(writer, 'QCLASS', question.class, dnsClasses.numberOf(question.class));
};

const writeRecord = (writer: ByteWriter, record: DnsRecord, names: NamesWritten): void => {
  writeName(writer, record.name, names);
  writeNumber(writer, 'TYPE', record.type, dnsTypes.numberOf(record.type));
  writeNumber(writer, 'CLASS', record.class, dnsClasses.numberOf(record.class));
  writer.uint(4, record.ttl, 'TTL');
  writer.sized(2, 'RDLENGTH', () => writeData(writer, record, names));
};

const writeNumber = (writer: ByteWriter, what: string, name: string, number: number | undefined): void =>
  number === undefined ? writer.fail(unknownName(what, name)) : writer.uint(2, number, what);

const unknownName = (what: string, name: string): Text => ({
  en: `${what}: "${safeText(name)}" is not in the DNS registry. Write its number, like TYPE65280 or CLASS9 (RFC 3597 §5).`,
  ko: `${what}: "${safeText(name)}" — DNS 레지스트리에 없는 이름입니다. TYPE65280, CLASS9처럼 번호로 쓰십시오(RFC 3597 §5).`,
});
