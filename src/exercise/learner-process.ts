import {setTimeout as pause} from 'node:timers/promises';
import {execa, type Options} from 'execa';
import {withNullDevice} from '../platform/null-device.js';
import type {Marker} from './learner-tree.js';

export type LearnerCommand = {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly marker: Marker;
  /** So many descriptors above 2 are taken when it starts. */
  readonly taken: number;
  readonly talks: boolean;
};

export type LearnerEnd = {
  readonly code?: number;
  readonly signal?: string;
  /** Why it could not be started: ENOENT, EACCES … */
  readonly failure?: string;
};

/** The learner's program as a process, in a group and session of its own. */
export type LearnerProcess = {
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Writes so many empty lines on its input. */
  readonly answer: (lines: number) => void;
  readonly ended: Promise<LearnerEnd>;
};

/** `onOutput` gets every piece of what it writes; `isError` what it wrote on its standard error. */
export const startLearner = (
  learner: LearnerCommand,
  onOutput: (piece: Uint8Array, isError: boolean) => void,
): LearnerProcess => {
  const [file = '', ...parameters] = learner.command;
  const subprocess = withNullDevice(nothing => execa(file, parameters, optionsOf(learner, nothing)));
  subprocess.stdout?.on('data', (piece: Uint8Array) => onOutput(piece, false));
  subprocess.stderr?.on('data', (piece: Uint8Array) => onOutput(piece, true));
  // One that does not read its input, or has ended, is not our trouble.
  subprocess.stdin?.on('error', () => undefined);
  return {
    pid: subprocess.pid,
    answer: lines => void subprocess.stdin?.write('\n'.repeat(lines)),
    ended: endOf(subprocess),
  };
};

type Subprocess = ReturnType<typeof execa>;

/** Ended is the process itself: what it started may keep its output open for ever. */
const endOf = (subprocess: Subprocess): Promise<LearnerEnd> =>
  new Promise(resolve => {
    const read = Promise.all([subprocess.stdout, subprocess.stderr].map(allRead));
    subprocess.once('exit', (code, signal) => {
      const end = {...(code === null ? {} : {code}), ...(signal === null ? {} : {signal})};
      void Promise.race([read, pause(outputWithin)]).then(() => resolve(end));
    });
    void subprocess.then(result => {
      if (subprocess.pid === undefined) resolve({failure: result.code ?? result.originalMessage ?? 'unknown'});
    });
  });

/** In milliseconds. What it wrote just before its end is still on its way; others may hold its output open for ever. */
const outputWithin = 500;

const allRead = (stream: NodeJS.ReadableStream | null): Promise<void> =>
  new Promise(resolve => {
    if (stream === null) resolve();
    else stream.once('close', resolve);
  });

const optionsOf = ({environment, marker, taken, talks}: LearnerCommand, nothing: number) =>
  ({
    // execa takes every descriptor; its types know those up to 9.
    stdio: [talks ? 'pipe' : 'ignore', 'pipe', 'pipe', ...Array<3>(taken).fill(nothing as 3)],
    env: {
      ...environment,
      // So that a line is seen when it is printed.
      PYTHONUNBUFFERED: '1',
      // What is printed is read by us, whatever the user's terminal can do.
      FORCE_COLOR: undefined,
      [marker.name]: marker.value,
    },
    detached: true,
    buffer: false,
    reject: false,
    cleanup: false,
    encoding: 'buffer',
  }) satisfies Options;
