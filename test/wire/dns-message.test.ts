import {expect, test} from 'vitest';
import {decodeDnsMessage, describeDnsMessage} from '../../src/wire/dns-decode.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import type {DnsMessage} from '../../src/wire/dns-message.js';
import type {Field} from '../../src/wire/field.js';
import {hexText} from '../../src/wire/printable.js';
import {bytesOf, dnsMessages, encoded} from './samples.js';

const query = dnsMessages.query as DnsMessage;

test('a query is these bytes', () => {
  expect(hexText(encoded(query))).toBe(
    '1a 2b 01 00 00 01 00 00 00 00 00 00 03 77 77 77 07 65 78 61 6d 70 6c 65 03 63 6f 6d 00 00 01 00 01',
  );
});

test('a name that stands already, or its ending, is a pointer', () => {
  const answer = {name: 'www.example.com', class: 'IN', ttl: 60, type: 'CNAME', data: 'a.example.com'} as const;
  const bytes = encoded({...query, answers: [answer]});
  // www.example.com is at 12, its ending example.com at 16.
  expect(hexText(bytes.subarray(33))).toBe('c0 0c 00 05 00 01 00 00 00 3c 00 04 01 61 c0 10');
  const data = {priority: 0, weight: 0, port: 1, target: 'www.example.com'};
  const service = encoded({...query, answers: [{...answer, type: 'SRV', data}]});
  expect(hexText(service).endsWith('00 01 03 77 77 77 07 65 78 61 6d 70 6c 65 03 63 6f 6d 00')).toBe(true);
});

const outline = (fields: readonly Field[], depth = 0): readonly string[] =>
  fields.flatMap(({name, from, to, value, children = []}) => [
    `${'  '.repeat(depth)}${name} ${from}-${to} ${value}`.trimEnd(),
    ...outline(children, depth + 1),
  ]);

test('every field of an answer has its bytes', () => {
  const answer = {name: 'www.example.com', class: 'IN', ttl: 60, type: 'A', data: '192.0.2.1'} as const;
  const {fields} = describeDnsMessage(encoded({...query, response: true, answers: [answer]}));
  expect(outline(fields)).toEqual([
    'Header 0-12 0x1a2b',
    '  ID 0-2 0x1a2b',
    '  flags 2-4 0x8100',
    '    QR 2-3 1',
    '    Opcode 2-3 QUERY',
    '    AA 2-3 0',
    '    TC 2-3 0',
    '    RD 2-3 1',
    '    RA 3-4 0',
    '    Z 3-4 0',
    '    AD 3-4 0',
    '    CD 3-4 0',
    '    RCODE 3-4 NOERROR',
    '  QDCOUNT 4-6 1',
    '  ANCOUNT 6-8 1',
    '  NSCOUNT 8-10 0',
    '  ARCOUNT 10-12 0',
    'Question 12-33 www.example.com A',
    '  QNAME 12-29 www.example.com',
    '    label 12-16 www',
    '    label 16-24 example',
    '    label 24-28 com',
    '    root 28-29',
    '  QTYPE 29-31 A',
    '  QCLASS 31-33 IN',
    'Answer 33-49 www.example.com A 192.0.2.1',
    '  NAME 33-35 www.example.com',
    '    pointer 33-35 12',
    '  TYPE 35-37 A',
    '  CLASS 37-39 IN',
    '  TTL 39-43 60',
    '  RDLENGTH 43-45 4',
    '  RDATA 45-49 192.0.2.1',
    '    ADDRESS 45-49 192.0.2.1',
  ]);
});

test('a pointer says where it leads', () => {
  const bytes = encoded({...query, answers: [{name: 'example.com', class: 'IN', ttl: 0, type: 'NS', data: '.'}]});
  const name = describeDnsMessage(bytes).fields.at(-1)?.children?.[0];
  expect(name).toMatchObject({name: 'NAME', note: {en: 'compression pointer to offset 16'}});
});

const header = (questions: number, answers = 0): readonly number[] => [
  0,
  1,
  0,
  0,
  0,
  questions,
  0,
  answers,
  0,
  0,
  0,
  0,
];
const label = (length: number): readonly number[] => [length, ...new Array<number>(length).fill(0x61)];

test.each([
  ['a pointer to itself', [...header(1), 0xc0, 12, 0, 1, 0, 1], 12, 'offset 12'],
  ['a pointer forward', [...header(1), 0xc0, 14, 0, 0, 1, 0, 1], 12, 'offset 14'],
  ['two pointers in a circle', [...header(1), 1, 0x61, 0xc0, 12, 0, 1, 0, 1], 14, 'offset 12'],
  ['a label of a reserved kind', [...header(1), 1, 0x61, 0x40, 0, 0, 1, 0, 1], 14, '64'],
  ['a name of 256 bytes', [...header(1), ...[63, 63, 63, 62].flatMap(label), 0, 0, 1, 0, 1], 12, '256 bytes'],
  ['an address of five bytes', [...header(0, 1), 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 5, 1, 2, 3, 4, 5], 27, 'RDLENGTH'],
  ['an address of three bytes', [...header(0, 1), 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5], 23, 'needs 4 bytes'],
  ['a count of questions that are not there', header(1), 12, 'QNAME'],
])('%s is refused at its offset', (_, bytes, at, said) => {
  const decoding = decodeDnsMessage(Uint8Array.from(bytes));
  expect(decoding).toMatchObject({problem: {at, message: {en: expect.stringContaining(said)}}});
  expect(decoding.fields[0]?.name).toBe('Header');
});

