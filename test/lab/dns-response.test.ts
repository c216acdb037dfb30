import {expect, test} from 'vitest';
import {dnsResponseTo} from '../../src/lab/dns-response.js';
import {observeBytes} from '../../src/lab/observe-bytes.js';
import {growSeed} from '../../src/lab/seed.js';
import {formatValue} from '../../src/model/value.js';
import {emptyWorld} from '../../src/model/world.js';

const query = (type: string): Uint8Array => {
  const grown = growSeed({kind: 'dns-query', name: 'www.lab.test', type}, {world: emptyWorld, since: 0}, {dnsId: 4711});
  if ('problem' in grown || grown.value.kind !== 'bytes') throw new Error('no query');
  return grown.value.bytes;
};

const said = (bytes: Uint8Array, ...parts: readonly string[]) =>
  parts.map(part => {
    const value = observeBytes(bytes, ['dns', part]);
    return value && formatValue(value);
  });

test.each([
  ['A', '192.0.2.7'],
  ['AAAA', '2001:db8::7'],
])('the response to a query for %s has its id, its question and the address', (type, address) => {
  const response = dnsResponseTo(query(type), address);
  if ('problem' in response) throw new Error(response.problem.en);
  expect(said(response, 'id', 'kind', 'question', 'rcode', 'answers', 'address')).toEqual([
    '4711',
    'response',
    'www.lab.test',
    'NOERROR',
    '1',
    address,
  ]);
});

test('what a buffer holds behind the query is no part of it', () => {
  const buffer = new Uint8Array(512);
  buffer.set(query('A'));
  expect(dnsResponseTo(buffer, '192.0.2.7')).toEqual(dnsResponseTo(query('A'), '192.0.2.7'));
});

test('nothing but a query is answered, and only with an address', () => {
  const response = dnsResponseTo(query('A'), '192.0.2.7');
  for (const bytes of [new Uint8Array(), new Uint8Array(512), response]) {
    if ('problem' in bytes) throw new Error(bytes.problem.en);
    expect(dnsResponseTo(bytes, '192.0.2.7')).toHaveProperty('problem.ko');
  }
  expect(dnsResponseTo(query('A'), 'www.lab.test')).toHaveProperty('problem.en');
});
