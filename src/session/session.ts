import type {Observation} from '../model/observation.js';
import type {Trace} from '../model/trace.js';
import type {Value} from '../model/value.js';
import type {Place} from '../place/place.js';
import type {Platform} from '../platform/platform.js';
import {createRecorder} from './recorder.js';
import {createSampler} from './sampler.js';
import type {StartResult} from './start-result.js';
import type {CallResult, RunResult} from './subject.js';
import {createSubjects} from './subjects.js';

export type {StartResult} from './start-result.js';
export type {CallResult, RunResult} from './subject.js';

export type SessionOptions = {
  readonly platform: Platform;
  readonly place: Place;
  /** The file that a subject runs: src/subject/main.ts, bundled. */
  readonly subjectEntry: string | URL;
  /** Every fact, as soon as it is known. */
  readonly onObservation: (observation: Observation) => void;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** How long a process may take to get ready, in milliseconds. */
  readonly startWithin?: number;
};

export type ProgramOptions = {readonly program?: string; readonly options?: unknown};

/** One run: applications that make real calls, and the history of what was seen. */
export type Session = {
  /** Resolves when the application is ready; with a program, when that waits in its first call that can block. */
  readonly start: (actor: string, program?: ProgramOptions) => Promise<StartResult>;
  readonly set: (actor: string, name: string, value: Value) => Promise<void>;
  /** Resolves when the call has returned and what it changed has been looked at. Facts flow meanwhile. */
  readonly call: (actor: string, written: string) => Promise<CallResult>;
  /**
   * Lets an application that has been started run a program; resolves when the program has come to its end and what it
   * changed has been looked at. The application stays, with the variables and descriptors that the program left.
   */
  readonly run: (actor: string, program: string, options?: unknown) => Promise<RunResult>;
  /** Makes the call that blocks return. */
  readonly interrupt: (actor: string) => void;
  /** Sends a signal. With SIGKILL, which nobody can refuse, it resolves when the process has ended. */
  readonly kill: (actor: string, signal: NodeJS.Signals) => Promise<void>;
  /** Looks at everything now. */
  readonly sample: () => Promise<void>;
  /** Ends every process and resolves when none is left. */
  readonly close: () => Promise<void>;
  readonly trace: () => Trace;
};

export const createSession = (options: SessionOptions): Session => {
  const {platform, onObservation, now: clock = () => performance.timeOrigin + performance.now(), ...parts} = options;
  const began = clock();
  const now = (): number => clock() - began;
  const recorder = createRecorder(onObservation);
  const subjects = createSubjects({...parts, began, now, recorder, onNews: () => sampler.touch()});
  const sampler = createSampler({inspector: platform.inspector, recorder, now, subjects: subjects.sampled});

  /** What came of it, once what it changed has been looked at. */
  const settled = async <Result>(outcome: Promise<Result> | undefined): Promise<Result | typeof exited> => {
    const result = (await outcome) ?? exited;
    await sampler.settled();
    return result;
  };

  return {
    start: async (actor, program = {}) => subjects.start(actor, program),
    set: async (actor, name, value) => subjects.of(actor)?.set(name, value),
    call: (actor, written) => settled(subjects.of(actor)?.call(written)),
    run: (actor, program, given) => settled(subjects.of(actor)?.run(program, given, false)),
    interrupt: actor => subjects.of(actor)?.interrupt(),
    kill: async (actor, signal) => {
      const subject = subjects.of(actor);
      subject?.kill(signal);
      if (signal === 'SIGKILL') await subject?.gone;
    },
    sample: sampler.settled,
    close: () => {
      sampler.stop();
      return subjects.close();
    },
    trace: recorder.trace,
  };
};

/** Nobody of that name runs. */
const exited = {kind: 'exited'} as const;
