import {isIP, SocketAddress} from 'node:net';
import {expect, test} from 'vitest';
import {ipBytes, ipText} from '../../src/wire/ip-text.js';
import {seededRandom} from './random.js';

test.each([
  // RFC 5952 §4.1 to §4.3, §5
  ['2001:0db8::0001', '2001:db8::1'],
  ['2001:db8:0:0:0:0:2:1', '2001:db8::2:1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['2001:DB8::ABCD', '2001:db8::abcd'],
  ['::FFFF:C000:0201', '::ffff:192.0.2.1'],
  ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
  ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
  ['::', '::'],
  ['1::', '1::'],
])('%s is written %s', (written, canonical) => {
  expect(ipText(ipBytes(written) ?? new Uint8Array())).toBe(canonical);
});

test.each([
  '',
  '1.2.3',
  '1.2.3.4.5',
  '256.0.0.1',
  '01.2.3.4',
  '1.2.3.-4',
  ':',
  ':::',
  '1:2',
  '1::2::3',
  '1:2:3:4:5:6:7:8:9',
  '1:2:3:4:5:6:7:8::',
  '12345::',
  'g::',
  '::1.2.3',
  '1.2.3.4::',
  ':1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:',
  'fe80::1%lo',
])('"%s" is no address', text => {
  expect(ipBytes(text)).toBeUndefined();
});

test('random addresses are read and written as the C library does, which Node asks', () => {
  const random = seededRandom(5952);
  for (let round = 0; round < 2000; round++) {
    // Half of the groups are zero. The first is not: the C library also dots the obsolete ::a.b.c.d.
    const groups = Array.from({length: 8}, (_, index) => (index === 0 ? 1 : random(2)) * (1 + random(0xffff)));
    const written = groups.map(group => group.toString(16)).join(':');
    const expected = new SocketAddress({address: written, family: 'ipv6'}).address;
    expect(ipText(ipBytes(written) ?? new Uint8Array())).toBe(expected);
    expect(ipText(ipBytes(expected) ?? new Uint8Array())).toBe(expected);
  }
});

test('what Node takes for an address and what not', () => {
  const random = seededRandom(4291);
  const pieces = [':', '::', '1', 'ffff', '0', '.', '1.2.3.4', '255', '00'];
  for (let round = 0; round < 5000; round++) {
    const text = Array.from({length: 1 + random(9)}, () => pieces[random(pieces.length)]).join('');
    expect([text, ipBytes(text) !== undefined]).toEqual([text, isIP(text) !== 0]);
  }
});
