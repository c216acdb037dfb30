import type {Abi} from '../model/abi.js';
import {addressValue, bytesValue, type Value} from '../model/value.js';
import {decodeSockaddr, encodeSockaddr} from '../wire/sockaddr.js';
import type {NativeValue} from './definition.js';
import {intMemory, readInt} from './native-memory.js';
import {addressOf} from './values.js';

/** Room for the larger of sockaddr_in (16 bytes) and sockaddr_in6 (28 bytes, <netinet/in.h>). */
const room = 28;

/** An address that the call reads: its memory and its length. */
export const givenAddress = (value: Value | undefined, abi: Abi): readonly [Uint8Array, number] => {
  const memory = encodeSockaddr(addressOf(value), abi);
  return [memory, memory.length];
};

/** Memory for an address that the call stores, and the length cell that says how large it is and later was. */
export const emptyAddress = (): readonly [Uint8Array, Uint8Array] => [new Uint8Array(room), intMemory(room)];

/** What the call stored there: an address, or undefined when it stored none (of a family that we know). */
export const storedAddress = (
  memory: NativeValue | undefined,
  length: NativeValue | undefined,
  abi: Abi,
): Value | undefined => {
  if (!(memory instanceof Uint8Array) || !(length instanceof Uint8Array)) return undefined;
  const address = decodeSockaddr(storedBytes(memory, length), abi);
  return address === undefined ? undefined : addressValue(address);
};

/** The same for calls whose whole result it is: an address of a family that we don't know is given as its bytes. */
export const addressResult = (memory: NativeValue | undefined, length: NativeValue | undefined, abi: Abi): Value => {
  if (!(memory instanceof Uint8Array) || !(length instanceof Uint8Array))
    throw new TypeError('An address was decoded from arguments that hold no memory.');
  return storedAddress(memory, length, abi) ?? bytesValue(storedBytes(memory, length));
};

/** The kernel reports the length that the address needed, which may be more than there was room for. */
const storedBytes = (memory: Uint8Array, length: Uint8Array): Uint8Array =>
  memory.slice(0, Math.min(readInt(length), memory.length));
