import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {withAttempt} from '../../src/lab/attempt-progress.js';
import {
  commitAnswer,
  emptyProgress,
  finishLab,
  judgeAnswer,
  keepReview,
  type ProgressChange,
  reachStep,
  resetAll,
  resetLab,
} from '../../src/lab/progress.js';
import {openProgress, progressPath} from '../../src/lab/progress-file.js';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'socket-lab-progress-'));
});
afterEach(() => rmSync(home, {recursive: true}));

const open = () => openProgress({env: {}, home});
const path = () => progressPath({env: {}, home});
const unchanged: ProgressChange = kept => kept;
const write = (text: string) => {
  mkdirSync(dirname(path()), {recursive: true});
  writeFileSync(path(), text);
};

test('the file lies where the XDG specification says', () => {
  expect(progressPath({env: {}, home: '/h'})).toBe('/h/.local/state/socket-lab/progress.json');
  expect(progressPath({env: {XDG_STATE_HOME: '/s'}, home: '/h'})).toBe('/s/socket-lab/progress.json');
  expect(progressPath({env: {XDG_STATE_HOME: 'relative'}, home: '/h'})).toBe(
    '/h/.local/state/socket-lab/progress.json',
  );
});

test('a first start has no progress, leaves no file and says nothing', () => {
  expect(open()).toMatchObject({progress: emptyProgress});
  expect(open().notice).toBeUndefined();
  expect(readdirSync(home)).toEqual([]);
});

test('what was saved is there at the next start, and nothing else is in the folder', () => {
  const reached: ProgressChange = kept => reachStep(kept, 'journey', 'create');
  expect(open().keep(reached)).toBeUndefined();
  expect(open().progress).toEqual(reached(emptyProgress));
  expect(readdirSync(dirname(path()))).toEqual(['progress.json']);
});

test('unknown labs and unknown keys survive being read and written', () => {
  const newer = {
    format: 1,
    theme: 'dark',
    labs: {future: {answers: {a: {option: 'x', at: 'now', mood: 'good'}}, stars: 3}},
  };
  write(JSON.stringify(newer));
  open().keep(kept => reachStep(kept, 'journey', 'create'));
  const {labs, ...rest} = JSON.parse(readFileSync(path(), 'utf8'));
  expect(rest).toEqual({format: 1, theme: 'dark'});
  expect(labs.future).toEqual(newer.labs.future);
  expect(labs.journey.step).toBe('create');
});

test('a file from before beliefs and reviews is read, and what they need is added to it', () => {
  write(
    JSON.stringify({format: 1, labs: {journey: {step: 'b', answers: {a: {option: 'x', at: 'now', correct: true}}}}}),
  );
  const kept = open();
  expect(kept.notice).toBeUndefined();
  const asked = {ask: {en: 'Which?', ko: '무엇?'}, options: [{id: 'x', text: {en: 'x', ko: 'x'}}]};
  const answered = judgeAnswer(
    commitAnswer(kept.progress, 'journey', 'b', {option: 'x', at: 'now', asked}),
    'journey',
    'b',
    {
      correct: false,
      right: 'y',
      evidence: {en: 'seen', ko: '관측'},
    },
  );
  const again = reachStep(finishLab(answered, 'journey', 'now'), 'journey', 'a');
  const reviewed = keepReview(again, 'journey', 'b', {option: 'y', at: 'later', correct: true, rights: 1});
  expect(kept.keep(() => reviewed)).toBeUndefined();
  expect(open().progress).toEqual(reviewed);
  expect(open().progress.labs.journey).toMatchObject({
    answers: {},
    earlier: {a: {correct: true}, b: {asked, right: 'y'}},
  });
});

