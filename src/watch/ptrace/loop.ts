import type {TracerEvent} from '../system-call.js';
import type {Calls} from './calls.js';
import {createDelays, type Delays} from './delays.js';
import {type Entry, uint64, viewOf} from './entry.js';
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
  const delays = createDelays(now);
  const onStop = stopHandler(parts, delays);
  for (;;) {
    const {thread, status} = ptrace.wait(delays.isEmpty() ? 0 : noHang);
    if (thread === -1 && ptrace.lastErrno() === 'ECHILD') return;
    if (thread === 0) nap();
    for (const due of delays.takeDue()) go(ptrace, due);
    if (thread <= 0) continue;
    if ((status & 0xff) === 0x7f) onStop(thread, (status >> 8) & 0xff, status >> 16);
    else onEvent({thread, at: now(), kind: 'exited', ...endOf(status, parts.signalName)});
  }
};

type StopHandler = (thread: number, signal: number, what: number) => void;

/** Says what the stop means, and lets the thread go on. */
const stopHandler = (parts: LoopParts, delays: Delays): StopHandler => {
  const {ptrace} = parts;
  const stops = createStops(parts);

  const onSyscall = (thread: number): void => {
    const view = syscallInfo(ptrace, thread);
    if (view.getUint8(0) === 2) stops.exit(thread, Number(view.getBigInt64(24, true)));
    const milliseconds = view.getUint8(0) === 1 ? stops.entry(thread, entryOf(view, parts.names)) : 0;
    if (milliseconds > 0) delays.put(thread, milliseconds);
    else go(ptrace, thread);
  };

  const onEventOrSignal: StopHandler = (thread, signal, what) => {
    const message = (): number => eventMessage(ptrace, thread);
    if (what === event.fork || what === event.vfork || what === event.clone) stops.forked(thread, message());
    if (what === event.exec) stops.executed(thread, message());
    go(ptrace, thread, what === 0 && signal !== trap ? signal : 0);
  };

  return (thread, signal, what) => {
    if (signal === (trap | 0x80)) onSyscall(thread);
    // Stopped by a signal, together with its whole process: it waits for SIGCONT, and so do we.
    else if (what === event.stop && stopping.includes(signal)) ptrace.request(request.listen, thread, 0, 0);
    else onEventOrSignal(thread, signal, what);
  };
};

const go = (ptrace: Ptrace, thread: number, signal = 0): void =>
  void ptrace.request(request.syscall, thread, 0, signal);

/** struct ptrace_syscall_info: its first byte is 1 at an entry, 2 at an exit. */
const syscallInfo = (ptrace: Ptrace, thread: number): DataView => {
  const info = new Uint8Array(88);
  ptrace.request(request.syscallInfo, thread, info.length, info);
  return viewOf(info);
};

const entryOf = (view: DataView, names: LoopParts['names']): Entry => ({
  name: names[Number(view.getBigUint64(24, true))] ?? '',
  registers: [0, 1, 2, 3, 4, 5].map(index => view.getBigUint64(32 + 8 * index, true)),
});

/** Of a fork the child, of an exec the number that the thread had before. */
const eventMessage = (ptrace: Ptrace, thread: number): number => {
  const message = new Uint8Array(8);
  ptrace.request(request.eventMessage, thread, 0, message);
  return Number(uint64(message, 0));
};

/** wait(2): the low seven bits are the signal that ended it, or 0. */
const endOf = (status: number, signalName: (number: number) => string) =>
  (status & 0x7f) === 0 ? {code: (status >> 8) & 0xff} : {signal: signalName(status & 0x7f)};

const cell = new Int32Array(new SharedArrayBuffer(4));
/** For a few milliseconds, with everything. */
const nap = (): void => void Atomics.wait(cell, 0, 0, 2);
