import {you} from '../lab/you.js';
import type {Unnumbered} from '../model/observation.js';
import {bytesValue} from '../model/value.js';
import type {Inspector} from '../platform/platform.js';
import {startGuard} from './guard.js';
import {createOutput, type LearnerOutput} from './learner-output.js';
import {type LearnerCommand, type LearnerEnd, startLearner} from './learner-process.js';
import {createTables} from './learner-tables.js';
import {learnerTree, type TreeProcess} from './learner-tree.js';

/** The learner's program at work. What is seen of it becomes facts of the actor `you`. */
export type Learner = {
  readonly isRunning: () => boolean;
  /** Looks at its processes and the kernel's tables of them, records what is new, and answers the lines that came before. */
  readonly look: () => Promise<readonly TreeProcess[]>;
  /** Undefined while the process that was started has not ended. */
  readonly end: () => LearnerEnd | undefined;
  /** How many bytes it wrote in all. */
  readonly written: () => number;
  /** The end of what it wrote on its standard error. */
  readonly complaint: () => string;
  /** Ends everything that it started; resolves to how many processes would not go. */
  readonly stop: () => Promise<number>;
};

export type LearnerParts = LearnerCommand & {
  readonly inspector: Inspector;
  readonly now: () => number;
  readonly record: (fact: Unnumbered) => void;
  /** It has been looked at while it waited for an answer. */
  readonly mark: () => void;
  /** In bytes; of more only the beginning is kept. */
  readonly outputLimit: number;
  /** The file that the guard runs: src/exercise/guard-main.ts, bundled. */
  readonly guardEntry: string | URL;
  /** Something has happened that is worth a look. */
  readonly onNews: () => void;
};

export const createLearner = (parts: LearnerParts): Learner => {
  const {now, record, onNews} = parts;
  const output = createOutput(parts.outputLimit);
  const program = startGuarded(parts, takeInto(output, parts));
  const {pid} = program;
  if (pid !== undefined) record(startOf(pid, parts.command, now()));
  const lookAtTables = createTables(parts);
  const answer = createAnswers(parts, program.answer);
  let ended: LearnerEnd | undefined;
  const look = async (): Promise<readonly TreeProcess[]> => {
    const lines = output.lines();
    const family = await program.family();
    // A bomb of forks must be ended, not looked at.
    if (family.length > 0 && family.length <= most) await lookAtTables(family);
    if (ended === undefined) answer(lines);
    return family;
  };
  void program.ended.then(async end => {
    // Whatever it held is gone with it; what it started may hold more.
    await look();
    ended = end;
    if (pid !== undefined) record(exitOf(end, now()));
    onNews();
  });
  const {written, complaint} = output;
  return {isRunning: () => ended === undefined, look, end: () => ended, written, complaint, stop: program.stop};
};

/** With a guard that stands there before the program does. */
const startGuarded = (parts: LearnerParts, onOutput: (piece: Uint8Array, isError: boolean) => void) => {
  const guard = startGuard(parts.guardEntry, parts.marker);
  const {pid, answer, ended} = startLearner(parts, onOutput);
  if (pid !== undefined) guard.watchOver(pid);
  const tree = pid === undefined ? undefined : learnerTree(pid, parts.marker);
  const stop = async (): Promise<number> => {
    const left = (await tree?.end()) ?? 0;
    // Whoever would not go may go when we are gone.
    if (left === 0) await guard.dismiss();
    return left;
  };
  return {pid, answer, ended, family: async () => (await tree?.look()) ?? [], stop};
};

const takeInto =
  (output: LearnerOutput, {record, now, onNews}: LearnerParts) =>
  (piece: Uint8Array, isError: boolean): void => {
    const before = output.printed();
    if (isError) output.takeError(piece);
    else output.take(piece);
    const value = output.printed();
    if (value !== before)
      record({kind: 'memory-set', name: 'output', value: bytesValue(value), at: now(), actor: you, source: 'session'});
    onNews();
  };

/** After a look: each of so many lines that came before it is answered once. */
const createAnswers = ({talks, mark}: LearnerParts, answer: (lines: number) => void) => {
  let answered = 0;
  return (lines: number): void => {
    if (talks && lines > answered) {
      mark();
      answer(lines - answered);
    }
    answered = lines;
  };
};

/** Its rows are listed by themselves: they are found by its own processes. */
const host = you;

const startOf = (pid: number, command: readonly string[], at: number): Unnumbered => ({
  kind: 'subject-started',
  pid,
  host,
  program: command.join(' '),
  at,
  actor: you,
  source: 'session',
});

const exitOf = ({code, signal}: LearnerEnd, at: number): Unnumbered => ({
  kind: 'subject-exited',
  ...(code === undefined ? {} : {code}),
  ...(signal === undefined ? {} : {signal}),
  at,
  actor: you,
  source: 'session',
});

/** More processes than these are not looked at in detail. */
const most = 64;
