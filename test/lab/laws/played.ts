import {judge} from '../../../src/lab/judge.js';
import type {Lab} from '../../../src/lab/lab.js';
import type {RecordedRun} from '../../../src/lab/laws/recorded-run.js';
import {project} from '../../../src/model/world.js';
import {callOf, condition, labOf, stepNamed} from '../../support/play.js';
import {fd, trace} from '../../support/trace-builder.js';

const scene = trace().started('client').set('client', 'server', '127.0.0.1:4000').sampled('client', []);

const connected = scene
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(3), memory: {fd: fd(3)}})
  .sampled('client', [{fd: 3}])
  .call('client', 'connect(fd, server)', {fd: fd(3), address: '127.0.0.1:4000'})
  .returned('client', {result: 0})
  .sampled('client', [{fd: 3, local: '127.0.0.1:5000', peer: '127.0.0.1:4000'}])
  .table('client', [{inode: 'i3', local: '127.0.0.1:5000', peer: '127.0.0.1:4000', state: 'ESTABLISHED'}])
  .build();

const secondCall = connected.findIndex(fact => fact.kind === 'call-entered' && fact.call.name === 'connect');
const before = scene.build().length;

/** One step, socket and connect, as it was played; with the check that a test wants to know about. */
export const playedWith = (...check: readonly string[]): RecordedRun => played(labWith(...check));

export const labWith = (...check: readonly string[]): Lab =>
  labOf(
    stepNamed('join', {
      calls: [callOf('fd = socket(AF_INET, SOCK_STREAM, 0)'), callOf('connect(fd, server)')],
      check: check.map(condition),
    }),
  );

export const played = (lab: Lab): RecordedRun => ({
  lab,
  trace: connected,
  outcome: 'passed',
  steps: [
    {
      step: 0,
      from: 1,
      before,
      to: connected.length,
      actions: [
        {action: 0, from: before, to: secondCall},
        {action: 1, from: secondCall, to: connected.length},
      ],
      verdict: judge(lab.steps[0]?.check ?? [], {world: project(connected), since: 1}),
    },
  ],
});
