import type {Text} from '../model/text.js';
import {straceAbilities, straceArguments} from './strace-command.js';
import {readStrace} from './strace-reader.js';
import {createStraceStream} from './strace-stream.js';
import type {TracerEvent} from './system-call.js';
import {watchMessages as messages} from './watch-messages.js';
import {outputOf, type ProcessEnd, startWatchProcess} from './watch-process.js';

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
  readonly ended: Promise<ProcessEnd>;
};

type Wanted = {readonly command: readonly string[]; readonly readsInput: boolean; readonly road?: TracerRoad};

/** Starts the command under a tracer; resolves when the tracer has seen it, or has failed. */
export const startTracer = async (
  wanted: Wanted,
  listeners: TracerListeners,
): Promise<Tracer | {readonly problem: Text}> => {
  const help = await outputOf('strace', ['--help']);
  return startStrace(straceArguments(straceAbilities(help ?? ''), wanted.command), wanted.readsInput, listeners);
};

/** In milliseconds: a line that has been in the middle for so long is a call that waits. */
const quiet = 20;

const startStrace = async (
  given: readonly string[],
  readsInput: boolean,
  {constants, onEvent, onOutput, onNote}: TracerListeners,
): Promise<Tracer | {readonly problem: Text}> => {
  const unparsed: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let said = '';
  let begin: (isTraced: boolean) => void = () => undefined;
  const isTraced = new Promise<boolean>(resolve => {
    begin = resolve;
  });
  const stream = createStraceStream({
    onEvent: event => {
      begin(true);
      const read = readStrace(event, constants);
      if (read !== undefined) onEvent(read);
    },
    onUnparsed: line => void unparsed.push(line.slice(0, 200)),
  });
  const process = startWatchProcess(
    {file: 'strace', arguments: given, readsInput},
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
  const ended = process.ended.then(end => {
    clearTimeout(timer);
    stream.end();
    begin(false);
    const [first] = unparsed;
    if (first !== undefined) onNote(messages.unparsed(unparsed.length, first));
    return end;
  });
  if (await isTraced) return {road: 'strace', end: process.end, ended};
  return {problem: messages.noTracer(/strace: .*/.exec(said)?.[0] ?? said.trim())};
};
