import {fileURLToPath} from 'node:url';
import {execa, type Options} from 'execa';
import type {Command, Place} from '../place/place.js';
import {withNullDevice} from '../platform/null-device.js';
import {firstRuntimeDescriptor, type SubjectReply, type SubjectRequest} from './protocol.js';

/** How a process ended. `complaint` is the end of what it wrote on its standard error. */
export type Exit = {readonly code?: number; readonly signal?: string; readonly complaint: string};

/** A running subject, as a process. */
export type SubjectProcess = {
  readonly pid: number | undefined;
  readonly send: (request: SubjectRequest) => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly exited: Promise<Exit>;
};

/** Starts the subject of `actor` and hands every message from it to `onReply`. */
export const startSubjectProcess = (
  place: Place,
  actor: string,
  entry: string | URL,
  onReply: (reply: SubjectReply) => void,
): SubjectProcess => {
  const file = entry instanceof URL ? fileURLToPath(entry) : entry;
  const command = place.commandFor(actor, {file: process.execPath, arguments: [file]});
  const subprocess = withNullDevice(padding =>
    execa(command.file, command.arguments, subjectOptions(padding, command.environment)),
  );
  const complaint = lastOf(subprocess.stderr);
  subprocess.on('message', onReply as (message: unknown) => void);
  // What it said before its end can arrive after the news of its end.
  const allRead = subprocess.connected ? new Promise(resolve => subprocess.once('disconnect', resolve)) : undefined;
  return {
    pid: subprocess.pid,
    send: request => {
      // One that has just died says so by `exited`; a request to it is nobody's fault.
      if (subprocess.connected) subprocess.send(request as never, () => undefined);
    },
    kill: signal => void subprocess.kill(signal),
    exited: Promise.all([subprocess, allRead]).then(([{exitCode, signal, originalMessage}]) => ({
      ...(exitCode === undefined ? {} : {code: exitCode}),
      ...(signal === undefined ? {} : {signal}),
      complaint: complaint() || (originalMessage ?? (exitCode === notFound ? `${command.file}: not found` : '')),
    })),
  };
};

/** With so many descriptors libuv can't tell why it could not run a command; like a shell, it ends with this code. */
const notFound = 127;

const subjectOptions = (padding: number, environment: Command['environment']) =>
  ({
    // execa takes every descriptor; its types know those up to 9.
    stdio: ['ignore', 'ignore', 'pipe', ...Array<3>(firstRuntimeDescriptor - 3).fill(padding as 3), 'ipc'],
    serialization: 'advanced',
    // Nothing of the user's settings: they would change what the runtime opens and does.
    extendEnv: false,
    env: {
      UV_THREADPOOL_SIZE: '32',
      // With arenas of its own for each thread, glibc's malloc now and then opens /proc/sys/vm/overcommit_memory, and would
      // take the application's lowest free descriptor for that moment (seen with strace; mallopt(3), M_ARENA_MAX).
      MALLOC_ARENA_MAX: '1',
      ...environment,
    },
    buffer: false,
    reject: false,
    forceKillAfterDelay: false,
  }) satisfies Options;

const complaintLimit = 4096;

/** Keeps the last few thousand characters of a stream, however much comes. */
const lastOf = (stream: NodeJS.ReadableStream | null): (() => string) => {
  let last = '';
  stream?.setEncoding('utf8');
  stream?.on('data', (text: string) => {
    last = (last + text).slice(-complaintLimit);
  });
  return () => last.trim();
};
