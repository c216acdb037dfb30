import {execa, type Options} from 'execa';
import {guard} from './guarded.js';

/** A tracer with the program that it watches, under guard. */
export type WatchProcess = {
  /** Ends all of them, and resolves when none is left. */
  readonly end: () => Promise<void>;
  /** How the program ended the tracer tells. */
  readonly ended: Promise<void>;
};

type Listeners = {
  /** What the tracer tells. */
  readonly onTrace: (text: string) => void;
  /** What the program, or the tracer when it fails, writes to its standard output and error. */
  readonly onOutput: (text: string) => void;
};

export type WatchCommand = {
  readonly file: string;
  readonly arguments: readonly string[];
  /** Of what the tracer tells; with latin1 every byte is one character. */
  readonly encoding: 'utf8' | 'latin1';
  /** Whether the program may read what is typed to us. */
  readonly readsInput: boolean;
  readonly environment?: Readonly<Record<string, string>>;
};

export const startWatchProcess = (command: WatchCommand, {onTrace, onOutput}: Listeners): WatchProcess => {
  const subprocess = execa('sh', ['-c', guard, 'sh', command.file, ...command.arguments], optionsFor(command));
  const [, out, err, lifeline, trace] = subprocess.stdio;
  for (const stream of [out, err]) readAll(stream, 'utf8', onOutput);
  readAll(trace, command.encoding, onTrace);
  const ended = subprocess.then(() => undefined);
  return {
    end: async () => {
      if (lifeline !== null && lifeline !== undefined && 'destroy' in lifeline) lifeline.destroy();
      await ended;
    },
    ended,
  };
};

const readAll = (stream: unknown, encoding: BufferEncoding, onText: (text: string) => void): void => {
  const readable = stream as NodeJS.ReadableStream | null | undefined;
  readable?.setEncoding(encoding);
  readable?.on('data', onText);
};

const optionsFor = ({readsInput, environment = {}}: WatchCommand) =>
  ({
    env: environment,
    stdio: [readsInput ? 'inherit' : 'ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
    // In a session of its own: a Ctrl-C is for us, who then end it in order.
    detached: true,
    cleanup: false,
    buffer: false,
    reject: false,
    forceKillAfterDelay: false,
  }) satisfies Options;

/** What a command prints; undefined when there is none of that name. */
export const outputOf = async (file: string, given: readonly string[]): Promise<string | undefined> => {
  const {stdout, failed} = await execa(file, given, {reject: false, stdin: 'ignore', all: false});
  return failed ? undefined : stdout;
};