test('of a record that breaks off inside its data, what was read stays', () => {
  const exchange = [0, 10, 1, 0x61, 0x40];
  const record = [0, 0, 15, 0, 1, 0, 0, 0, 0, 0, exchange.length, ...exchange];
  const {fields, problem} = describeDnsMessage(Uint8Array.from([...header(0, 1), ...record]));
  expect(problem?.at).toBe(27);
  expect(outline(fields.slice(1)).filter(line => !/root|NAME|TYPE|CLASS|TTL/.test(line))).toEqual([
    'Answer 12-25',
    '  RDLENGTH 21-23 5',
    '  RDATA 23-25',
    '    PREFERENCE 23-25 10',
    'rest 25-28 01 61 40',
  ]);
});

test('names behind the reach of a pointer are written out', () => {
  const data = Array.from({length: 70}, () => bytesOf('x'.repeat(250)));
  const late = (type: 'NS' | 'CNAME') => ({name: 'late.test', class: 'IN', ttl: 0, type, data: 'later.test'}) as const;
  const message = {...query, answers: [{...late('NS'), type: 'TXT', data} as const, late('NS'), late('CNAME')]};
  const bytes = encoded(message);
  expect(bytes.length).toBeGreaterThan(0x4000);
  expect(decodeDnsMessage(bytes)).toMatchObject({message});
});

test.each([
  [126, 'message'],
  [127, 'problem'],
  [8000, 'problem'],
])('a name behind %i pointers in a row: %s', (count, outcome) => {
  // In the data of the first record a root at 23, and behind it pointers that each lead to the one before.
  const pointer = (target: number): readonly number[] => [0xc0 + (target >> 8), target & 0xff];
  const chain = Array.from({length: count}, (_, index) => pointer(index === 0 ? 23 : 22 + 2 * index)).flat();
  const length = [(chain.length + 1) >> 8, (chain.length + 1) & 0xff];
  const first = [0, 0, 10, 0, 1, 0, 0, 0, 0, ...length, 0, ...chain];
  const second = [...pointer(22 + 2 * count), 0, 10, 0, 1, 0, 0, 0, 0, 0, 0];
  expect(decodeDnsMessage(Uint8Array.from([...header(0, 2), ...first, ...second]))).toHaveProperty(outcome);
});

test('a name of 255 bytes is the longest', () => {
  const name = [63, 63, 63, 61].map(length => 'a'.repeat(length)).join('.');
  const bytes = encoded({...query, questions: [{name, type: 'A', class: 'IN'}]});
  expect(decodeDnsMessage(bytes)).toMatchObject({message: {questions: [{name}]}});
});

test('a last dot changes nothing', () => {
  expect(encoded({...query, questions: [{name: 'www.example.com.', type: 'A', class: 'IN'}]})).toEqual(encoded(query));
});

const record = {name: 'a', class: 'IN', ttl: 0} as const;
const asked = (name: string): Partial<DnsMessage> => ({questions: [{name, type: 'A', class: 'IN'}]});

test.each<[string, Partial<DnsMessage>, string]>([
  ['a label of 64 bytes', asked('a'.repeat(64)), '64 bytes'],
  ['a name of 256 bytes', asked([63, 63, 63, 62].map(length => 'a'.repeat(length)).join('.')), '256 bytes'],
  ['an empty label', asked('a..b'), 'a..b'],
  ['an empty name', asked(''), '0 bytes'],
  ['a name in Korean', asked('한국.kr'), 'xn--'],
  ['half an escape', asked('a\\'), 'escape'],
  ['an escape of no byte', asked('a\\256'), 'escape'],
  ['control characters in a name', asked('\x1b..'), '\\x1b'],
  ['an id of 17 bits', {id: 65536}, '65535'],
  ['a time to live of less than nothing', {answers: [{...record, ttl: -1, type: 'A', data: '192.0.2.1'}]}, 'TTL'],
  ['an IPv6 address in A', {answers: [{...record, type: 'A', data: '::1'}]}, 'IPv4'],
  ['an IPv4 address in AAAA', {answers: [{...record, type: 'AAAA', data: '192.0.2.1'}]}, 'IPv6'],
  ['a text of 256 bytes', {answers: [{...record, type: 'TXT', data: [bytesOf('a'.repeat(256))]}]}, 'TXT-DATA'],
  ['a type of 17 bits', {questions: [{name: 'a', type: 'TYPE65536', class: 'IN'}]}, '65535'],
  ['an outcome of five bits', {rcode: 'RCODE16'}, 'RCODE16'],
])('%s is not encoded', (_, part, said) => {
  expect(encodeDnsMessage({...query, ...part})).toMatchObject({problem: {en: expect.stringContaining(said)}});
});
