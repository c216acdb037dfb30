import type {Text} from '../model/text.js';
import {createByteReader} from './byte-reader.js';
import {type DecodedMessage, type Field, withRest} from './field.js';
import {createFieldReader, type FieldReader} from './field-reader.js';
import {hexText} from './printable.js';
import {readHandshake} from './tls-handshake.js';
import {alertLevels, alerts, contentTypes, nameIn, versions} from './tls-registry.js';
import type {TlsSummary} from './tls-summary.js';

export type TlsDecoding = DecodedMessage & {readonly summary: Readonly<TlsSummary>};

/** Whether bytes begin like a record of TLS: a content type and a version of the 3.x that all of them are (RFC 8446 §5.1). */
export const looksLikeTls = (bytes: Uint8Array): boolean => {
  const [type = 0, major, minor = 255] = bytes;
  return type >= 20 && type <= 23 && major === 3 && minor <= 4;
};

/**
 * The records of one direction, as many as have arrived (RFC 8446 §5). What stands in the clear is taken apart. Records of
 * application data, and handshake records behind a change of ciphers, are named and left: only the two ends have the keys.
 */
export const decodeTls = (bytes: Uint8Array): TlsDecoding => {
  const summary: TlsSummary = {sealed: 0};
  const reader = createFieldReader(createByteReader(bytes));
  const protection = {isOn: false};
  while (reader.reader.problem() === undefined && hasRecord(bytes, reader.reader.offset())) {
    readRecord(reader, summary, protection);
  }
  const problem = reader.reader.problem();
  const from = reader.fields().at(-1)?.to ?? 0;
  if (problem !== undefined) {
    return {protocol: 'TLS', fields: withRest(reader.fields(), bytes), problem, summary};
  }
  if (from === bytes.length) return {protocol: 'TLS', fields: reader.fields(), summary};
  return {
    protocol: 'TLS',
    fields: [...reader.fields(), begun(bytes, from)],
    missing: recordMissing(bytes, from),
    summary,
  };
};

const headerSize = 5;

const lengthAt = (bytes: Uint8Array, from: number): number => ((bytes[from + 3] ?? 0) << 8) | (bytes[from + 4] ?? 0);

const hasRecord = (bytes: Uint8Array, from: number): boolean =>
  bytes.length - from >= headerSize && bytes.length - from >= headerSize + lengthAt(bytes, from);

const readRecord = (fields: FieldReader, summary: TlsSummary, protection: {isOn: boolean}): void =>
  void fields.group(
    'Record',
    inner => {
      const type = nameIn(
        contentTypes,
        inner.number('type', 1, number => ({value: nameIn(contentTypes, number, 1)})),
        1,
      );
      inner.number('version', 2, number => ({value: nameIn(versions, number, 2), note: oldVersion}));
      const length = inner.number('length', 2);
      summary.type ??= type;
      readContent(inner, type, length, summary, protection);
      return type;
    },
    (type, children) => ({value: [type, ...children.slice(3).map(({value}) => value)].slice(0, 2).join(' ')}),
  );

const readContent = (
  fields: FieldReader,
  type: string,
  length: number,
  summary: TlsSummary,
  protection: {isOn: boolean},
): void => {
  // TLS 1.3 sends a change of ciphers for the sake of old devices only; what is sealed comes as application data there.
  const isSealed = type === 'application_data' || (type !== 'change_cipher_spec' && protection.isOn);
  if (isSealed) {
    summary.sealed += length;
    fields.field('sealed', (reader, name) => reader.take(length, name), showSealed);
  } else if (type === 'handshake') {
    const end = fields.reader.offset() + length;
    while (fields.reader.problem() === undefined && fields.reader.offset() < end) readHandshake(fields, end, summary);
  } else if (type === 'alert') {
    fields.number('level', 1, number => ({value: nameIn(alertLevels, number, 1)}));
    const alert = fields.number('description', 1, number => ({value: nameIn(alerts, number, 1)}));
    summary.message ??= nameIn(alerts, alert, 1);
  } else {
    if (type === 'change_cipher_spec') protection.isOn = summary.version !== 'TLS 1.3';
    fields.field(
      'content',
      (reader, name) => reader.take(length, name),
      bytes => ({value: hexText(bytes)}),
    );
  }
};

const showSealed = (bytes: Uint8Array) => ({
  value: `${hexText(bytes.subarray(0, 8))}${bytes.length > 8 ? ' …' : ''}`,
  note: sealedNote,
});

const begun = (bytes: Uint8Array, from: number): Field => ({
  name: 'Record',
  from,
  to: bytes.length,
  value: nameIn(contentTypes, bytes[from] ?? 0, 1),
  note: incomplete,
});

const recordMissing = (bytes: Uint8Array, from: number): Text => {
  const has = bytes.length - from;
  if (has < headerSize)
    return {
      en: 'The head of a record has not arrived. Read on.',
      ko: '레코드의 머리가 아직 다 도착하지 않았습니다. 이어서 read를 호출하십시오.',
    };
  const left = headerSize + lengthAt(bytes, from) - has;
  return {
    en: `${left} bytes of a record have not arrived. Read on.`,
    ko: `레코드의 ${left}바이트가 아직 도착하지 않았습니다. 이어서 read를 호출하십시오.`,
  };
};

const incomplete: Text = {en: 'incomplete', ko: '불완전함'};
const oldVersion: Text = {
  en: 'an old number, kept for devices on the way; the version is agreed on inside (RFC 8446 §5.1)',
  ko: '중간 장비를 위해 남겨 둔 옛 번호입니다. 실제 버전은 안쪽에서 정합니다(RFC 8446 §5.1)',
};
const sealedNote: Text = {
  en: 'encrypted: only the two ends have the keys, which were never on the wire (RFC 8446 §5.2)',
  ko: '암호화된 부분: 열쇠는 양 끝에만 있고 회선으로는 오간 적이 없습니다(RFC 8446 §5.2)',
};
