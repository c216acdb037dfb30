import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Trace} from '../model/trace.js';
import {openCall, type World} from '../model/world.js';
import type {Platform} from '../platform/platform.js';
import {createRecorder} from '../session/recorder.js';
import {createSampler} from '../session/sampler.js';
import {boundedRecorder} from './bounded-recorder.js';
import {programProblem} from './find-program.js';
import {withHeaders} from './header-constants.js';
import type {Injection} from './injection.js';
import {createOutputTail, type OutputTail} from './output-tail.js';
import {chooseRoad, startTracer, type TracerRoad} from './start-tracer.js';
import type {TracerEvent} from './system-call.js';
import {createTracerFacts} from './tracer-facts.js';
import {watchMessages as messages} from './watch-messages.js';

export type WatchOptions = {
  readonly platform: Platform;
  readonly command: readonly [string, ...string[]];
  readonly injections: readonly Injection[];
  /** After so long everything is ended. */
  readonly seconds?: number;
  readonly readsInput: boolean;
  /** How many facts are recorded; without it, as many as the limit below. */
  readonly mostFacts?: number;
  /** The file that our own tracer runs: src/watch/ptrace/main.ts, bundled. */
  readonly tracerEntry: string | URL;
  /** Which tracer; without it, the best that is here. */
  readonly road?: TracerRoad;
  /** Every fact, as soon as it is known. */
  readonly onObservation: (observation: Observation) => void;
  /** What there is to say about the watching itself. */
  readonly onNote: (note: Text) => void;
};

/** How the program ended: by itself, or because it was ended: `cut`. */
export type WatchEnd = {
  readonly code?: number;
  readonly signal?: string;
  readonly cut?: 'stopped' | 'time' | 'processes';
  readonly output: OutputTail;
  readonly processes: number;
  readonly actors: number;
};

/** A program that is watched. */
export type Watch = {
  readonly road: TracerRoad;
  /** In milliseconds since the epoch: where the trace's clock is at 0. */
  readonly beganAt: number;
  readonly trace: () => Trace;
  /** The end of what it has written so far. */
  readonly output: () => OutputTail;
  readonly ended: Promise<WatchEnd>;
  /** Ends the program with all its children, and resolves when none is left. */
  readonly stop: () => Promise<void>;
};

export type WatchResult = {readonly ok: true; readonly watch: Watch} | {readonly ok: false; readonly problem: Text};

/** What is recorded at most: facts, and bytes in them. Processes at once: more is an accident. */
const limits = {facts: 20_000, bytes: 64 * 1024 * 1024, processes: 256};

/** The host of whatever is watched: it lives where we live. */
const host = 'this computer';

export const startWatch = async (options: WatchOptions): Promise<WatchResult> => {
  const {platform, command, onNote} = options;
  if (platform.id !== 'linux') return {ok: false, problem: messages.onlyLinux};
  const problem = await programProblem(command[0], process.env.PATH ?? '');
  if (problem !== undefined) return {ok: false, problem};
  const chosen = await chooseRoad(options);
  if ('problem' in chosen) return {ok: false, problem: chosen.problem};
  const began = performance.timeOrigin + performance.now();
  const output = createOutputTail();
  const recording = createRecording({...options, road: chosen.road}, began);
  let cut: WatchEnd['cut'];
  const stopFor = (reason: WatchEnd['cut'], note?: Text): void => {
    if (cut !== undefined) return;
    cut = reason;
    if (note !== undefined) onNote(note);
    void end();
  };
  let end = async (): Promise<void> => undefined;
  const tracer = await startTracer(chosen, options, {
    constants: withHeaders(platform.abi).constants,
    onOutput: output.add,
    onEvent: event => {
      recording.take(event);
      const {alive} = recording.counts();
      if (alive > limits.processes) stopFor('processes', messages.tooManyProcesses(alive));
    },
    onNote,
  });
  if ('problem' in tracer) {
    recording.stop();
    return {ok: false, problem: tracer.problem};
  }
  end = tracer.end;
  const {seconds} = options;
  const timer =
    seconds === undefined ? undefined : setTimeout(() => stopFor('time', messages.timeIsUp(seconds)), 1000 * seconds);
  const ended = tracer.ended.then(() => {
    clearTimeout(timer);
    recording.stop();
    const {processes, actors} = recording.counts();
    return {...recording.firstEnd(), ...(cut && {cut}), output: output.tail(), processes, actors};
  });
  return {
    ok: true,
    watch: {
      road: tracer.road,
      beganAt: began,
      trace: recording.trace,
      output: output.tail,
      ended,
      stop: async () => {
        stopFor('stopped');
        await ended;
      },
    },
  };
};

/** Events → the trace, with the kernel's tables looked at now and then, until it is full. */
const createRecording = (options: WatchOptions & {readonly road: TracerRoad}, began: number) => {
  const {platform, command, road, onObservation, onNote, mostFacts = limits.facts} = options;
  const now = (): number => performance.timeOrigin + performance.now() - began;
  const recorder = boundedRecorder(createRecorder(onObservation), {
    facts: mostFacts,
    bytes: limits.bytes,
    onFull: () => {
      sampler.stop();
      onNote(messages.full(recorder.count()));
    },
  });
  const facts = createTracerFacts({
    program: command[0].replace(/^.*\//, ''),
    host,
    source: road,
    began,
    onFact: recorder.record,
  });
  const sampler = createSampler({
    inspector: {
      ...platform.inspector,
      // The kernel tells of calls on sockets only; of whoever waits by epoll it would tell what another thread waits in.
      waits: async pid => (isInEpoll(recorder.world(), pid) ? {kind: 'untold'} : platform.inspector.waits(pid)),
    },
    recorder,
    now,
    subjects: () => facts.running().map(process => ({...process, host, sample: async () => undefined})),
  });
  let first: number | undefined;
  let firstEnd: {readonly code?: number; readonly signal?: string} = {};
  return {
    take: (event: TracerEvent): void => {
      first ??= event.thread;
      if (event.kind === 'exited' && event.thread === first) {
        const {code, signal} = event;
        firstEnd = {...(code === undefined ? {} : {code}), ...(signal === undefined ? {} : {signal})};
      }
      const length = recorder.count();
      facts.take(event);
      if (recorder.count() > length) sampler.touch();
    },
    counts: facts.counts,
    trace: recorder.trace,
    firstEnd: () => firstEnd,
    stop: sampler.stop,
  };
};

const isInEpoll = ({actors}: World, pid: number): boolean =>
  Object.values(actors).some(actor => actor.pid === pid && openCall(actor)?.call.name.startsWith('epoll') === true);
