import {afterAll, expect, test} from 'vitest';
import {prepareProgram} from '../src/programs/registry.js';
import {hasCompiler, openProof, startersIn, surprise} from './support/exercises.js';
import {subjectEntry} from './support/subject-entry.js';

// The long run is `npm run exercises -- --times 1000`; here every program is tried once, with a seed of its own.
const proof = openProof(await subjectEntry());
afterAll(proof.close);

const each = proof.exercises.map(exercise => [exercise.id, exercise] as const);
const samples = each.flatMap(([id, exercise]) => {
  const {right, wrong} = proof.samplesOf(id);
  return [...right, ...wrong].map(sample => [id, sample.name, exercise, sample] as const);
});

test('exercises stand in the order of growing difficulty, each with a name and a level of its own', () => {
  expect(new Set(proof.exercises.map(({id}) => id)).size).toBe(proof.exercises.length);
  expect(proof.exercises.map(({level}) => level)).toEqual(
    proof.exercises.map(({level}) => level).sort((a, b) => a - b),
  );
});

test.each(each)('%s has three solutions, eight wrong programs, and a message for each of these', (id, exercise) => {
  const {right, wrong} = proof.samplesOf(id);
  // Without a C compiler the programs in C are left out, and said to be.
  expect(right.length, hasCompiler ? '' : 'there is no cc here').toBeGreaterThanOrEqual(hasCompiler ? 3 : 2);
  expect(wrong.length).toBeGreaterThanOrEqual(hasCompiler ? 8 : 6);
  const known = [
    ...exercise.faults.map(fault => fault.id),
    'crashed',
    'unfinished',
    'idle',
    'address-taken',
    'not-run',
  ];
  expect(wrong.filter(({fault = ''}) => !known.includes(fault))).toEqual([]);
});

test.each(each)('the programs beside %s understand their options, as far as these are written down', (_id, {place}) => {
  const written = place.filter(({options}) => !JSON.stringify(options).includes('{{'));
  for (const {program, options} of written) expect(prepareProgram(program, options)).toMatchObject({ok: true});
});

const starters = each.flatMap(([id, exercise]) =>
  startersIn(id).map(sample => [id, sample.name, exercise, sample] as const),
);

test.concurrent.each(starters)(
  '%s: %s runs, and has the fault that is to be found',
  async (_id, _name, exercise, sample) => {
    const {verdict, fault, points, left} = await proof.tryOut(exercise, sample);
    expect({verdict, fault: fault?.id, left}).toEqual({verdict: 'stopped', fault: 'leak', left: 0});
    expect(points.find(({id}) => id === 'ann')).toMatchObject({done: true});
  },
);

// Several at once: they must not get into each other's way.
test.concurrent.each(samples)('%s: %s comes out as it must', async (_id, _name, exercise, sample) => {
  const outcome = await proof.tryOut(exercise, sample);
  expect(surprise(sample, outcome), `seed ${outcome.seed}`).toBeUndefined();
  expect(outcome.left).toBe(0);
});
