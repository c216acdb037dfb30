import {expect, test} from 'vitest';
import type {State} from '../../src/app/state.js';
import type {Reveal} from '../../src/lab/lab.js';
import {sameText} from '../../src/model/text.js';
import {transcript} from '../../src/plain/transcript.js';
import {revealRows} from '../../src/ui/panels/step/stage-rows.js';
import {viewOf} from '../support/panel-view.js';
import {atHome, condition, labOf, play, stepNamed} from '../support/play.js';
import {fd, trace} from '../support/trace-builder.js';

const begun = trace().started('client');
const call = begun.call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
const made = call.returned('client', {result: fd(3), value: 3, memory: {fd: fd(3)}});
const failed = call.failed('client', 'EMFILE', 24);

const reveal: readonly Reveal[] = [
  {when: condition('client.calls.socket.errno = EMFILE'), say: sameText('no descriptor was left')},
  {say: sameText('a descriptor came back')},
];

/** A step that was judged by what came of its call. */
const judged = (facts: typeof begun, reveals = reveal): State => {
  const playing = play(atHome(labOf(stepNamed('make', {reveal: reveals}))))
    .press('proceed')
    .see(begun)
    .started();
  playing.press('proceed').see(facts).settled();
  const {token = 0, step = 0, trace: seen = []} = playing.state().run ?? {};
  return playing.act({type: 'deadline', token, step, seq: seen.length}).state();
};

test.each([
  ['it passed', made, reveal, 'a descriptor came back'],
  ['it failed in a way that is known', failed, reveal, 'no descriptor was left'],
  ['it failed otherwise', failed, reveal.slice(1), undefined],
])('what is said of a step is the same in plain lines as on the screen: %s', (_why, facts, reveals, said) => {
  const state = judged(facts, reveals);
  expect(state.run?.stage.kind).toBe('done');
  const lines = transcript(atHome(), state).join('\n');
  const rows = revealRows(viewOf(facts, {run: state.run ?? {}, width: 80}));
  const screen = rows.flatMap(row => row.map(({text}) => text)).join('');
  for (const {say} of reveal) {
    expect(lines.includes(say.en)).toBe(say.en === said);
    expect(screen.includes(say.en)).toBe(say.en === said);
  }
});
