import type {TracerEvent} from '../system-call.js';
import type {Calls} from './calls.js';
import type {Entry} from './entry.js';
import {noHang, type Ptrace} from './native.js';
import type {Registers} from './registers.js';
import {createStops} from './stops.js';

// <sys/ptrace.h>, <linux/ptrace.h>
const request = {seize: 0x4206, listen: 0x4208, syscall: 24, eventMessage: 0x4201, syscallInfo: 0x420e} as const;
/** SYSGOOD, FORK, VFORK, CLONE, EXEC, and EXITKILL: whoever is traced ends with its tracer. */
const options = 0x1 | 0x2 | 0x4 | 0x8 | 0x10 | 0x100000;
const event = {fork: 1, vfork: 2, clone: 3, exec: 4, stop: 128} as const;
const trap = 5;
/** SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU (signal(7)). */
const stopping = [19, 20, 21, 22];

export type LoopParts = {
  readonly ptrace: Ptrace;
  readonly registers: Registers | undefined;
  readonly calls: Calls;
  readonly names: Readonly<Record<number, string>>;
  readonly signalName: (number: number) => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onEvent: (event: TracerEvent) => void;
};

/** Begins to trace; false when the system does not allow it. */
export const seize = ({request: ask}: Ptrace, process: number): boolean =>
  ask(request.seize, process, 0, options) !== -1;

/** Traces until nobody is left. Everything of ptrace has to happen on one thread, so this waits with all of it. */
export const traceAll = (parts: LoopParts): void => {
  const {ptrace, onEvent, now} = parts;
  const stops = createStops(parts);
  const info = new Uint8Array(88);
  const message = new Uint8Array(8);
  /** Threads whose call is to be made later, and when. */
  const delayed = new Map<number, number>();

  const go = (thread: number, signal = 0): void => void ptrace.request(request.syscall, thread, 0, signal);

  const messageOf = (thread: number): number => {
    ptrace.request(request.eventMessage, thread, 0, message);
    return Number(new DataView(message.buffer).getBigUint64(0, true));
  };

  const onSyscall = (thread: number): void => {
    ptrace.request(request.syscallInfo, thread, info.length, info);
    const view = new DataView(info.buffer);
    if (info[0] === 2) stops.exit(thread, Number(view.getBigInt64(24, true)));
    const milliseconds = info[0] === 1 ? stops.entry(thread, entryOf(view)) : 0;
    if (milliseconds > 0) delayed.set(thread, now() + milliseconds);
    else go(thread);
  };

  const entryOf = (view: DataView): Entry => ({
    name: parts.names[Number(view.getBigUint64(24, true))] ?? '',
    registers: [0, 1, 2, 3, 4, 5].map(index => view.getBigUint64(32 + 8 * index, true)),
  });

  const onStop = (thread: number, signal: number, what: number): void => {
    if (signal === (trap | 0x80)) onSyscall(thread);
    // Stopped by a signal, together with its whole process: it waits for SIGCONT, and so do we.
    else if (what === event.stop && stopping.includes(signal)) ptrace.request(request.listen, thread, 0, 0);
    else onEventOrSignal(thread, signal, what);
  };

  const onEventOrSignal = (thread: number, signal: number, what: number): void => {
    if (what === event.fork || what === event.vfork || what === event.clone) stops.forked(thread, messageOf(thread));
    if (what === event.exec) stops.executed(thread, messageOf(thread));
    go(thread, what === 0 && signal !== trap ? signal : 0);
  };

  const resumeDue = (): void => {
    for (const [thread, due] of delayed) {
      if (due > now()) continue;
      delayed.delete(thread);
      go(thread);
    }
  };

  for (;;) {
    const {thread, status} = ptrace.wait(delayed.size > 0 ? noHang : 0);
    if (thread === -1 && ptrace.lastErrno() === 'ECHILD') return;
    if (thread === 0) nap();
    resumeDue();
    if (thread <= 0) continue;
    if ((status & 0xff) === 0x7f) onStop(thread, (status >> 8) & 0xff, status >> 16);
    else onEvent({thread, at: now(), kind: 'exited', ...endOf(status, parts.signalName)});
  }
};

/** wait(2): the low seven bits are the signal that ended it, or 0. */
const endOf = (status: number, signalName: (number: number) => string) =>
  (status & 0x7f) === 0 ? {code: (status >> 8) & 0xff} : {signal: signalName(status & 0x7f)};

const cell = new Int32Array(new SharedArrayBuffer(4));
/** For a few milliseconds, with everything. */
const nap = (): void => void Atomics.wait(cell, 0, 0, 2);
