import type {Address} from '../../model/address.js';
import {
  addressValue,
  bytesValue,
  descriptorValue,
  formatValue,
  numberValue,
  sameValue,
  textValue,
  type Value,
} from '../../model/value.js';

/** Values of the same kind that are not this one. */
export const otherValues = (value: Value): readonly Value[] =>
  candidates(value).filter((other, index, all) => !sameValue(other, value) && isFirst(other, index, all));

const candidates = (value: Value): readonly Value[] => {
  switch (value.kind) {
    case 'number':
      return otherNumbers(value.number).map(numberValue);
    case 'descriptor':
      return [value.fd + 1, value.fd + 40].map(descriptorValue);
    case 'address':
      return otherAddresses(value.address).map(addressValue);
    case 'bytes':
      return otherBytes(value.bytes).map(bytesValue);
    case 'text':
      return [textValue(`${value.text}x`), textValue('')];
  }
};

export const otherNumbers = (number: number): readonly number[] =>
  [number + 1, number - 1, 0, -1, 1_000_000].filter(
    (other, index, all) => other !== number && all.indexOf(other) === index,
  );

/** Another port, another computer, and no address at all. */
export const otherAddresses = ({host, port}: Address): readonly Address[] => {
  const isLong = host.includes(':');
  return [
    {host, port: port === 65_535 ? 1024 : port + 1},
    {host, port: 0},
    {host: isLong ? '2001:db8::1' : '192.0.2.1', port},
    {host: isLong ? '::' : '0.0.0.0', port: 0},
  ];
};

/** The first and the middle byte changed, nothing but zeros, and the last quarter missing. */
const otherBytes = (bytes: Uint8Array): readonly Uint8Array[] => [
  ...[0, Math.floor(bytes.length / 2)].map(at => bytes.map((byte, index) => (index === at ? byte ^ 0x21 : byte))),
  bytes.map(() => 0),
  bytes.slice(0, Math.floor((bytes.length * 3) / 4)),
];

const isFirst = (value: Value, index: number, all: readonly Value[]): boolean =>
  all.findIndex(other => other.kind === value.kind && sameValue(other, value)) === index;

export const shown = (value: Value): string => formatValue(value);
