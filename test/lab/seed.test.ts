import {expect, test} from 'vitest';
import type {Path} from '../../src/lab/lab.js';
import {parsePath} from '../../src/lab/path.js';
import {growSeed} from '../../src/lab/seed.js';
import {addressValue, bytesValue, numberValue} from '../../src/model/value.js';
import {decodeDnsMessage} from '../../src/wire/dns-decode.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import {addressOf, ascii, fd, trace} from '../support/trace-builder.js';

const path = (written: string): Path => {
  const parsed = parsePath(written);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.path;
};

const soil = {dnsId: 4711};
const started = trace().started('web').started('client');
const nothing = {world: started.world(), since: 0};

const query = growSeed({kind: 'dns-query', name: 'www.lab.test', type: 'A'}, nothing, soil);
const asked = 'value' in query && query.value.kind === 'bytes' ? query.value.bytes : new Uint8Array();

test.each([
  [{kind: 'text', text: '안녕'}, bytesValue(ascii('안녕'))],
  [{kind: 'number', number: -3}, numberValue(-3)],
  [{kind: 'buffer', size: 4}, bytesValue(new Uint8Array(4))],
] as const)('%j', (seed, value) => {
  expect(growSeed(seed, nothing, soil)).toEqual({value});
});

test('a DNS query is a real one, with the id that it was given', () => {
  expect(decodeDnsMessage(asked)).toMatchObject({
    message: {id: 4711, response: false, questions: [{name: 'www.lab.test', type: 'A', class: 'IN'}]},
  });
});

test.each([
  ['a label that is too long', 'x'.repeat(64), 'A'],
  ['a type that is none', 'www.lab.test', 'AAAAA'],
])('%s is a problem', (_what, name, type) => {
  expect(growSeed({kind: 'dns-query', name, type}, nothing, soil)).toHaveProperty('problem.ko');
});

const waiting = started
  .call('web', 'local = getsockname(listener)')
  .returned('web', {result: '127.0.0.1:40000', value: 0})
  .world();
const bound = started
  .call('web', 'listener = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('web', {result: fd(3)})
  .sampled('web', [{fd: 3, local: '127.0.0.1:40000'}])
  .world();

test.each([
  ['what the program was told by getsockname', waiting],
  ['the socket of the program that has an address and no peer', bound],
])('where a program listens: %s', (_how, world) => {
  expect(growSeed({kind: 'listening', actor: 'web'}, {world, since: 0}, soil)).toEqual({
    value: addressValue(addressOf('127.0.0.1:40000')),
  });
});

test('nobody is said to listen who was not seen to', () => {
  expect(growSeed({kind: 'listening', actor: 'web'}, nothing, soil)).toHaveProperty('problem.en');
  expect(growSeed({kind: 'listening', actor: 'constructor'}, nothing, soil)).toHaveProperty('problem.en');
});

test('an address is a host with a port that was observed', () => {
  const seed = {kind: 'address', host: '127.0.0.2', port: path('web.all.getsockname.last.result.port')} as const;
  expect(growSeed(seed, {world: waiting, since: 0}, soil)).toEqual({
    value: addressValue(addressOf('127.0.0.2:40000')),
  });
  expect(growSeed(seed, nothing, soil)).toHaveProperty('problem.ko');
  const whole = {...seed, port: path('web.all.getsockname.last.result')};
  expect(growSeed(whole, {world: waiting, since: 0}, soil)).toHaveProperty('problem.ko');
});

test('an answer is the address in a response with the port of an actor', () => {
  const seed = {kind: 'answer', response: path('client.response'), portOf: 'web'} as const;
  const decoded = decodeDnsMessage(asked);
  if (!('message' in decoded)) throw new Error('the query must be readable');
  const response = encodeDnsMessage({
    ...decoded.message,
    response: true,
    answers: [{name: 'www.lab.test', type: 'A', class: 'IN', ttl: 1, data: '127.0.0.9'}],
  });
  if (!(response instanceof Uint8Array)) throw new Error('the response must be encodable');
  const told = started
    .set('client', 'response', response)
    .call('web', 'local = getsockname(listener)')
    .returned('web', {result: '127.0.0.1:40000', value: 0});
  expect(growSeed(seed, {world: told.world(), since: 0}, soil)).toEqual({
    value: addressValue(addressOf('127.0.0.9:40000')),
  });
  const unanswered = told.set('client', 'response', asked);
  expect(growSeed(seed, {world: unanswered.world(), since: 0}, soil)).toHaveProperty('problem.en');
});
