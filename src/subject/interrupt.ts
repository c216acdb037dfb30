import {readdirSync} from 'node:fs';
import {constants} from 'node:os';
import type {Native, NativeFunction} from './native.js';

/** Makes a call that blocks return. `fd` is its descriptor. Asked again until `returned` says so, for a signal that comes early is lost. */
export type Interrupt = (fd: number | undefined, returned: () => boolean) => void;

/**
 * Prepared while the runtime may still open files: the threads on which calls block all exist by then. On Linux the call
 * returns EINTR; elsewhere the connection is shut down, which makes it return with what that means to it.
 */
export const prepareInterrupt = (native: Native): Interrupt => {
  const signal = signalThreads(native);
  const shutdown = native.find('int shutdown(int sockfd, int how)');
  return signal === undefined
    ? fd => {
        if (fd !== undefined) shutdown?.now([fd, SHUT_RDWR]);
      }
    : (_fd, returned) => signalUntil(signal, returned);
};

/** Everywhere (POSIX names it, every system gives it this value). */
const SHUT_RDWR = 2;

const againAfter = 5;

const signalUntil = (signal: () => void, returned: () => boolean): void => {
  if (returned()) return;
  signal();
  setTimeout(() => signalUntil(signal, returned), againAfter);
};

/** tgkill(2) has no wrapper in older C libraries; its numbers are in asm/unistd_64.h and asm-generic/unistd.h. */
const tgkillNumbers: Readonly<Record<string, number>> = {x64: 234, arm64: 131};

const signalThreads = (native: Native): (() => void) | undefined => {
  const number = tgkillNumbers[process.arch];
  if (process.platform !== 'linux' || number === undefined) return undefined;
  const syscall = native.find('long syscall(long number, long tgid, long tid, long sig)');
  if (syscall === undefined || !interruptingSignal(native)) return undefined;
  const threads = readdirSync('/proc/self/task').map(Number);
  // The others sleep in a loop that expects to be woken for nothing. The main thread makes this call.
  const others = threads.filter(thread => thread !== process.pid);
  return () => {
    for (const thread of others) syscall.now([number, process.pid, thread, constants.signals.SIGUSR2]);
  };
};

/** A handler that does nothing, and that lets the call fail instead of starting it again (SA_RESTART, signal(7)). */
const interruptingSignal = (native: Native): boolean => {
  process.on('SIGUSR2', () => undefined);
  const siginterrupt: NativeFunction | undefined = native.find('int siginterrupt(int sig, int flag)');
  return siginterrupt?.now([constants.signals.SIGUSR2, 1]).value === 0;
};
