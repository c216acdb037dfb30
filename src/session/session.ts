import type {Observation} from '../model/observation.js';
import type {Trace} from '../model/trace.js';
import type {Value} from '../model/value.js';
import type {Place} from '../place/place.js';
import type {Platform} from '../platform/platform.js';
import {createRecorder} from './recorder.js';
import {createSampler} from './sampler.js';
import {runsAlready, type StartResult, sessionIsClosed} from './start-result.js';
import {type Running, startSubject} from './start-subject.js';
import type {CallResult, RunResult} from './subject.js';

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
  const clock = options.now ?? (() => performance.timeOrigin + performance.now());
  const began = clock();
  const now = (): number => clock() - began;
  const recorder = createRecorder(options.onObservation);
  const running = new Map<string, Running>();
  const {inspector} = options.platform;
  const sampler = createSampler({
    inspector,
    recorder,
    now,
    subjects: () => [...running.values()].flatMap(({sampled}) => sampled() ?? []),
  });
  let isClosed = false;

  const start = async (actor: string, program: ProgramOptions = {}): Promise<StartResult> => {
    if (isClosed) return sessionIsClosed(actor);
    if (running.has(actor)) return runsAlready(actor);
    const subject = startSubject({...options, ...program, actor, began, now, recorder, onNews: sampler.touch});
    running.set(actor, subject);
    void subject.gone.then(() => {
      running.delete(actor);
      sampler.touch();
    });
    const result = await subject.started;
    // A process that is of no use does not stay.
    if (!result.ok) await end(subject);
    return result;
  };

  const end = async (subject: Running): Promise<void> => {
    subject.kill('SIGKILL');
    await subject.gone;
  };

  return {
    start,
    set: async (actor, name, value) => running.get(actor)?.set(name, value),
    call: async (actor, written) => {
      const result = (await running.get(actor)?.call(written)) ?? {kind: 'exited'};
      await sampler.settled();
      return result;
    },
    run: async (actor, program, options) => {
      const result = (await running.get(actor)?.run(program, options, false)) ?? {kind: 'exited'};
      await sampler.settled();
      return result;
    },
    interrupt: actor => running.get(actor)?.interrupt(),
    kill: async (actor, signal) => {
      const subject = running.get(actor);
      subject?.kill(signal);
      if (signal === 'SIGKILL') await subject?.gone;
    },
    sample: sampler.settled,
    close: async () => {
      isClosed = true;
      sampler.stop();
      await Promise.all([...running.values()].map(end));
    },
    trace: recorder.trace,
  };
};
