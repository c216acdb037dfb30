import type {Abi} from '../model/abi.js';
import type {Address} from '../model/address.js';
import type {Text} from '../model/text.js';
import {type ByteReader, createByteReader} from './byte-reader.js';
import {type DecodedMessage, type Problem, type Protocol, withRest} from './field.js';
import {createFieldReader, type FieldReader} from './field-reader.js';
import {ipBytes, ipText} from './ip-text.js';

/**
 * The address as the Socket library takes it: sockaddr_in (16 bytes) or sockaddr_in6 (28 bytes), see ip(7), ipv6(7).
 * The host must be one that `ipBytes` accepts; whoever takes an address from outside asks that first.
 */
export const encodeSockaddr = ({host, port}: Address, abi: Abi): Uint8Array => {
  const address = ipBytes(host);
  if (address === undefined)
    throw new TypeError(`encodeSockaddr: ${host} is no IP address; check it with ipBytes first`);
  const family = abi.constants[address.length === 4 ? 'AF_INET' : 'AF_INET6'];
  if (family === undefined) throw new TypeError(`encodeSockaddr: this Abi has no number for the family of ${host}`);
  const bytes = new Uint8Array(address.length === 4 ? 16 : 28);
  const view = new DataView(bytes.buffer);
  if (abi.sockaddrHasLength) bytes.set([bytes.length, family]);
  else view.setUint16(0, family, true);
  view.setUint16(2, port);
  // sockaddr_in6 has the flow information between port and address.
  bytes.set(address, address.length === 4 ? 4 : 8);
  return bytes;
};

/** The address in the structure; undefined when the family is not of the Internet or bytes are missing. */
export const decodeSockaddr = (bytes: Uint8Array, abi: Abi): Address | undefined => walk(bytes, abi).address;

/** The structure field by field. Bytes behind it (a sockaddr_storage is longer) are kept as `rest`. */
export const describeSockaddr = (bytes: Uint8Array, abi: Abi): DecodedMessage => {
  const {protocol, fields, problem} = walk(bytes, abi);
  return {protocol, fields: withRest(fields.fields(), bytes, behind), ...(problem && {problem})};
};

type Walk = {
  readonly protocol: Protocol;
  readonly fields: FieldReader;
  readonly address?: Address;
  readonly problem?: Problem;
};

const walk = (bytes: Uint8Array, abi: Abi): Walk => {
  const fields = createFieldReader(createByteReader(bytes));
  const family = readFamily(fields, abi);
  const at = abi.sockaddrHasLength ? 1 : 0;
  const known = family === abi.constants.AF_INET || family === abi.constants.AF_INET6;
  if (!known) fields.reader.fail({at, message: unknownFamily(family)});
  const protocol = !known ? 'sockaddr' : family === abi.constants.AF_INET ? 'sockaddr_in' : 'sockaddr_in6';
  const address = protocol === 'sockaddr_in6' ? readIn6(fields) : readIn(fields);
  const problem = fields.reader.problem();
  return problem ? {protocol, fields, problem} : {protocol, fields, address};
};

const readFamily = (fields: FieldReader, abi: Abi): number => {
  const names = ['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_UNSPEC'];
  const show = (family: number) => ({value: names.find(name => abi.constants[name] === family) ?? String(family)});
  if (!abi.sockaddrHasLength)
    return fields.field('family', uint16OfHost, family => ({...show(family), note: hostOrder}));
  fields.number('length', 1, length => ({value: String(length), note: lengthNote}));
  return fields.number('family', 1, show);
};

const readIn = (fields: FieldReader): Address => {
  const port = readPort(fields);
  const host = readHost(fields, 4);
  fields.field(
    'zero',
    (reader, name) => reader.take(8, name),
    bytes => ({value: isZero(bytes) ? '0' : bytes.join(' '), note: zeroNote}),
  );
  return {host, port};
};

const readIn6 = (fields: FieldReader): Address => {
  const port = readPort(fields);
  fields.number('flowinfo', 4);
  const host = readHost(fields, 16);
  fields.field('scope', uint32OfHost, scope => ({value: String(scope), note: scopeNote}));
  return {host, port};
};

const readPort = (fields: FieldReader): number =>
  fields.number('port', 2, port => ({value: String(port), note: networkOrder}));

const readHost = (fields: FieldReader, length: 4 | 16): string =>
  fields.field(
    'address',
    (reader, name) => ipText(reader.take(length, name)),
    host => ({value: host, note: networkOrder}),
  );

// Both families of systems run on little-endian processors only, as far as socket-lab supports them.
const uintOfHost = (bytes: Uint8Array): number => bytes.reduceRight((number, byte) => number * 256 + byte, 0);
const uint16OfHost = (reader: ByteReader, name: string): number => uintOfHost(reader.take(2, name));
const uint32OfHost = (reader: ByteReader, name: string): number => uintOfHost(reader.take(4, name));

const isZero = (bytes: Uint8Array): boolean => bytes.every(byte => byte === 0);

const networkOrder: Text = {
  en: 'network byte order: most significant byte first',
  ko: '네트워크 바이트 순서: 상위 바이트가 먼저 옵니다',
};
const hostOrder: Text = {
  en: 'byte order of this computer: least significant byte first',
  ko: '이 컴퓨터의 바이트 순서: 하위 바이트가 먼저 옵니다',
};
const lengthNote: Text = {en: 'size of this structure in bytes', ko: '이 구조체의 크기(바이트)'};
const zeroNote: Text = {en: 'padding to the size of a sockaddr', ko: 'sockaddr 크기에 맞추는 채움 바이트'};
const scopeNote: Text = {
  en: 'number of the interface that a link-local address belongs to',
  ko: '링크 로컬 주소가 속한 네트워크 인터페이스의 번호',
};
const behind: Text = {en: 'not part of the address', ko: '주소에 속하지 않는 부분'};

const unknownFamily = (family: number): Text => ({
  en: `Address family ${family} is not AF_INET or AF_INET6, so the bytes behind it are not an Internet address. Check the family that was written.`,
  ko: `주소 패밀리 ${family}: AF_INET도 AF_INET6도 아니므로 뒤의 바이트를 인터넷 주소로 읽을 수 없습니다. 적어 넣은 패밀리를 확인하십시오.`,
});
