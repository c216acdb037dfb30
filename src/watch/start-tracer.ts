import {fileURLToPath} from 'node:url';
import type {Text} from '../model/text.js';
import type {Injection} from './injection.js';
import {readEventLine} from './ptrace/event-line.js';
import {syscallNames} from './ptrace/numbers.js';
import {orderVariable, writeOrder} from './ptrace/order.js';
import {straceAbilities, straceArguments} from './strace-command.js';
import {readStrace} from './strace-reader.js';
import {createStraceStream} from './strace-stream.js';
import type {TracerEvent} from './system-call.js';
import {watchMessages as messages} from './watch-messages.js';
import {outputOf, startWatchProcess} from './watch-process.js';

/** strace where it is installed; else the tracer of our own, by ptrace(2). */
export type TracerRoad = 'strace' | 'ptrace';

export type TracerListeners = {
  readonly constants: Readonly<Record<string, number>>;
  readonly onEvent: (event: TracerEvent) => void;
  readonly onOutput: (text: string) => void;
  readonly onNote: (note: Text) => void;
};

export type Tracer = {
  readonly road: TracerRoad;
  readonly end: () => Promise<void>;
  readonly ended: Promise<void>;
};

/** The road that is taken; of strace, what its help says. */
export type ChosenRoad = {readonly road: 'strace'; readonly help: string} | {readonly road: 'ptrace'};

type Wanted = {
  readonly command: readonly string[];
  readonly injections: readonly Injection[];
  readonly readsInput: boolean;
  readonly tracerEntry: string | URL;
  /** Without it, the best that is here. */
  readonly road?: TracerRoad;
};

/**
 * strace is the older hand, but it counts by itself which call is to be changed: those of each thread apart, and reads of
 * files with those of sockets, and connects to the name service's own socket with those to the network. So what is to be
 * changed is changed by our own tracer, which looks at the descriptor first.
 */
export const chooseRoad = async ({injections, road}: Wanted): Promise<ChosenRoad | {readonly problem: Text}> => {
  if (road === 'ptrace') return {road};
  const help = await outputOf('strace', ['--help']);
  if (road === 'strace' || (help !== undefined && injections.length === 0)) return {road: 'strace', help: help ?? ''};
  if (process.arch in syscallNames) return {road: 'ptrace'};
  return {problem: help === undefined ? messages.needsStrace(process.arch) : messages.noInjection(process.arch)};
};

/** Starts the command under a tracer; resolves when the tracer has seen it, or has failed. */
export const startTracer = (chosen: ChosenRoad, wanted: Wanted, listeners: TracerListeners): Promise<Started> =>
  chosen.road === 'ptrace'
    ? startPtrace(wanted, listeners)
    : startStrace(straceArguments(straceAbilities(chosen.help), wanted.command), wanted.readsInput, listeners);

type Started = Tracer | {readonly problem: Text};

const startPtrace = async (
  {command, injections, readsInput, tracerEntry}: Wanted,
  {onEvent, onOutput}: TracerListeners,
): Promise<Started> => {
  const first = firstNews();
  let rest = '';
  let said = '';
  const tracer = startWatchProcess(
    {
      file: process.execPath,
      arguments: [tracerEntry instanceof URL ? fileURLToPath(tracerEntry) : tracerEntry],
      encoding: 'utf8',
      readsInput,
      environment: {[orderVariable]: writeOrder({command, injections})},
    },
    {
      onTrace: text => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) {
          first.came();
          onEvent(readEventLine(line));
        }
      },
      onOutput: text => {
        said = (said + text).slice(0, 2000);
        onOutput(text);
      },
    },
  );
  void tracer.ended.then(first.neverCame);
  return (await first.hasCome)
    ? {road: 'ptrace', end: tracer.end, ended: tracer.ended}
    : {problem: messages.noTracer(/ptrace: .*/.exec(said)?.[0] ?? said.trim())};
};

/** Whether anything came before the end. */
const firstNews = () => {
  let decide: (hasCome: boolean) => void = () => undefined;
  const hasCome = new Promise<boolean>(resolve => {
    decide = resolve;
  });
  return {hasCome, came: () => decide(true), neverCame: () => decide(false)};
};

/** In milliseconds: a line that has been in the middle for so long is a call that waits. */
const quiet = 20;

const startStrace = async (
  given: readonly string[],
  readsInput: boolean,
  {constants, onEvent, onOutput, onNote}: TracerListeners,
): Promise<Started> => {
  const unparsed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let said = '';
  const first = firstNews();
  const stream = createStraceStream({
    onEvent: event => {
      first.came();
      const read = readStrace(event, constants);
      if (read !== undefined) onEvent(read);
    },
    onUnparsed: line => void unparsed.push(line.slice(0, 200)),
  });
  const tracer = startWatchProcess(
    {file: 'strace', arguments: given, encoding: 'latin1', readsInput},
    {
      onTrace: text => {
        clearTimeout(timer);
        stream.write(text);
        timer = setTimeout(stream.pause, quiet);
      },
      onOutput: text => {
        said = (said + text).slice(0, 2000);
        onOutput(text);
      },
    },
  );
  const ended = tracer.ended.then(() => {
    clearTimeout(timer);
    stream.end();
    first.neverCame();
    const [line] = unparsed;
    if (line !== undefined) onNote(messages.unparsed(unparsed.length, line));
  });
  if (await first.hasCome) return {road: 'strace', end: tracer.end, ended};
  return {problem: messages.noTracer(/strace: .*/.exec(said)?.[0] ?? said.trim())};
};
