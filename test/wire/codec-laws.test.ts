import {describe, expect, test} from 'vitest';
import {decodeDnsMessage, describeDnsMessage} from '../../src/wire/dns-decode.js';
import type {DecodedMessage, Field} from '../../src/wire/field.js';
import {parseHttpHead} from '../../src/wire/http-head.js';
import {describeHttpMessage} from '../../src/wire/http-message.js';
import {describeMessage} from '../../src/wire/protocol-guess.js';
import {decodeSockaddr, describeSockaddr, encodeSockaddr} from '../../src/wire/sockaddr.js';
import {seededRandom} from './random.js';
import {abis, addresses, bytesOf, dnsMessages, encoded, httpMessages} from './samples.js';

type Sample = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly describe: (bytes: Uint8Array) => DecodedMessage;
};

const systems = Object.entries(abis);
const samples: readonly Sample[] = [
  ...systems.flatMap(([system, abi]) =>
    addresses.map(address => ({
      name: `sockaddr ${system} ${address.host}`,
      bytes: encodeSockaddr(address, abi),
      describe: (bytes: Uint8Array) => describeSockaddr(bytes, abi),
    })),
  ),
  ...Object.entries(dnsMessages).map(([name, message]) => ({
    name: `DNS ${name}`,
    bytes: encoded(message),
    describe: describeDnsMessage,
  })),
  ...Object.entries(httpMessages).map(([name, text]) => ({
    name: `HTTP ${name}`,
    bytes: bytesOf(text),
    describe: describeHttpMessage,
  })),
  {name: 'raw', bytes: bytesOf('hello\x1b'), describe: bytes => describeMessage(bytes)},
];

/** Fields one behind another from 0 to the end. */
const expectTiles = ({fields}: DecodedMessage, length: number): void => {
  const edges = fields.map(({from, to}) => [from, to]);
  const starts = [0, ...fields.map(({to}) => to)];
  expect(edges.map(([from]) => from)).toEqual(starts.slice(0, -1));
  expect(starts.at(-1)).toBe(length);
  for (const field of fields) expectInside(field);
};

const expectInside = ({from, to, children = []}: Field): void => {
  expect(from).toBeLessThan(to);
  children.reduce((before, child) => {
    expect(child.from).toBeGreaterThanOrEqual(before);
    expect(child.to).toBeLessThanOrEqual(to);
    expectInside(child);
    return child.from;
  }, from);
};

const textsOf = (field: Field): readonly string[] => [
  field.name,
  field.value,
  ...Object.values(field.note ?? {}),
  ...(field.children ?? []).flatMap(textsOf),
];

const expectSafe = ({fields, problem, missing}: DecodedMessage): void => {
  const texts = [...fields.flatMap(textsOf), ...Object.values(problem?.message ?? {}), ...Object.values(missing ?? {})];
  expect(texts.filter(text => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text))).toEqual([]);
};

describe.each(samples)('$name', ({bytes, describe: decode}) => {
  test('whole, it has neither problem nor missing part', () => {
    const decoded = decode(bytes);
    expect([decoded.problem, decoded.missing]).toEqual([undefined, undefined]);
    expect(decoded.fields.map(({name}) => name)).not.toContain('rest');
    expectTiles(decoded, bytes.length);
    expectSafe(decoded);
  });

  test('cut anywhere, the fields before the cut are the same and the rest is accounted for', () => {
    const whole = decode(bytes).fields;
    for (let length = 0; length < bytes.length; length++) {
      const cut = decode(bytes.subarray(0, length));
      expectTiles(cut, length);
      if (cut.protocol !== 'bytes') expect(cut.problem ?? cut.missing).toBeDefined();
      if (cut.problem !== undefined) expect(cut.problem.at).toBeLessThanOrEqual(length);
      const before = whole.filter(({to}) => to <= length).map(({name, from}) => ({name, from}));
      // A body is one field however much of it has arrived.
      expect(cut.fields.slice(0, before.length)).toMatchObject(before);
    }
  });

  test('with bytes behind it, those are a field of their own', () => {
    if (decode(bytes).protocol === 'bytes') return;
    const longer = decode(Uint8Array.from([...bytes, 0x1b, 0x41]));
    expectTiles(longer, bytes.length + 2);
    expect(longer.fields.at(-1)).toMatchObject({name: 'rest', from: bytes.length, value: '1b 41'});
    expect(longer.problem).toBeUndefined();
  });
});

test('what was encoded is decoded to the same', () => {
  for (const [, abi] of systems) {
    for (const address of addresses) expect(decodeSockaddr(encodeSockaddr(address, abi), abi)).toEqual(address);
  }
  for (const message of Object.values(dnsMessages)) {
    expect(decodeDnsMessage(encoded(message))).toMatchObject({message});
  }
});

test('a cut message is refused, never half a value', () => {
  for (const [, abi] of systems) {
    for (const address of addresses) {
      const bytes = encodeSockaddr(address, abi);
      for (let length = 0; length < bytes.length; length++) {
        expect(decodeSockaddr(bytes.subarray(0, length), abi)).toBeUndefined();
      }
    }
  }
  for (const message of Object.values(dnsMessages)) {
    const bytes = encoded(message);
    for (let length = 0; length < bytes.length; length++) {
      expect(decodeDnsMessage(bytes.subarray(0, length))).toHaveProperty('problem.at');
    }
  }
  for (const text of Object.values(httpMessages)) {
    const bytes = bytesOf(text);
    const head = parseHttpHead(bytes);
    if (head === undefined || 'problem' in head) throw new Error(text);
    for (let length = 0; length < head.bodyFrom; length++) {
      expect(parseHttpHead(bytes.subarray(0, length))).toBeUndefined();
    }
  }
});

test('mutated messages never throw, always tile, never let a control character through', () => {
  const random = seededRandom(1035);
  const interesting = [0x00, 0x0a, 0x0d, 0x1b, 0x20, 0x3a, 0x3f, 0x40, 0x7f, 0x80, 0xc0, 0xff];
  let refused = 0;
  for (let round = 0; round < 6000; round++) {
    const sample = samples[round % samples.length] as Sample;
    const bytes = sample.bytes.slice(0, sample.bytes.length - (random(3) === 0 ? random(4) : 0));
    for (let change = 0; change <= random(4); change++) {
      bytes[random(bytes.length)] = (random(2) === 0 ? interesting[random(interesting.length)] : random(256)) as number;
    }
    const decoded = sample.describe(bytes);
    if (decoded.problem !== undefined) refused++;
    expectTiles(decoded, bytes.length);
    expectSafe(decoded);
  }
  // If nothing were refused, the mutations would not reach what they are for.
  expect(refused).toBeGreaterThan(500);
});
