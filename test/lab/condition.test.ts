import {expect, test} from 'vitest';
import {parseCondition} from '../../src/lab/condition.js';

const actors = ['client', 'web'];

test.each([
  ['client.n = 3', '=', {kind: 'literal', text: '3'}],
  ['client.n = -1', '=', {kind: 'literal', text: '-1'}],
  ['client.n!=3', '!=', {kind: 'literal', text: '3'}],
  ['client.n < 3', '<', {kind: 'literal', text: '3'}],
  ['  client.n   >   3  ', '>', {kind: 'literal', text: '3'}],
  ['client.fd.state = CLOSE_WAIT', '=', {kind: 'literal', text: 'CLOSE_WAIT'}],
  ['client.fd.peer = 127.0.0.1 : 80', '=', {kind: 'literal', text: '127.0.0.1:80'}],
  ['client.fd.peer = [::1]:80', '=', {kind: 'literal', text: '[::1]:80'}],
  ['client.fd.peer.host = ::1', '=', {kind: 'literal', text: '::1'}],
  ['client.fd.peer.host = 127.0.0.1', '=', {kind: 'literal', text: '127.0.0.1'}],
  ['client.buffer contains "200 OK"', 'contains', {kind: 'literal', text: '200 OK'}],
  ["client.buffer.text contains 'a = b'", 'contains', {kind: 'literal', text: 'a = b'}],
  ['client.fd.peer = client.server', '=', {kind: 'path', path: {actor: 'client', parts: ['server']}}],
  ['client.fd.local = web.all.accept.last.out.peer', '=', {kind: 'path', path: {actor: 'web'}}],
  ['client.fd.peer is known', 'is known', undefined],
  ['client.fd.peer is  unknown', 'is unknown', undefined],
])('%s', (written, operator, expected) => {
  const parsed = parseCondition(written, actors);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  expect(parsed.condition.operator).toBe(operator);
  expect(parsed.condition.written).toBe(written.trim());
  if (expected === undefined) expect(parsed.condition.expected).toBeUndefined();
  else expect(parsed.condition.expected).toMatchObject(expected);
});

test.each([
  ['', 0],
  ['client', 6],
  ['client.fd.state', 15],
  ['client.fd.state ESTABLISHED', 0],
  ['client.fd.state =', 17],
  ['client.fd.state = a b', 18],
  ['client.fd.state = web.', 22],
  ['client.fd.state = clint.fd', 18],
  ['clint.fd.state = LISTEN', 0],
  ['client.3.state = LISTEN', 7],
  ['client.fd.state is known yes', 25],
  ['client.buffer contains 200 OK', 23],
])('%s is refused at column %i', (written, at) => {
  const parsed = parseCondition(written, actors);
  expect(parsed).toMatchObject({ok: false, problem: {at}});
});
