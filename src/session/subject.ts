import type {NotationProblem} from '../calls/notation.js';
import type {Outcome} from '../model/call.js';
import type {Text} from '../model/text.js';
import type {Value} from '../model/value.js';
import {openQuestions} from './open-questions.js';
import type {SubjectReply} from './protocol.js';
import type {Exit, SubjectProcess} from './subject-process.js';

export type CallResult =
  | {readonly kind: 'returned'; readonly outcome: Outcome}
  | {readonly kind: 'refused'; readonly problem: NotationProblem}
  /** The application ended before the call returned, or was not running. */
  | {readonly kind: 'exited'};

export type RunResult =
  | {readonly kind: 'done'}
  | {readonly kind: 'failed'; readonly problem: Text}
  /** The application ended before the program did, or was not running. */
  | {readonly kind: 'exited'};

/** A subject to talk with: every question gets its own answer, or learns of the subject's end. */
export type Subject = {
  readonly call: (written: string) => Promise<CallResult>;
  readonly set: (name: string, value: Value) => Promise<void>;
  /** Makes it tell its sockets' names; resolves when it has, has ended, or is stopped and does not answer. */
  readonly sample: () => Promise<void>;
  readonly interrupt: () => void;
  /** `leaves`: the process ends with the program. */
  readonly run: (program: string, options: unknown, leaves: boolean) => Promise<RunResult>;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exited: Promise<Exit>;
  /** Every reply passes here. */
  readonly take: (reply: SubjectReply) => void;
};

export const createSubject = ({send, kill, exited}: SubjectProcess): Subject => {
  const calls = openQuestions<number, CallResult>({kind: 'exited'});
  const runs = openQuestions<number, RunResult>({kind: 'exited'});
  const settings = openQuestions<string, void>(undefined);
  const samples = openQuestions<number, void>(undefined);
  let asked = 0;
  void exited.then(() => {
    for (const questions of [calls, runs, settings, samples]) questions.end();
  });
  return {
    call: written => {
      asked += 1;
      send({kind: 'call', id: asked, written});
      return calls.ask(asked);
    },
    set: (name, value) => {
      send({kind: 'set', name, value});
      return settings.ask(name);
    },
    sample: () => {
      asked += 1;
      send({kind: 'sample', token: asked});
      return atMost(patience, samples.ask(asked));
    },
    interrupt: () => send({kind: 'interrupt'}),
    run: (program, options, leaves) => {
      asked += 1;
      send({kind: 'run', id: asked, leaves, program, options});
      return runs.ask(asked);
    },
    kill,
    exited,
    take: reply => {
      if (reply.kind === 'returned') calls.answer(reply.id, {kind: 'returned', outcome: reply.outcome});
      if (reply.kind === 'refused') calls.answer(reply.id, {kind: 'refused', problem: reply.problem});
      if (reply.kind === 'ended') runs.answer(reply.id, runResult(reply.problem));
      if (reply.kind === 'set') settings.answer(reply.name);
      if (reply.kind === 'sampled') samples.answer(reply.token);
    },
  };
};

const runResult = (problem: Text | undefined): RunResult =>
  problem === undefined ? {kind: 'done'} : {kind: 'failed', problem};

/** In milliseconds. The main thread of a subject never blocks in a call, so one that takes longer has been stopped. */
const patience = 250;

const atMost = (milliseconds: number, done: Promise<void>): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds);
    void done.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
