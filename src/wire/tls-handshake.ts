import type {Text} from '../model/text.js';
import type {FieldReader, Shown} from './field-reader.js';
import {hexText, printableText} from './printable.js';
import {readExtensions} from './tls-extensions.js';
import {cipherSuites, handshakeTypes, nameIn, versions} from './tls-registry.js';
import {bytesOf, pairs} from './tls-show.js';
import type {TlsSummary} from './tls-summary.js';

/** One message of a handshake in the clear, within a record that ends at `end` (RFC 8446 §4). */
export const readHandshake = (fields: FieldReader, end: number, summary: TlsSummary): void =>
  void fields.group(
    'Handshake',
    inner => {
      const type = inner.number('type', 1, number => ({value: nameIn(handshakeTypes, number, 1)}));
      const length = inner.field(
        'length',
        (reader, name) => reader.uint(1, name) * 65_536 + reader.uint(2, name),
        decimal,
      );
      const name = nameIn(handshakeTypes, type, 1);
      summary.message ??= name;
      const here = Math.min(length, end - inner.reader.offset());
      // A long message goes on in the next record, in which nothing tells where; so its parts are only named.
      if (here < length) return take(inner, here, part(name), name);
      readBody(inner, name, length, summary);
      return name;
    },
    name => ({value: name}),
  );

const readBody = (fields: FieldReader, name: string, length: number, summary: TlsSummary): void => {
  const end = fields.reader.offset() + length;
  if (name === 'ClientHello') readClientHello(fields, end, summary);
  else if (name === 'ServerHello') readServerHello(fields, end, summary);
  else if (name === 'Certificate') readCertificates(fields, end);
  else if (length > 0) take(fields, length, undefined, name);
};

/** RFC 8446 §4.1.2 */
const readClientHello = (fields: FieldReader, end: number, summary: TlsSummary): void => {
  readStart(fields);
  readList(fields, 'cipher suites', fields.number('cipher suites length', 2, bytesCount), cipherSuites);
  const methods = fields.number('compression methods length', 1, bytesCount);
  fields.field('compression methods', (reader, name) => reader.take(methods, name), bytesOf);
  summary.version = 'TLS 1.2';
  readExtensions(fields, end, 'ClientHello', summary);
};

/** RFC 8446 §4.1.3 */
const readServerHello = (fields: FieldReader, end: number, summary: TlsSummary): void => {
  const version = readStart(fields);
  const suite = fields.number('cipher suite', 2, number => ({value: nameIn(cipherSuites, number, 2)}));
  fields.number('compression method', 1);
  summary.version = nameIn(versions, version, 2);
  summary.cipher = nameIn(cipherSuites, suite, 2);
  readExtensions(fields, end, 'ServerHello', summary);
};

const readStart = (fields: FieldReader): number => {
  const version = fields.number('legacy version', 2, number => ({
    value: nameIn(versions, number, 2),
    note: legacy,
  }));
  fields.field('random', (reader, name) => reader.take(32, name), showRandom);
  const length = fields.number('session id length', 1, bytesCount);
  if (length > 0) fields.field('session id', (reader, name) => reader.take(length, name), bytesOf);
  return version;
};

/** The form that TLS 1.2 has (RFC 5246 §7.4.2): in TLS 1.3 certificates are never in the clear. */
const readCertificates = (fields: FieldReader, end: number): void => {
  uint24(fields, 'certificates length');
  while (fields.reader.problem() === undefined && fields.reader.offset() < end) {
    const length = uint24(fields, 'certificate length');
    fields.field('certificate', (reader, name) => reader.take(length, name), showCertificate);
  }
};

const uint24 = (fields: FieldReader, name: string): number =>
  fields.field(name, reader => reader.uint(1, name) * 65_536 + reader.uint(2, name), decimal);

const readList = (
  fields: FieldReader,
  name: string,
  length: number,
  registry: Readonly<Record<number, string>>,
): void => {
  const show = (bytes: Uint8Array): Shown => ({
    value: pairs(bytes)
      .map(number => nameIn(registry, number, 2))
      .join(' '),
  });
  fields.field(name, (reader, what) => reader.take(length, what), show);
};

const take = (fields: FieldReader, length: number, note: Text | undefined, name: string): string => {
  fields.field(
    'body',
    (reader, what) => reader.take(length, what),
    bytes => ({...bytesOf(bytes), ...(note && {note})}),
  );
  return name;
};

const decimal = (number: number): Shown => ({value: String(number)});
const bytesCount = (number: number): Shown => ({value: String(number), note: {en: 'bytes', ko: '바이트'}});

const showRandom = (bytes: Uint8Array): Shown => ({...bytesOf(bytes), note: isRetry(bytes) ? retry : random});

/** RFC 8446 §4.1.3: this one says that it is a HelloRetryRequest. */
const isRetry = (bytes: Uint8Array): boolean => hexText(bytes.subarray(0, 8)) === 'cf 21 ad 74 e5 9a 61 11';

/** DER is no text, but the names in it are. */
const showCertificate = (bytes: Uint8Array): Shown => ({
  value: `${printableText(bytes.subarray(0, 24))} …`,
  note: certificate,
});

const part = (name: string): Text => ({
  en: `the beginning of a ${name} that goes on in the next record`,
  ko: `다음 레코드로 이어지는 메시지의 앞부분 (${name})`,
});
const legacy: Text = {
  en: 'always TLS 1.2 here; the extension supported_versions says the true one',
  ko: '여기에는 늘 TLS 1.2라고 적습니다. 실제 버전은 supported_versions 확장에 있습니다',
};
const random: Text = {en: 'bytes that nobody can guess', ko: '아무도 예측할 수 없는 바이트'};
const retry: Text = {
  en: 'a HelloRetryRequest: the server wants another key share (RFC 8446 §4.1.4)',
  ko: 'HelloRetryRequest: 서버가 다른 키 공유를 요구합니다(RFC 8446 §4.1.4)',
};
const certificate: Text = {
  en: 'in the clear in TLS 1.2: anybody on the way learns whose it is',
  ko: 'TLS 1.2에서는 암호화되지 않아 도중에 누구의 것인지 알 수 있습니다',
};
