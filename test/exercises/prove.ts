import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {hasCompiler, openProof, type Sample, surprise} from '../support/exercises.js';

/**
 * `npm run exercises -- --times 1000 [--wrong 1] [EXERCISE…]`: every right program and the lines at the prompt again and again, and every wrong program so often
 * as `--wrong` says, each with values of its own. Tells whatever came out other than it must.
 */
const {values, positionals} = parseArgs({
  options: {times: {type: 'string', default: '2'}, wrong: {type: 'string', default: '1'}},
  allowPositionals: true,
});
const {times, wrong} = {times: Number(values.times), wrong: Number(values.wrong)};
if (!Number.isInteger(times) || !Number.isInteger(wrong)) throw new Error('--times and --wrong take whole numbers.');
const proof = openProof(resolve('dist/subject.js'));
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
if (!hasCompiler) tell('There is no C compiler (cc) here: programs in C are left out.');
let surprises = 0;

for (const exercise of proof.exercises.filter(({id}) => positionals.length === 0 || positionals.includes(id))) {
  const samples = proof.samplesOf(exercise.id);
  const often = async (sample: Sample, count: number): Promise<void> => {
    const began = performance.now();
    let bad = 0;
    for (let run = 0; run < count; run++) {
      const outcome = await proof.tryOut(exercise, sample);
      const what = surprise(sample, outcome);
      if (what === undefined) continue;
      bad += 1;
      tell(`WRONG  ${exercise.id} ${sample.name}, seed ${outcome.seed}: ${what}`);
    }
    surprises += bad;
    const seconds = ((performance.now() - began) / 1000 / Math.max(count, 1)).toFixed(2);
    if (count > 0) tell(`${exercise.id} ${sample.name}: ${count - bad} of ${count} as they must, ${seconds} s each`);
  };
  for (const sample of samples.right) await often(sample, times);
  for (let run = 0; run < times; run++) {
    const what = await proof.tryLines(exercise);
    if (what === undefined) continue;
    surprises += 1;
    tell(`WRONG  ${exercise.id} at the prompt, ${what}`);
  }
  tell(`${exercise.id} at the prompt: tried ${times} times`);
  for (const sample of samples.wrong) await often(sample, wrong);
}
proof.close();
process.exitCode = surprises === 0 ? 0 : 1;
