import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {attempt} from '../../src/exercise/attempt.js';
import type {Exercise} from '../../src/exercise/exercise.js';
import {type Limits, usualLimits} from '../../src/exercise/limits.js';
import {loadExercises} from '../../src/exercise/load-exercises.js';
import {type Outcome, outcomeOf} from '../../src/exercise/outcome.js';
import {sessionsOn} from '../../src/open-session.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {playAtPrompt} from './at-prompt.js';
import {guardEntry} from './guard-entry.js';
import {promptLines} from './prompt-lines.js';
import {python} from './python.js';

/** A program for an exercise: a right one, or a wrong one with the fault that it names in its first line. */
export type Sample = {readonly name: string; readonly file: string; readonly fault?: string};

export type Proof = {
  readonly exercises: readonly Exercise[];
  readonly samplesOf: (exercise: string) => {readonly right: readonly Sample[]; readonly wrong: readonly Sample[]};
  readonly tryOut: (exercise: Exercise, sample: Sample, seed?: number) => Promise<Outcome>;
  /** The lines of the exercise at the prompt; undefined when they solve it, else what went wrong. */
  readonly tryLines: (exercise: Exercise, seed?: number) => Promise<string | undefined>;
  readonly close: () => void;
};

/** Idle is short here: it counts only while every process of the program sleeps and nobody makes a call. */
const proofLimits: Limits = {...usualLimits, idle: 2};

export const hasCompiler = spawnSync('cc', ['--version']).status === 0;

/** The exercises of the repository that can be done on this system, and how to try programs on them. `entry`: the file that a subject runs. */
export const openProof = (entry: string, limits: Limits = proofLimits): Proof => {
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) throw new Error(platform.unsupported.en);
  const openSession = sessionsOn(platform, pathToFileURL(entry));
  const {exercises, problems} = loadExercises(resolve('labs/exercises'));
  if (problems.length > 0)
    throw new Error(problems.map(one => `${one.file}:${one.line}: ${one.message.en}`).join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-exercises-'));
  const tryOut = async (exercise: Exercise, sample: Sample, seed = Math.floor(Math.random() * 2 ** 31)) => {
    const command = commandOf(sample, folder);
    return outcomeOf(exercise, await attempt({exercise, seed, command, limits, platform, openSession, guardEntry}));
  };
  const tryLines = async (exercise: Exercise, seed = Math.floor(Math.random() * 2 ** 31)) => {
    const one = playAtPrompt(openSession, exercise, seed);
    try {
      await one.ready();
      await one.play(promptLines(readFileSync(join('labs/exercises', exercise.id, 'solution.txt'), 'utf8')));
      await one.solved();
      return undefined;
    } catch (error) {
      return `seed ${seed}: ${error}`;
    } finally {
      await one.close();
    }
  };
  const possible = exercises.filter(({systems}) => systems.includes(platform.id));
  return {exercises: possible, samplesOf, tryOut, tryLines, close: () => rmSync(folder, {recursive: true})};
};

/** What a learner begins with, where there is something: it fails, as what it leaks says. */
export const startersIn = (exercise: string): readonly Sample[] =>
  samplesIn(join('labs/exercises', exercise), /^start\.(c|py|mjs)$/);

const samplesOf = (exercise: string) => ({
  right: samplesIn(join('labs/exercises', exercise), /^solution\.(c|py|mjs)$/),
  wrong: samplesIn(join('test/exercises', exercise), /^wrong-.*\.(c|py|js)$/).map(sample => ({
    ...sample,
    fault: /fault:\s*([a-z0-9-]+)/.exec(readFileSync(sample.file, 'utf8').split('\n')[0] ?? '')?.[1] ?? 'none named',
  })),
});

const samplesIn = (folder: string, pattern: RegExp): readonly Sample[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => pattern.test(name) && (hasCompiler || !name.endsWith('.c')))
        .sort()
        .map(name => ({name, file: resolve(folder, name)}))
    : [];

const commandOf = ({file}: Sample, folder: string): readonly string[] => {
  if (file.endsWith('.py')) return [python ?? 'python3', file];
  if (/\.m?js$/.test(file)) return [process.execPath, file];
  const program = join(folder, file.replace(/\W/g, '_'));
  if (!existsSync(program)) {
    const {status, stderr} = spawnSync('cc', ['-std=gnu11', '-Wall', '-o', program, file], {encoding: 'utf8'});
    if (status !== 0) throw new Error(`${file} does not compile:\n${stderr}`);
  }
  return [program];
};

/** What came out, where that is not what the sample stands for; else undefined. */
export const surprise = (
  sample: Sample,
  {verdict, fault, points, expected, seen, complaint}: Outcome,
): string | undefined => {
  const isRight =
    sample.fault === undefined ? verdict === 'solved' : verdict !== 'solved' && fault?.id === sample.fault;
  if (isRight) return undefined;
  const open = points.filter(({done}) => !done).map(({id}) => id);
  return `${verdict}, fault ${fault?.id}${sample.fault === undefined ? '' : ` instead of ${sample.fault}`}, open: ${open.join(', ')}; expected ${expected}, saw ${seen?.slice(0, 200)}; ${complaint ?? ''}`;
};