test.each([
  ['no JSON', '{"format": 1, "la'],
  ['another format', '{"format": 2, "labs": {}}'],
  ['a wrong shape', '{"format": 1, "labs": {"journey": 3}}'],
  ['a wrong answer', '{"format": 1, "labs": {"journey": {"answers": {"a": {"option": 1}}}}}'],
  ['nothing', ''],
])('a file with %s is moved aside with all that was in it', (_what, text) => {
  write(text);
  const kept = open();
  expect(kept.progress).toEqual(emptyProgress);
  expect(kept.notice?.en).toContain('unreadable-');
  expect(kept.notice?.ko).toMatch(/[가-힣]/);
  expect(kept.keep(unchanged)).toBeUndefined();
  const aside = readdirSync(dirname(path())).find(name => name.startsWith('progress.json.unreadable-'));
  expect(readFileSync(join(dirname(path()), aside ?? ''), 'utf8')).toBe(text);
});

test('a folder that can not be made is a message, not a crash', () => {
  // A file where a folder is needed stops root as well, unlike permissions.
  writeFileSync(join(home, '.local'), '');
  const kept = open();
  expect(kept.notice).toBeDefined();
  expect(kept.keep(unchanged)?.en).toContain('ENOTDIR');
});

test('a folder in its place is moved aside like any file', () => {
  mkdirSync(path(), {recursive: true});
  const kept = open();
  expect(kept.notice?.en).toContain('EISDIR');
  expect(kept.keep(unchanged)).toBeUndefined();
  expect(open().progress).toEqual(emptyProgress);
});

test('a failed save leaves the old file as it was', () => {
  const old = reachStep(emptyProgress, 'journey', 'create');
  open().keep(() => old);
  // A folder where the new file would be written, which stops root as well.
  mkdirSync(`${path()}.${process.pid}.tmp`);
  expect(open().keep(resetAll)?.ko).toContain('EISDIR');
  expect(open().progress).toEqual(old);
});

const solve =
  (exercise: string): ProgressChange =>
  kept =>
    withAttempt(kept, exercise, true, 'now');

test('what two runs keep in one file survives, whoever was open first', () => {
  const [terminal, other] = [open(), open()];
  terminal.keep(kept => reachStep(kept, 'journey', 'create'));
  other.keep(solve('first-request'));
  terminal.keep(kept => reachStep(kept, 'journey', 'connect'));
  other.keep(solve('first-request'));
  expect(open().progress).toEqual({
    format: 1,
    labs: {journey: {answers: {}, done: [], step: 'connect'}},
    exercises: {'first-request': {attempts: 2, solved: 'now'}},
  });
  expect(terminal.read()).toEqual(open().progress);
});

test('forgetting forgets what another run has kept, and only that which is to be forgotten', () => {
  const [terminal, other] = [open(), open()];
  other.keep(kept => reachStep(reachStep(solve('first-request')(kept), 'journey', 'create'), 'names', 'ask'));
  terminal.keep(kept => resetLab(kept, 'journey'));
  expect(open().progress).toMatchObject({labs: {names: {step: 'ask'}}, exercises: {'first-request': {attempts: 1}}});
  expect(Object.keys(open().progress.labs)).toEqual(['names']);
  terminal.keep(resetAll);
  expect(open().progress).toEqual(emptyProgress);
});

test('a file that another run has broken is moved aside, and what was known is kept', () => {
  const terminal = open();
  terminal.keep(kept => reachStep(kept, 'journey', 'create'));
  write('{');
  expect(terminal.read().labs.journey?.step).toBe('create');
  expect(terminal.keep(solve('first-request'))?.en).toContain('unreadable-');
  expect(open().progress).toMatchObject({
    labs: {journey: {step: 'create'}},
    exercises: {'first-request': {attempts: 1}},
  });
});

test('what could not be saved is saved with the next change, once', () => {
  const terminal = open();
  const blocking = `${path()}.${process.pid}.tmp`;
  mkdirSync(blocking, {recursive: true});
  expect(terminal.keep(solve('first-request'))).toBeDefined();
  expect(terminal.read().exercises?.['first-request']?.attempts).toBe(1);
  rmSync(blocking, {recursive: true});
  expect(terminal.keep(kept => reachStep(kept, 'journey', 'create'))).toBeUndefined();
  expect(open().progress).toMatchObject({
    labs: {journey: {step: 'create'}},
    exercises: {'first-request': {attempts: 1}},
  });
});
