import {type Address, formatAddress, sameAddress} from './address.js';

/** What an application's variable holds, or what a call was given or gave back. */
export type Value =
  | {readonly kind: 'number'; readonly number: number}
  | {readonly kind: 'descriptor'; readonly fd: number}
  | {readonly kind: 'address'; readonly address: Address}
  | {readonly kind: 'bytes'; readonly bytes: Uint8Array}
  | {readonly kind: 'text'; readonly text: string};

export const numberValue = (number: number): Value => ({
  kind: 'number',
  number,
});
export const descriptorValue = (fd: number): Value => ({
  kind: 'descriptor',
  fd,
});
export const addressValue = (address: Address): Value => ({
  kind: 'address',
  address,
});
export const bytesValue = (bytes: Uint8Array): Value => ({
  kind: 'bytes',
  bytes,
});
export const textValue = (text: string): Value => ({kind: 'text', text});

/** The value in a few plain characters; bytes are named by their count, never printed. */
export const formatValue = (value: Value): string => {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'descriptor':
      return String(value.fd);
    case 'address':
      return formatAddress(value.address);
    case 'bytes':
      return `${value.bytes.length} bytes`;
    case 'text':
      return value.text;
  }
};

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/** Equality of what is held; a descriptor equals the plain number that it is. */
export const sameValue = (a: Value, b: Value): boolean => {
  if (a.kind === 'bytes' && b.kind === 'bytes') return sameBytes(a.bytes, b.bytes);
  if (a.kind === 'address' && b.kind === 'address') return sameAddress(a.address, b.address);
  return a.kind !== 'bytes' && b.kind !== 'bytes' && formatValue(a) === formatValue(b);
};
