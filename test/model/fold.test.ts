import {describe, expect, test} from 'vitest';
import {foldOf} from '../../src/model/fold.js';
import type {Trace} from '../../src/model/trace.js';
import {statesOf} from '../../src/ui/panels/calls/states.js';
import {messagesOf} from '../../src/ui/panels/message/select.js';
import {appended} from '../../src/ui/panels/message/stream-bytes.js';
import {ascii, fd, trace} from '../support/trace-builder.js';

/** Two processes that talk for long, on one descriptor after the other, and look before they read. */
const long: Trace = (() => {
  let scene = trace().started('client').started('server', {program: 'echo'});
  for (let round = 0; scene.build().length < 400; round++) {
    const flags = round % 3 === 0 ? 'MSG_PEEK' : '0';
    scene = scene
      .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
      .returned('client', {result: fd(3 + (round % 2))})
      .call('client', 'write(fd, data)', {fd: fd(3 + (round % 2)), data: ascii(`round ${round}`)})
      .call('server', `recv(fd, buffer, 9, ${flags})`, {fd: fd(4), buffer: 'buffer', length: 9, flags})
      .returned('client', {result: 4})
      .sampled('client', [{fd: 3 + (round % 2), local: `127.0.0.1:${1000 + round}`, peer: '127.0.0.1:80'}])
      .table('client', [{local: `127.0.0.1:${1000 + round}`, peer: '127.0.0.1:80', state: 'ESTABLISHED', inode: 'i3'}])
      .returned('server', {result: 4, out: {buffer: ascii('roun'), from: `127.0.0.1:${1000 + round}`}})
      .call('client', 'write(fd, data)', {fd: fd(3 + (round % 2)), data: ascii('lost')})
      .failed('client', 'EPIPE', 32);
    if (round === 9) scene = scene.exited('server').started('server', {program: 'echo'});
  }
  return scene.build();
})();

/** The same history, of which nothing can be remembered. */
const unknown = (facts: Trace): Trace => structuredClone(facts);

const lengths = [long.length, 5, 64, 399, 65, 130, 128, 127, long.length - 1, 3, 200, 201, 202, 64];

const callsOf = (facts: Trace) => facts.flatMap(fact => (fact.kind === 'call-entered' ? [fact] : []));

describe('whatever was asked before, what follows from a trace is the same', () => {
  test.each(lengths)('messages after %i facts', length => {
    const facts = long.slice(0, length);
    expect(messagesOf(facts)).toEqual(messagesOf(unknown(facts)));
  });

  test.each(lengths)('states after %i facts', length => {
    const facts = long.slice(0, length);
    const [known, fresh] = [statesOf(facts), statesOf(unknown(facts))];
    const all = callsOf(facts).map(({actor, id}) => known(actor, id));
    expect(all).toEqual(callsOf(facts).map(({actor, id}) => fresh(actor, id)));
    if (length === long.length) expect(all.filter(states => states.length > 0).length).toBeGreaterThan(20);
  });
});

test('what was said of an earlier moment stays as it was, though history went on otherwise from there', () => {
  const begun = long.slice(0, 300);
  const other = trace(begun)
    .call('client', 'write(fd, data)', {fd: fd(3), data: ascii('something else')})
    .returned('client', {result: 14})
    .build();
  const before = messagesOf(long);
  const texts = before.map(({bytes}) => Buffer.from(bytes).toString());
  messagesOf(other);
  messagesOf(long.slice(0, 310));
  expect(before.map(({bytes}) => Buffer.from(bytes).toString())).toEqual(texts);
  expect(messagesOf(long)).toEqual(before);
});

test('a step back begins at a near state, not at the beginning', () => {
  let steps = 0;
  const count = foldOf<{facts: number}, number>({
    empty: () => ({facts: 0}),
    copy: state => ({...state}),
    step: state => {
      steps += 1;
      state.facts += 1;
    },
    finish: ({facts}) => facts,
  });
  expect(count(long)).toBe(long.length);
  steps = 0;
  expect([1, 2, 3, 150].map(back => count(long.slice(0, long.length - back)))).toEqual(
    [1, 2, 3, 150].map(back => long.length - back),
  );
  expect(steps).toBeLessThan(4 * 64);
  steps = 0;
  expect([count(long.slice(0, 230)), count(long.slice(0, 230)), count([])]).toEqual([230, 230, 0]);
  expect(steps).toBe(230 % 64);
});

test('a stream that branches has two memories, one that is told again has one', () => {
  const begun = appended(new Uint8Array(), ascii('begun '));
  const one = appended(begun, ascii('one'));
  const two = appended(begun, ascii('two'));
  const again = appended(begun, ascii('one'));
  expect([one, two, again].map(bytes => Buffer.from(bytes).toString())).toEqual([
    'begun one',
    'begun two',
    'begun one',
  ]);
  expect(again.buffer).toBe(one.buffer);
  expect(two.buffer).not.toBe(one.buffer);
});
