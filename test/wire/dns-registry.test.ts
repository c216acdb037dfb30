import {expect, test} from 'vitest';
import {dnsClasses, dnsOpcodes, dnsRcodes, dnsTypes} from '../../src/wire/dns-registry.js';

test.each([
  [dnsTypes, 'A', 1],
  [dnsTypes, 'AAAA', 28],
  [dnsTypes, 'HTTPS', 65],
  [dnsTypes, 'ANY', 255],
  [dnsTypes, 'TYPE65280', 65280],
  [dnsClasses, 'IN', 1],
  [dnsClasses, 'CLASS1232', 1232],
  [dnsOpcodes, 'NOTIFY', 4],
  [dnsOpcodes, 'OPCODE9', 9],
  [dnsRcodes, 'NXDOMAIN', 3],
  [dnsRcodes, 'RCODE15', 15],
])('%#: %s is %i', (registry, name, number) => {
  expect(registry.numberOf(name)).toBe(number);
  expect(registry.nameOf(number)).toBe(name);
});

test('every number has one name, and the name leads back', () => {
  for (const registry of [dnsTypes, dnsClasses, dnsOpcodes, dnsRcodes]) {
    const numbers = Array.from({length: 0x10000}, (_, number) => number);
    expect(numbers.filter(number => registry.numberOf(registry.nameOf(number)) !== number)).toEqual([]);
  }
});

test.each(['', 'a', 'TYPE', 'TYPE-1', 'TYPEX', 'NOPE', 'toString', '__proto__'])('"%s" has no number', name => {
  expect(dnsTypes.numberOf(name)).toBeUndefined();
});
