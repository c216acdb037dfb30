import {expect, test} from 'vitest';
import {nextHint} from '../../src/app/hints.js';
import {readLabs} from '../../src/lab/load-labs.js';
import {viewOf} from '../support/panel-view.js';
import {fd, type TraceBuilder, trace} from '../support/trace-builder.js';

const server = '127.0.0.1:41873';
const client = '127.0.0.1:51234';
const begun = trace().started('server').started('client').set('server', 'local', server);

const joined = (end: string) => begun.call('client', `connect(${end})`).returned('client', {memory: {[end]: fd(3)}});

const closed = (scene: TraceBuilder, actor: string, name: string) =>
  scene
    .sampled(actor, [])
    .call(actor, `close(${name})`, {fd: fd(3)})
    .returned(actor, {result: 0});

const listening = {local: server, state: 'LISTEN'} as const;
const waitsAt = (local: string, peer: string) => ({local, peer, state: 'TIME_WAIT'}) as const;

/** The hint that is given first in that scene, of the step as it stands in the lab. */
const hintIn = (id: string, stepId: string, scene: TraceBuilder): string | undefined => {
  const {read} = readLabs(`labs/${id}.yaml`);
  const lab = read[0]?.lab;
  const step = lab?.steps.findIndex(one => one.id === stepId) ?? -1;
  if (lab === undefined || step === -1) throw new Error(`${id} has no step ${stepId}`);
  const index = nextHint(viewOf(scene, {run: {lab, step, hints: {}}}).run);
  return index === undefined ? undefined : lab.steps[step]?.hints[index]?.say.en;
};

const first = closed(joined('fd1'), 'client', 'fd1');
const second = closed(
  joined('fd2')
    .set('client', 'local2', client)
    .sampled('client', [{fd: 3}]),
  'client',
  'fd2',
);
const bound = begun.call('server', 'bind(again, local)').returned('server', {result: 0});

test.each([
  ['the-end', 'client-first', first.table('server', [listening])],
  ['the-end', 'server-first', second.table('server', [listening])],
  ['hard-endings', 'in-use', bound],
])(
  '%s, %s: what the kernel has forgotten after a minute is said first, with the key that brings it back',
  (lab, step, scene) => {
    expect(hintIn(lab, step, scene)).toMatch(/a minute.*then R: this step again/s);
  },
);

test.each([
  ['client-first', joined('fd1').table('server', [listening, {local: client, peer: server, state: 'FIN_WAIT2'}])],
  ['client-first', first.table('server', [listening, waitsAt(client, server)])],
  ['server-first', begun],
])('the-end, %s: as long as it can be seen, or nothing was closed yet, nobody is told so', (step, scene) => {
  expect(hintIn('the-end', step, scene)).not.toContain('a minute');
});
