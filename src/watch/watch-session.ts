import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Trace} from '../model/trace.js';
import type {Platform} from '../platform/platform.js';
import {type Cut, createEnding, type Ending} from './ending.js';
import {programProblem} from './find-program.js';
import {withHeaders} from './header-constants.js';
import type {Injection} from './injection.js';
import {createOutputTail, type OutputTail} from './output-tail.js';
import {createRecording, type ProgramEnd, type Recording} from './recording.js';
import {chooseRoad, startTracer, type TracerRoad} from './start-tracer.js';
import {watchMessages as messages} from './watch-messages.js';

export type WatchOptions = {
  readonly platform: Platform;
  readonly command: readonly [string, ...string[]];
  readonly injections: readonly Injection[];
  /** After so long everything is ended. */
  readonly seconds?: number;
  readonly readsInput: boolean;
  /** How many facts are recorded; without it, as many as recording.ts says. */
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
export type WatchEnd = ProgramEnd & {
  readonly cut?: Cut;
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

/** More processes at once are an accident. */
const mostProcesses = 256;

export const startWatch = async (options: WatchOptions): Promise<WatchResult> => {
  const chosen = await roadFor(options);
  if ('problem' in chosen) return {ok: false, problem: chosen.problem};
  const began = performance.timeOrigin + performance.now();
  const output = createOutputTail();
  const ending = createEnding(options.onNote);
  const recording = createRecording({...options, road: chosen.road, began});
  const tracer = await startTracer(chosen, options, {
    constants: withHeaders(options.platform.abi).constants,
    onOutput: output.add,
    onEvent: event => {
      recording.take(event);
      const {alive} = recording.counts();
      if (alive > mostProcesses) ending.cut('processes', messages.tooManyProcesses(alive));
    },
    onNote: options.onNote,
  });
  if ('problem' in tracer) {
    recording.stop();
    return {ok: false, problem: tracer.problem};
  }
  ending.by(tracer.end);
  if (options.seconds !== undefined) ending.cutAfter(options.seconds, messages.timeIsUp(options.seconds));
  const ended = tracer.ended.then(() => endOf(recording, ending, output));
  const stop = async (): Promise<void> => {
    ending.cut('stopped');
    await ended;
  };
  const watch = {road: tracer.road, beganAt: began, trace: recording.trace, output: output.tail, ended, stop};
  return {ok: true, watch};
};

/** The tracer for this command, unless it can't be watched here. */
const roadFor = async (options: WatchOptions): ReturnType<typeof chooseRoad> => {
  if (options.platform.id !== 'linux') return {problem: messages.onlyLinux};
  const problem = await programProblem(options.command[0], process.env.PATH ?? '');
  return problem === undefined ? chooseRoad(options) : {problem};
};

const endOf = (recording: Recording, ending: Ending, output: ReturnType<typeof createOutputTail>): WatchEnd => {
  recording.stop();
  const cut = ending.over();
  const {processes, actors} = recording.counts();
  return {...recording.end(), ...(cut && {cut}), output: output.tail(), processes, actors};
};
