import dnsPacket from 'dns-packet';
import {expect, test} from 'vitest';
import {decodeDnsMessage} from '../../src/wire/dns-decode.js';
import type {DnsMessage, DnsRecord} from '../../src/wire/dns-message.js';
import {dnsRcodes} from '../../src/wire/dns-registry.js';
import {ipBytes} from '../../src/wire/ip-text.js';
import {seededRandom} from './random.js';
import {bytesOf, dnsMessages, encoded} from './samples.js';

/** Our message in the words of dns-packet, which is the other implementation. */
const theirs = (message: DnsMessage) => ({
  id: message.id,
  type: message.response ? 'response' : 'query',
  flag_aa: message.authoritative,
  flag_tc: message.truncated,
  flag_rd: message.recursionDesired,
  flag_ra: message.recursionAvailable,
  rcode: message.rcode,
  questions: message.questions.map(({name, type, class: klass}) => ({name, type, class: klass})),
  answers: message.answers.map(theirRecord),
  authorities: message.authorities.map(theirRecord),
});

const theirRecord = (record: DnsRecord) => ({
  name: record.name,
  type: record.type.replace('TYPE', 'UNKNOWN_'),
  class: record.class,
  ttl: record.ttl,
  data: theirData(record),
});

const theirData = ({type, data}: DnsRecord): unknown => {
  if (type === 'TXT') return data.map(text => Buffer.from(text));
  // Addresses are compared as bytes: dns-packet has its own spelling of IPv6.
  return type === 'AAAA' ? ipBytes(data) : data instanceof Uint8Array ? Buffer.from(data) : data;
};

const withAddressBytes = (record: {readonly type: string; readonly data?: unknown}) =>
  record.type === 'AAAA' ? {...record, data: ipBytes(String(record.data))} : record;

const decodedByThem = (bytes: Uint8Array) => {
  const packet = dnsPacket.decode(Buffer.from(bytes));
  return {...packet, answers: (packet.answers ?? []).map(withAddressBytes)};
};

const names = ['example.com', 'www.example.com', 'a.b.example.com', 'example.org', 'com', '.', 'mail.example.org'];

const randomRecord = (random: (limit: number) => number): DnsRecord => {
  const name = (): string => names[random(names.length)] as string;
  const base = {name: name(), class: 'IN', ttl: random(2 ** 32)} as const;
  const octets = Array.from({length: 4}, () => random(256));
  const kinds: readonly (() => DnsRecord)[] = [
    () => ({...base, type: 'A', data: octets.join('.')}),
    () => ({...base, type: 'AAAA', data: `2001:db8::${(1 + random(0xffff)).toString(16)}`}),
    () => ({...base, type: 'CNAME', data: name()}),
    () => ({...base, type: 'NS', data: name()}),
    () => ({...base, type: 'PTR', data: name()}),
    () => ({...base, type: 'MX', data: {preference: random(65536), exchange: name()}}),
    () => ({...base, type: 'TXT', data: [bytesOf('key=value'), Uint8Array.from(octets)]}),
    () => ({...base, type: 'SRV', data: {priority: random(65536), weight: 1, port: random(65536), target: name()}}),
    () => ({
      ...base,
      type: 'SOA',
      data: {mname: name(), rname: 'a.b.c', serial: random(2 ** 32), refresh: 1, retry: 2, expire: 3, minimum: 4},
    }),
  ];
  return (kinds[random(kinds.length)] as () => DnsRecord)();
};

const randomMessage = (random: (limit: number) => number): DnsMessage => {
  const records = (): readonly DnsRecord[] => Array.from({length: random(5)}, () => randomRecord(random));
  const flag = (): boolean => random(2) === 1;
  return {
    id: random(65536),
    response: flag(),
    opcode: 'QUERY',
    authoritative: flag(),
    truncated: flag(),
    recursionDesired: flag(),
    recursionAvailable: flag(),
    rcode: dnsRcodes.nameOf(random(11)),
    questions: [{name: names[random(names.length)] as string, type: 'ANY', class: 'IN'}],
    answers: records(),
    authorities: records().filter(({type}) => type !== 'AAAA'),
    additionals: [],
  };
};

test('dns-packet reads what we write, compressed names too', () => {
  const random = seededRandom(1034);
  for (let round = 0; round < 500; round++) {
    const message = randomMessage(random);
    const bytes = encoded(message);
    expect(decodedByThem(bytes)).toMatchObject(theirs(message));
    expect(decodeDnsMessage(bytes)).toMatchObject({message});
  }
});

test('we read what dns-packet writes', () => {
  const random = seededRandom(1123);
  for (let round = 0; round < 500; round++) {
    const message = randomMessage(random);
    const {flag_aa, flag_tc, flag_rd, flag_ra, rcode, ...packet} = theirs(message);
    const flags =
      (flag_aa ? dnsPacket.AUTHORITATIVE_ANSWER : 0) |
      (flag_tc ? dnsPacket.TRUNCATED_RESPONSE : 0) |
      (flag_rd ? dnsPacket.RECURSION_DESIRED : 0) |
      (flag_ra ? dnsPacket.RECURSION_AVAILABLE : 0) |
      (dnsRcodes.numberOf(rcode) ?? 0);
    const answers = message.answers.map(record => ({
      ...theirRecord(record),
      data: record.type === 'TXT' ? theirData(record) : record.data,
    }));
    // Its types ask for literal record types; what it writes is what is being tested.
    const bytes = dnsPacket.encode({...packet, answers, flags} as dnsPacket.Packet);
    expect(decodeDnsMessage(new Uint8Array(bytes))).toMatchObject({message});
  }
});

test('an answer with an alias is shorter with compressed names', () => {
  const message = dnsMessages['answer behind an alias'] as DnsMessage;
  const bytes = encoded({...message, additionals: []});
  const answers = message.answers.map(record => ({...theirRecord(record), data: record.data}));
  const plain = dnsPacket.encode({...theirs(message), answers} as dnsPacket.Packet);
  expect(bytes.length).toBeLessThan(plain.length);
});

test('what dns-packet refuses, we refuse; what both read has the same shape', () => {
  const random = seededRandom(8499);
  const tally = {refused: 0, read: 0};
  for (let round = 0; round < 3000; round++) {
    const bytes = encoded(randomMessage(random));
    bytes[random(bytes.length)] = random(256);
    const packet = decodedOrUndefined(bytes);
    const ours = decodeDnsMessage(bytes);
    if (packet === undefined) {
      // dns-packet looks into more types than we do, and may find fault with what we keep as bytes.
      if (!('message' in ours && hasRawData(ours.message))) expect(ours).toHaveProperty('problem');
      tally.refused++;
    } else if ('message' in ours) {
      // We refuse more: data that does not fill its length.
      expect(packet.questions?.length).toBe(ours.message.questions.length);
      expect(packet.answers.length).toBe(ours.message.answers.length);
      expect(packet.id).toBe(ours.message.id);
      tally.read++;
    }
  }
  expect(Math.min(tally.refused, tally.read)).toBeGreaterThan(100);
});

const hasRawData = ({answers, authorities, additionals}: DnsMessage): boolean =>
  [...answers, ...authorities, ...additionals].some(({data}) => data instanceof Uint8Array);

const decodedOrUndefined = (bytes: Uint8Array) => {
  try {
    return decodedByThem(bytes);
  } catch {
    return undefined;
  }
};
