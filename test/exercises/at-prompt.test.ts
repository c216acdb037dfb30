import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, test} from 'vitest';
import type {Exercise} from '../../src/exercise/exercise.js';
import {loadExercises} from '../../src/exercise/load-exercises.js';
import {sessionsOn} from '../../src/open-session.js';
import {thisPlatform} from '../support/applications.js';
import {type AtPrompt, playAtPrompt} from '../support/at-prompt.js';
import {type PromptLine, promptLines} from '../support/prompt-lines.js';
import {subjectEntry} from '../support/subject-entry.js';

const platform = thisPlatform();
const openSession = sessionsOn(platform, pathToFileURL(await subjectEntry()));
const {exercises} = loadExercises(resolve('labs/exercises'));
const possible = exercises.filter(({systems}) => systems.includes(platform.id)).map(one => [one.id, one] as const);

/** Plays the lines, looks at what came of it, and leaves nobody behind. */
const playing = async <Found>(
  exercise: Exercise,
  seed: number,
  lines: readonly PromptLine[],
  look: (one: AtPrompt) => Promise<Found>,
): Promise<Found> => {
  const one = playAtPrompt(openSession, exercise, seed);
  try {
    await one.ready();
    await one.play(lines);
    return await look(one);
  } finally {
    await one.close();
  }
};

/** What stays open when these lines have been made, and nothing comes any more. */
const openAfter = (exercise: Exercise, lines: readonly PromptLine[], seed: number): Promise<readonly string[]> =>
  playing(exercise, seed, lines, async one => {
    await one.atRest();
    expect(one.isSolved()).toBe(false);
    expect(one.saved).toEqual([]);
    return one.points().flatMap(({id, done}) => (done ? [] : [id]));
  });

const read = (folder: string, id: string, name: string): string => readFileSync(join(folder, id, name), 'utf8');
const solutionOf = (id: string): readonly PromptLine[] => promptLines(read('labs/exercises', id, 'solution.txt'));

const without = (lines: readonly PromptLine[], pattern: RegExp): readonly PromptLine[] =>
  lines.flatMap((line): readonly PromptLine[] => {
    if (line.kind === 'line') return pattern.test(line.text) ? [] : [line];
    return [{...line, lines: without(line.lines, pattern)}];
  });

/** Points that ask for this of `you`. */
const pointsAbout = ({done}: Exercise, word: string): readonly string[] =>
  done.flatMap(({id, when}) => (JSON.stringify(when).includes(`"written":"you.${word}`) ? [id] : []));

/** A backstop: some exercises take a hundred lines, on a computer with much else to do. */
const within = 60_000;

test.concurrent.each(possible.flatMap(([id, exercise]) => [7, 2026].map(seed => [id, seed, exercise] as const)))(
  '%s is solved by its lines at the prompt, and not before the last; seed %i',
  async (id, seed, exercise) => {
    const lines = solutionOf(id);
    await playing(exercise, seed, lines.slice(0, -1), async one => {
      await one.atRest();
      expect(one.isSolved()).toBe(false);
      await one.play(lines.slice(-1));
      await one.solved();
      expect(one.points().filter(({done}) => !done)).toEqual([]);
      expect(one.saved.at(-1)?.exercises?.[id]).toMatchObject({attempts: 1, solved: expect.any(String)});
    });
  },
  within,
);

const wrong = possible.flatMap(([id, exercise]) =>
  readdirSync(join('test/exercises', id))
    .filter(name => name.endsWith('.txt'))
    .map(name => [id, name, exercise] as const),
);

test('there are wrong lines for every exercise', () => {
  expect(possible.map(([id]) => id).filter(id => wrong.every(([other]) => other !== id))).toEqual([]);
});

test.concurrent.each(wrong)(
  '%s: %s leaves open what it says, and nothing else',
  async (id, name, exercise) => {
    const source = read('test/exercises', id, name);
    const said = /^# open: (.+)$/m.exec(source)?.[1]?.split(' ');
    expect(await openAfter(exercise, promptLines(source), 7)).toEqual(said);
  },
  within,
);

const endless = wrong.filter(([, , exercise]) => pointsAbout(exercise, 'exit').length === 0);

test.concurrent.each(endless)(
  '%s: %s, where nobody has to end: whoever does is told what is wrong, and nobody before',
  async (id, name, exercise) => {
    await playing(exercise, 7, promptLines(read('test/exercises', id, name)), async one => {
      await one.atRest();
      expect(one.fault()).toBeUndefined();
      await one.enter('exit(0)');
      await one.atRest();
      expect(one.isSolved()).toBe(false);
      expect(one.fault()).toEqual(expect.any(String));
    });
  },
  within,
);

const printing = possible.filter(([, exercise]) => pointsAbout(exercise, 'told').length > 0);

test.concurrent.each(printing)(
  '%s is not solved by what was read and not printed',
  async (id, exercise) => {
    // In first-come the loop itself goes by what has been printed.
    const lines = without(solutionOf(id), /^write\(1,/).map(line =>
      line.kind === 'again' && line.condition.startsWith('you.told')
        ? {...line, condition: 'you.all.close.count = 3'}
        : line,
    );
    expect(await openAfter(exercise, lines, 7)).toEqual(pointsAbout(exercise, 'told'));
  },
  within,
);

test('an application that ends with another code has not ended well', async () => {
  const [, exercise] = possible.find(([id]) => id === 'three-pages') ?? [];
  if (exercise === undefined) throw new Error('there is no three-pages');
  const lines = [...without(solutionOf('three-pages'), /^exit\(/), {kind: 'line', text: 'exit(1)'} as const];
  expect(await openAfter(exercise, lines, 7)).toEqual(['ended']);
});
