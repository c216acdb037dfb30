import type {Place} from '../place/place.js';
import {factOf} from './facts.js';
import type {Sampled} from './look.js';
import type {SubjectReply} from './protocol.js';
import type {Recorder} from './recorder.js';
import {createStartGate} from './start-gate.js';
import type {StartResult} from './start-result.js';
import {createSubject, type Subject} from './subject.js';
import {type Exit, startSubjectProcess} from './subject-process.js';

export type SubjectParts = {
  readonly actor: string;
  readonly place: Place;
  readonly subjectEntry: string | URL;
  readonly program?: string;
  readonly options?: unknown;
  /** When history began, in milliseconds since the epoch, and the time since then. */
  readonly began: number;
  readonly now: () => number;
  readonly startWithin?: number;
  readonly recorder: Recorder;
  /** The kernel's tables have probably changed. */
  readonly onNews: () => void;
};

/** A subject whose replies become facts. */
export type Running = Pick<Subject, 'call' | 'run' | 'set' | 'interrupt' | 'kill'> & {
  readonly started: Promise<StartResult>;
  /** It has ended, and history says so. */
  readonly gone: Promise<void>;
  /** How to look at it; undefined before it is ready. */
  readonly sampled: () => Sampled | undefined;
};

export const startSubject = (parts: SubjectParts): Running => {
  const {actor, place, program, recorder} = parts;
  const host = place.hostOf(actor);
  const gate = createStartGate(parts);
  let pid: number | undefined;

  const take = (reply: SubjectReply): void => {
    if (reply.kind === 'ready') {
      pid = reply.pid;
      const at = parts.now();
      recorder.record({kind: 'subject-started', pid, host, ...(program && {program}), at, actor, source: 'session'});
      if (program !== undefined) void subject.run(program, parts.options, true);
    }
    const fact = factOf(actor, reply, parts.began);
    if (fact !== undefined) recorder.record(fact);
    subject.take(reply);
    gate.take(reply);
    if (reply.kind === 'entered' || reply.kind === 'returned') parts.onNews();
  };

  const subjectProcess = startSubjectProcess(place, actor, parts.subjectEntry, take);
  const subject = createSubject(subjectProcess);
  const gone = subjectProcess.exited.then(exit => {
    gate.end(exit);
    if (pid !== undefined) recordExit(parts, exit);
    pid = undefined;
  });
  return {
    ...subject,
    started: gate.result,
    gone,
    sampled: () => (pid === undefined ? undefined : {actor, pid, host, sample: subject.sample}),
  };
};

const recordExit = ({recorder, actor, now}: SubjectParts, {code, signal}: Exit): void =>
  recorder.record({
    kind: 'subject-exited',
    ...(code === undefined ? {} : {code}),
    ...(signal === undefined ? {} : {signal}),
    at: now(),
    actor,
    source: 'session',
  });
