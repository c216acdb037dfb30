import {expect, test} from 'vitest';
import {parseCondition} from '../../src/lab/condition.js';
import {explainFinding} from '../../src/lab/explain-finding.js';
import {correctOption, judge} from '../../src/lab/judge.js';
import {sameText} from '../../src/model/text.js';
import {emptyWorld} from '../../src/model/world.js';
import {ascii, fd, trace} from '../support/trace-builder.js';

const scene = trace()
  .started('client')
  .set('client', 'server', '127.0.0.1:40000')
  .set('client', 'other', '127.0.0.1:40001')
  .set('client', 'page', ascii('200 OK'))
  .set('client', 'same', ascii('200 OK'))
  .set('client', 'fd', fd(3))
  .set('client', 'three', 3);
const view = {world: scene.world(), since: 0};

const condition = (written: string) => {
  const parsed = parseCondition(written, ['client', 'web']);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return parsed.condition;
};

test.each([
  ['client.server = 127.0.0.1:40000', true],
  ['client.server = client.other', false],
  ['client.server != client.other', true],
  ['client.fd = client.three', true],
  ['client.three = 3', true],
  ['client.three = 03', false],
  ['client.three > 2', true],
  ['client.three > 3', false],
  ['client.three < 10', true],
  ['client.server > 3', false],
  ['client.page = client.same', true],
  ['client.page = "200 OK"', true],
  ['client.page contains OK', true],
  ['client.page contains 404', false],
  ['client.three is known', true],
  ['client.three is unknown', false],
  ['client.nobody is unknown', true],
  ['client.nobody != 3', false],
  ['client.three != client.nobody', false],
  ['web.nobody is unknown', false],
])('%s: %s', (written, passed) => {
  expect(judge([condition(written)], view).passed).toBe(passed);
});

test('no condition holds of a world in which nothing was seen', () => {
  for (const written of ['client.a = 1', 'client.a != 1', 'client.a < 1', 'client.a is known', 'client.a is unknown']) {
    expect(judge([condition(written)], {world: emptyWorld, since: 0}).passed, written).toBe(false);
  }
});

test('all conditions must hold, and each failing one says what was expected, seen, and where to look', () => {
  const verdict = judge(
    ['client.three = 3', 'client.server = client.other', 'client.fd.state = LISTEN'].map(condition),
    view,
  );
  expect(verdict.passed).toBe(false);
  expect(verdict.findings.map(({passed}) => passed)).toEqual([true, false, false]);
  const [, address, state] = verdict.findings.map(explainFinding);
  expect(address?.en).toBe(
    'Expected client: server = other (127.0.0.1:40001); saw 127.0.0.1:40000. Look at the panel Memory.',
  );
  expect(address?.ko).toContain('127.0.0.1:40000');
  expect(state?.en).toContain('saw nothing of the kind. Look at the panel Connection');
});

test.each([
  ['client.calls.read.value = 3', 'calls'],
  ['client.all.read.total = 3', 'calls'],
  ['client.fd.state = LISTEN', 'connection'],
  ['client.fd.facing.local is known', 'connection'],
  ['client.fd.local is known', 'descriptors'],
  ['client.fd.open = yes', 'descriptors'],
  ['client.sockets = 1', 'descriptors'],
  ['client.page.http.status = 200', 'message'],
  ['client.page.length = 3', 'memory'],
])('%s can be seen in %s', (written, panel) => {
  expect(judge([condition(written)], view).findings[0]?.look).toBe(panel);
});

test('what was seen can not paint the screen', () => {
  const hostile = {world: scene.set('client', 'name', '\u001b[2Jgone').world(), since: 0};
  const [finding] = judge([condition('client.name = here')], hostile).findings;
  expect(finding && explainFinding(finding).en).toContain('\\x1b[2Jgone');
});

test('an option is right because of what happened, or because it always is', () => {
  const option = (id: string, correct: boolean | string) => ({
    id,
    text: sameText(id),
    correct: typeof correct === 'string' ? condition(correct) : correct,
  });
  const right = (...options: ReturnType<typeof option>[]) => correctOption({ask: sameText('?'), options}, view)?.id;
  expect(right(option('a', false), option('b', true))).toBe('b');
  expect(right(option('always', true), option('happened', 'client.three = 3'))).toBe('happened');
  expect(right(option('always', true), option('not', 'client.three = 4'))).toBe('always');
  expect(right(option('not', 'client.three = 4'), option('never', false))).toBeUndefined();
});
