import type {Text} from '../model/text.js';
import type {ByteWriter} from './byte-writer.js';
import type {DnsDataByType, DnsTypedData, UnderstoodType} from './dns-message.js';
import {type NamesWritten, readName, showName, writeName} from './dns-name.js';
import type {DnsType} from './dns-registry.js';
import type {FieldReader} from './field-reader.js';
import {ipBytes, ipText} from './ip-text.js';
import {hexText, printableText, safeText} from './printable.js';

/** RDATA, from a reader that ends where RDLENGTH says. */
export const readData = (fields: FieldReader, type: DnsType): DnsTypedData => {
  if (isUnderstood(type)) {
    // TypeScript can't see that the codec found under a type gives the data of that type.
    return {type, data: codecs[type].read(fields)} as DnsTypedData;
  }
  const take = fields.reader.remaining();
  const show = (bytes: Uint8Array) => ({value: hexText(bytes)});
  return {type, data: take === 0 ? new Uint8Array() : fields.field('data', reader => reader.take(take, 'data'), show)};
};

export const writeData = (writer: ByteWriter, record: DnsTypedData, names: NamesWritten): void => {
  if (record.data instanceof Uint8Array) writer.bytes(record.data);
  else if (isUnderstood(record.type)) write(writer, record.type, record.data, names);
};

const write = <Type extends UnderstoodType>(
  writer: ByteWriter,
  type: Type,
  data: DnsDataByType[Type],
  names: NamesWritten,
): void => codecs[type].write(writer, data, names);

const isUnderstood = (type: DnsType): type is UnderstoodType => Object.hasOwn(codecs, type);

type Codec<Data> = {
  readonly read: (fields: FieldReader) => Data;
  readonly write: (writer: ByteWriter, data: Data, names: NamesWritten) => void;
};

const nameField = (fields: FieldReader, name: string): string => fields.field(name, readName, showName).name;

const nameCodec = (field: string): Codec<string> => ({
  read: fields => nameField(fields, field),
  write: writeName,
});

const hostCodec = (length: 4 | 16): Codec<string> => ({
  read: fields =>
    fields.field(
      'ADDRESS',
      (reader, name) => ipText(reader.take(length, name)),
      host => ({value: host}),
    ),
  write: (writer, host) => {
    const bytes = ipBytes(host);
    if (bytes?.length === length) writer.bytes(bytes);
    else writer.fail(badHost(host, length));
  },
});

const characterString = (fields: FieldReader): Uint8Array =>
  fields.field(
    'TXT-DATA',
    (reader, name) => reader.take(reader.uint(1, name), name),
    text => ({value: printableText(text)}),
  );

/** RFC 1035 §3.3 and §3.4, RFC 3596 §2.2 (AAAA), RFC 2782 (SRV). The field names are theirs. */
const codecs: {readonly [Type in UnderstoodType]: Codec<DnsDataByType[Type]>} = {
  A: hostCodec(4),
  AAAA: hostCodec(16),
  NS: nameCodec('NSDNAME'),
  CNAME: nameCodec('CNAME'),
  PTR: nameCodec('PTRDNAME'),
  MX: {
    read: fields => ({preference: fields.number('PREFERENCE', 2), exchange: nameField(fields, 'EXCHANGE')}),
    write: (writer, {preference, exchange}, names) => {
      writer.uint(2, preference, 'PREFERENCE');
      writeName(writer, exchange, names);
    },
  },
  TXT: {
    read: fields => {
      const strings: Uint8Array[] = [];
      while (fields.reader.remaining() > 0 && fields.reader.problem() === undefined) {
        strings.push(characterString(fields));
      }
      return strings;
    },
    write: (writer, strings) => {
      for (const text of strings) writer.sized(1, 'TXT-DATA', () => writer.bytes(text));
    },
  },
  SOA: {
    read: fields => ({
      mname: nameField(fields, 'MNAME'),
      rname: nameField(fields, 'RNAME'),
      serial: fields.number('SERIAL', 4),
      refresh: fields.number('REFRESH', 4),
      retry: fields.number('RETRY', 4),
      expire: fields.number('EXPIRE', 4),
      minimum: fields.number('MINIMUM', 4),
    }),
    write: (writer, {mname, rname, serial, refresh, retry, expire, minimum}, names) => {
      writeName(writer, mname, names);
      writeName(writer, rname, names);
      writer.uint(4, serial, 'SERIAL');
      writer.uint(4, refresh, 'REFRESH');
      writer.uint(4, retry, 'RETRY');
      writer.uint(4, expire, 'EXPIRE');
      writer.uint(4, minimum, 'MINIMUM');
    },
  },
  SRV: {
    read: fields => ({
      priority: fields.number('Priority', 2),
      weight: fields.number('Weight', 2),
      port: fields.number('Port', 2),
      target: nameField(fields, 'Target'),
    }),
    write: (writer, {priority, weight, port, target}) => {
      writer.uint(2, priority, 'Priority');
      writer.uint(2, weight, 'Weight');
      writer.uint(2, port, 'Port');
      // RFC 2782: name compression is not to be used for this field.
      writeName(writer, target);
    },
  },
};

const badHost = (host: string, length: 4 | 16): Text => ({
  en: `"${safeText(host)}" is no ${length === 4 ? 'IPv4' : 'IPv6'} address. Write one like ${length === 4 ? '192.0.2.1' : '2001:db8::1'}.`,
  ko: `"${safeText(host)}": ${length === 4 ? 'IPv4' : 'IPv6'} 주소가 아닙니다. 올바른 예: ${length === 4 ? '192.0.2.1' : '2001:db8::1'}`,
});
