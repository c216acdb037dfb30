import type {Text} from '../model/text.js';
import type {FieldReader, Shown} from './field-reader.js';
import {printableText} from './printable.js';
import {extensions, groups, nameIn, signatures, versions} from './tls-registry.js';
import {bytesOf, pairs} from './tls-show.js';
import type {TlsSummary} from './tls-summary.js';

type Sender = 'ClientHello' | 'ServerHello';

/** What a hello says behind its fixed fields, up to `end` (RFC 8446 §4.2). A hello of old may end before. */
export const readExtensions = (fields: FieldReader, end: number, sender: Sender, summary: TlsSummary): void => {
  if (fields.reader.offset() >= end) return;
  fields.number('extensions length', 2);
  while (fields.reader.problem() === undefined && fields.reader.offset() < end) readExtension(fields, sender, summary);
};

const readExtension = (fields: FieldReader, sender: Sender, summary: TlsSummary): void =>
  void fields.group(
    'Extension',
    inner => {
      const number = inner.number('type', 2, type => ({value: nameIn(extensions, type, 2)}));
      const name = nameIn(extensions, number, 2);
      const length = inner.number('length', 2);
      const show = (bytes: Uint8Array) => describe(name, bytes, sender);
      const data =
        length === 0 ? new Uint8Array() : inner.field('data', (reader, what) => reader.take(length, what), show);
      summarize(name, data, sender, summary);
      return name;
    },
    (name, children) => ({value: [name, ...children.slice(2).map(({value}) => value)].join(': ')}),
  );

const describe = (name: string, bytes: Uint8Array, sender: Sender): Shown => {
  const isClient = sender === 'ClientHello';
  switch (name) {
    case 'server_name':
      return isClient ? {value: serverName(bytes), note: nameInTheClear} : bytesOf(bytes);
    case 'supported_versions':
      return {value: named(pairs(isClient ? bytes.subarray(1) : bytes), versions)};
    case 'supported_groups':
      return {value: named(pairs(bytes.subarray(2)), groups)};
    case 'signature_algorithms':
      return {value: named(pairs(bytes.subarray(2)), signatures)};
    case 'key_share':
      return {...bytesOf(bytes.subarray(isClient ? 6 : 4)), note: keyNote(isClient, bytes)};
    case 'application_layer_protocol_negotiation':
      return {value: printableText(bytes.subarray(3))};
    default:
      return bytesOf(bytes);
  }
};

const summarize = (name: string, bytes: Uint8Array, sender: Sender, summary: TlsSummary): void => {
  const isClient = sender === 'ClientHello';
  if (name === 'server_name' && isClient) summary.serverName = serverName(bytes);
  if (name !== 'supported_versions') return;
  const [first] = pairs(isClient ? bytes.subarray(1) : bytes);
  if (first !== undefined) summary.version = nameIn(versions, first, 2);
};

/** RFC 6066 §3: the length of the list, the type of the name, its length, and the name. */
const serverName = (bytes: Uint8Array): string => printableText(bytes.subarray(5));

const named = (numbers: readonly number[], registry: Readonly<Record<number, string>>): string =>
  numbers.map(number => nameIn(registry, number, 2)).join(', ');

const keyNote = (isClient: boolean, bytes: Uint8Array): Text => {
  const [group] = pairs(bytes.subarray(isClient ? 2 : 0));
  const name = nameIn(groups, group ?? 0, 2);
  return {
    en: `a public key (${name}): with it and a private one, which stays at home, each end works out the same secret`,
    ko: `공개 키(${name}): 이것과 밖으로 나가지 않는 개인 키로 양 끝이 같은 비밀을 계산합니다`,
  };
};

const nameInTheClear: Text = {
  en: 'the name stands in the clear: anybody on the way can read it',
  ko: '이름은 암호화되지 않으므로 도중에 누구나 읽을 수 있습니다',
};
