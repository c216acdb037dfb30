import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Trace} from '../model/trace.js';
import {openCall, type World} from '../model/world.js';
import type {Platform} from '../platform/platform.js';
import {createRecorder} from '../session/recorder.js';
import {createSampler} from '../session/sampler.js';
import {boundedRecorder} from './bounded-recorder.js';
import type {TracerRoad} from './start-tracer.js';
import type {TracerEvent} from './system-call.js';
import {createTracerFacts, type TracerFacts} from './tracer-facts.js';
import {watchMessages as messages} from './watch-messages.js';

export type RecordingOptions = {
  readonly platform: Platform;
  readonly command: readonly [string, ...string[]];
  readonly road: TracerRoad;
  /** When the trace begins, in milliseconds since the epoch. */
  readonly began: number;
  readonly mostFacts?: number;
  readonly onObservation: (observation: Observation) => void;
  readonly onNote: (note: Text) => void;
};

/** How a program ended by itself: neither, as long as it has not. */
export type ProgramEnd = {readonly code?: number; readonly signal?: string};

/** Events → the trace, with the kernel's tables looked at now and then, until it is full. */
export type Recording = Pick<TracerFacts, 'take' | 'counts'> & {
  readonly trace: () => Trace;
  /** Of the program that was started. */
  readonly end: () => ProgramEnd;
  /** Looks at no table any more. */
  readonly stop: () => void;
};

/** What is recorded at most: facts, and bytes in them. */
const limits = {facts: 20_000, bytes: 64 * 1024 * 1024};

/** The host of whatever is watched: it lives where we live. */
const host = 'this computer';

export const createRecording = (options: RecordingOptions): Recording => {
  const {platform, command, road, began, mostFacts = limits.facts, onObservation, onNote} = options;
  const recorder = boundedRecorder(createRecorder(onObservation), {
    facts: mostFacts,
    bytes: limits.bytes,
    onFull: () => {
      sampler.stop();
      onNote(messages.full(recorder.count()));
    },
  });
  const program = command[0].replace(/^.*\//, '');
  const facts = createTracerFacts({program, host, source: road, began, onFact: recorder.record});
  const sampler = createSampler({
    inspector: inspectorFor(platform, recorder.world),
    recorder,
    now: () => performance.timeOrigin + performance.now() - began,
    subjects: () => facts.running().map(process => ({...process, host, sample: async () => undefined})),
  });
  const end = followFirst();
  return {
    take: event => {
      end.take(event);
      const length = recorder.count();
      facts.take(event);
      if (recorder.count() > length) sampler.touch();
    },
    counts: facts.counts,
    trace: recorder.trace,
    end: end.end,
    stop: sampler.stop,
  };
};

/** The kernel tells of calls on sockets only; of whoever waits by epoll it would tell what another thread waits in. */
const inspectorFor = ({inspector}: Platform, world: () => World): Platform['inspector'] => ({
  ...inspector,
  waits: async pid => (isInEpoll(world(), pid) ? {kind: 'untold'} : inspector.waits(pid)),
});

const isInEpoll = ({actors}: World, pid: number): boolean =>
  Object.values(actors).some(actor => actor.pid === pid && openCall(actor)?.call.name.startsWith('epoll') === true);

/** How the first of all threads ends: with it the program that was started does. */
const followFirst = () => {
  let first: number | undefined;
  let end: ProgramEnd = {};
  return {
    take: (event: TracerEvent): void => {
      first ??= event.thread;
      if (event.kind !== 'exited' || event.thread !== first) return;
      const {code, signal} = event;
      end = {...(code === undefined ? {} : {code}), ...(signal === undefined ? {} : {signal})};
    },
    end: () => end,
  };
};
