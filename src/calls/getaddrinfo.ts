import type {Abi} from '../model/abi.js';
import {type Address, formatAddress} from '../model/address.js';
import {addressValue, bytesValue, textValue} from '../model/value.js';
import {decodeSockaddr} from '../wire/sockaddr.js';
import type {LibraryFunction, MemoryAt, NativeValue} from './definition.js';
import {readInt, readPointer, stringMemory, viewOf} from './native-memory.js';
import {textOf} from './values.js';

/**
 * Asks for what a stream socket could connect to, of any family. The result is the first address; `out.addresses` has all
 * of them, in the order in which the resolver would try them, joined by `, `. It fails with a name of <netdb.h>
 * (EAI_NONAME), and with that of errno where this is the reason (EAI_SYSTEM).
 */
export const getaddrinfo: LibraryFunction = {
  name: 'getaddrinfo',
  prototype:
    'int getaddrinfo(const char *node, const char *service, const struct addrinfo *hints, struct addrinfo **res)',
  parameters: [
    {name: 'name', kind: 'text'},
    {name: 'service', kind: 'text'},
  ],
  returns: 'address',
  resultIsStored: true,
  mayBlock: true,
  gist: {
    en: 'Asks the resolver in the Socket library for the addresses of a name, each with the port of the service.',
    ko: '소켓 라이브러리의 리졸버에 이름의 주소를 묻습니다. 주소마다 서비스의 포트 번호가 함께 나옵니다.',
  },
  encode: (values, abi) => [
    stringMemory(textOf(values[0])),
    stringMemory(textOf(values[1])),
    hints(abi),
    new Uint8Array(8),
  ],
  failure: (value, errno, {constants}) => {
    if (value === 0) return undefined;
    if (value === constants.EAI_SYSTEM) return errno;
    const name = Object.keys(constants).find(key => key.startsWith('EAI_') && constants[key] === value);
    return {name: name ?? `EAI ${value}`, number: value};
  },
  decode: ({native}, abi, memoryAt) => {
    const addresses = addressesOf(listIn(native), abi, memoryAt);
    const [first] = addresses;
    const out = {addresses: textValue(addresses.map(formatAddress).join(', '))};
    // None of a family that we know: then there is nothing to show.
    return {result: first === undefined ? bytesValue(new Uint8Array()) : addressValue(first), out};
  },
  release: {prototype: 'void freeaddrinfo(struct addrinfo *res)', encode: native => [listIn(native)]},
  isLibraryFunction: true,
};

/**
 * `struct addrinfo` (<netdb.h>), 48 bytes: int ai_flags, ai_family, ai_socktype, ai_protocol; socklen_t ai_addrlen; then
 * three pointers: ai_addr, ai_canonname, ai_next. Systems of BSD descent have the first two of these the other way round.
 */
const size = 48;
const at = {socktype: 8, addrlen: 16, first: 24, second: 32, next: 40};

/** The others are 0: any family (AF_UNSPEC), any protocol, no flags. */
const hints = ({constants}: Abi): Uint8Array => {
  const memory = new Uint8Array(size);
  viewOf(memory).setInt32(at.socktype, constants.SOCK_STREAM ?? 0, true);
  return memory;
};

const listIn = (native: readonly NativeValue[]): number => {
  const [, , , list] = native;
  if (!(list instanceof Uint8Array)) throw new TypeError('getaddrinfo was decoded from arguments that hold no memory.');
  return readPointer(list);
};

const addressesOf = (list: number, abi: Abi, memoryAt: MemoryAt): readonly Address[] => {
  const addresses: Address[] = [];
  for (let item = list; item !== 0; ) {
    const memory = memoryAt(item, size);
    const sockaddr = readPointer(memory, abi.sockaddrHasLength ? at.second : at.first);
    const address = decodeSockaddr(memoryAt(sockaddr, readInt(memory, at.addrlen)), abi);
    if (address !== undefined) addresses.push(address);
    item = readPointer(memory, at.next);
  }
  return addresses;
};
