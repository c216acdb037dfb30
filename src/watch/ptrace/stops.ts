import type {Injected} from '../../model/call.js';
import type {Effect, SystemCall} from '../system-call.js';
import {type Entry, int, pointer, textAt, viewOf} from './entry.js';
import type {LoopParts} from './loop.js';
import {type Tracee, traceeOf} from './memory.js';

/** A call that was entered and has not returned. `becomes`: which program execve(2) was given. `fails`: it is not made. */
export type Open = {
  readonly entry: Entry;
  readonly at: number;
  readonly call?: SystemCall;
  readonly becomes?: string;
  readonly fails?: string;
  readonly injected?: Injected;
};

/** What each stop means, as events. */
export type Stops = {
  /** Gives how long the call is to be put off, in milliseconds. */
  readonly entry: (thread: number, entry: Entry) => number;
  readonly exit: (thread: number, value: number) => void;
  readonly forked: (thread: number, child: number) => void;
  /** `former`: the number of the thread that called, when it was not the first of its process. */
  readonly executed: (thread: number, former: number) => void;
};

export const createStops = ({
  calls,
  registers,
  ptrace,
  now,
  onEvent,
}: Omit<LoopParts, 'names' | 'signalName'>): Stops => {
  const open = new Map<number, Open>();
  /** Calls that a signal broke off: the kernel may go on with one, at once or when the signal's handler is through. */
  const broken = new Map<number, Open>();

  const silent = (thread: number, name: string, at: number, effects: readonly Effect[]): void =>
    onEvent({
      thread,
      at: now(),
      kind: 'returned',
      call: {name, arguments: [], native: [], fds: []},
      enteredAt: at,
      outcome: {kind: 'returned', value: 0, result: {kind: 'number', number: 0}, out: {}},
      effects,
    });

  const entry = (thread: number, entered: Entry): number => {
    const rest = broken.get(thread);
    if (rest === undefined || !isRest(entered, rest.entry)) return enter(thread, entered);
    broken.delete(thread);
    open.set(thread, rest);
    return 0;
  };

  const enter = (thread: number, entered: Entry): number => {
    const at = now();
    const tracee = traceeOf(thread);
    if (forking.includes(entered.name)) onEvent({thread, at, kind: 'forking'});
    const becomes = entered.name === 'execve' ? textAt(tracee, pointer(entered, 0)) : undefined;
    const call = entered.name === '' ? undefined : calls.read(entered, tracee);
    const injection = call && calls.injected(call, tracee);
    const fails = injection?.kind === 'fails' && registers?.skip(thread) ? injection.errno : undefined;
    if (call !== undefined) onEvent({thread, at, kind: 'entered', call});
    const delay = injection?.kind === 'waits' ? injection.milliseconds : 0;
    const injected = injectedBy(fails, delay);
    const what = {...(call && {call}), ...(becomes && {becomes}), ...(fails && {fails}), ...(injected && {injected})};
    open.set(thread, {entry: entered, at, ...what});
    return delay;
  };

  const interrupted = (thread: number): void => {
    broken.delete(thread);
    onEvent({thread, at: now(), kind: 'interrupted'});
  };

  const exit = (thread: number, returned: number): void => {
    const begun = open.get(thread);
    open.delete(thread);
    if (begun === undefined) return;
    const {entry: entered, at, call, fails, injected} = begun;
    const value = fails === undefined ? returned : -ptrace.errnoNumber(fails);
    if (fails !== undefined) registers?.answer(thread, value);
    if (entered.name === 'close_range' && value === 0) silent(thread, entered.name, at, rangeOf(entered));
    if (entered.name === 'rt_sigreturn' && value === -ptrace.errnoNumber('EINTR')) interrupted(thread);
    if (isBrokenOff(value)) broken.set(thread, begun);
    if (call === undefined || isBrokenOff(value)) return;
    // Numbers from -4095 on are errors (syscall(2)).
    const errno = value < 0 && value >= -4095 ? ptrace.errnoName(-value) : undefined;
    const {outcome, ...result} = calls.outcome(call, entered, traceeOf(thread), value, errno);
    const told = {...outcome, ...(injected && {injected})};
    onEvent({thread, at: now(), kind: 'returned', call, enteredAt: at, outcome: told, ...result});
  };

  return {
    entry,
    exit,
    forked: (thread, child) => {
      const begun = open.get(thread);
      const isThread = begun !== undefined && makesThread(begun.entry, traceeOf(thread));
      silent(thread, begun?.entry.name ?? 'fork', begun?.at ?? now(), [{kind: 'forks', child, isThread}]);
    },
    executed: (thread, former) => {
      const begun = open.get(former) ?? open.get(thread);
      if (former !== thread) open.delete(former);
      const program = (begun?.becomes ?? '').replace(/^.*\//s, '');
      silent(thread, 'execve', begun?.at ?? now(), [{kind: 'becomes', program}]);
    },
  };
};

/**
 * ERESTARTSYS, ERESTARTNOINTR, ERESTARTNOHAND, ERESTART_RESTARTBLOCK (<linux/errno.h>): a signal came, and whether the call
 * is made again or fails with EINTR is decided behind the stop. No program ever gets such a number.
 */
const isBrokenOff = (value: number): boolean => [-512, -513, -514, -516].includes(value);

/** The kernel goes on with a call by restart_syscall(2), or makes it again as it was (signal(7)): that is no second call. */
const isRest = (entered: Entry, begun: Entry): boolean =>
  entered.name === 'restart_syscall' ||
  (entered.name === begun.name && entered.registers.every((register, index) => register === begun.registers[index]));

/** An error that could not be injected, since this computer does not let us, is none. */
const injectedBy = (fails: string | undefined, delay: number): Injected | undefined => {
  if (fails !== undefined) return 'error';
  return delay > 0 ? 'delay' : undefined;
};

const forking = ['fork', 'vfork', 'clone', 'clone3'];

/** CLONE_THREAD, <linux/sched.h>; clone3 has the flags in memory. */
const makesThread = (entry: Entry, tracee: Tracee): boolean => {
  const given = entry.name === 'clone3' ? tracee.read(pointer(entry, 0), 8) : undefined;
  const flags = given?.length === 8 ? Number(viewOf(given).getBigUint64(0, true)) : int(entry, 0);
  return (entry.name === 'clone' || entry.name === 'clone3') && (flags & 0x10000) !== 0;
};

const rangeOf = (entry: Entry): readonly Effect[] =>
  int(entry, 2) === 4 ? [] : [{kind: 'closes', from: int(entry, 0), to: int(entry, 1) >>> 0}];
