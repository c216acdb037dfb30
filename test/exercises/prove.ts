import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import type {Exercise} from '../../src/exercise/exercise.js';
import {hasCompiler, openProof, type Sample, surprise} from '../support/exercises.js';

/**
 * `npm run exercises -- --times 1000 [--prompt N] [--wrong 1] [EXERCISE…]`: every right program again and again, the lines at the
 * prompt as often (or `--prompt` times), and every wrong program so often as `--wrong` says, each with values of its own. Tells
 * whatever came out other than it must.
 */
const {values, positionals} = parseArgs({
  options: {times: {type: 'string', default: '2'}, prompt: {type: 'string'}, wrong: {type: 'string', default: '1'}},
  allowPositionals: true,
});
const {times, prompt, wrong} = {
  times: Number(values.times),
  prompt: Number(values.prompt ?? values.times),
  wrong: Number(values.wrong),
};
if (![times, prompt, wrong].every(Number.isInteger))
  throw new Error('--times, --prompt and --wrong take whole numbers.');
const proof = openProof(resolve('dist/subject.js'));
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
if (!hasCompiler) tell('There is no C compiler (cc) here: programs in C are left out.');
let surprises = 0;

/** What was surprising about a run, or undefined. */
type Run = () => Promise<string | undefined>;

const often = async (what: string, count: number, run: Run): Promise<void> => {
  const began = performance.now();
  let bad = 0;
  for (let more = 0; more < count; more++) {
    const surprising = await run();
    if (surprising === undefined) continue;
    bad += 1;
    tell(`WRONG  ${what}, ${surprising}`);
  }
  surprises += bad;
  const seconds = ((performance.now() - began) / 1000 / Math.max(count, 1)).toFixed(2);
  if (count > 0) tell(`${what}: ${count - bad} of ${count} as they must, ${seconds} s each`);
};

const tryOut = async (exercise: Exercise, sample: Sample): Promise<string | undefined> => {
  const outcome = await proof.tryOut(exercise, sample);
  const surprising = surprise(sample, outcome);
  return surprising && `seed ${outcome.seed}: ${surprising}`;
};

for (const exercise of proof.exercises.filter(({id}) => positionals.length === 0 || positionals.includes(id))) {
  const {id} = exercise;
  const samples = proof.samplesOf(id);
  for (const sample of samples.right) await often(`${id} ${sample.name}`, times, () => tryOut(exercise, sample));
  await often(`${id} at the prompt`, prompt, () => proof.tryLines(exercise));
  for (const sample of samples.wrong) await often(`${id} ${sample.name}`, wrong, () => tryOut(exercise, sample));
}
proof.close();
process.exitCode = surprises === 0 ? 0 : 1;
