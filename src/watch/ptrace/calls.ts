import type {Abi} from '../../model/abi.js';
import type {Outcome} from '../../model/call.js';
import {descriptorsOf} from '../arguments.js';
import type {Injection} from '../injection.js';
import type {Effect, Ready, SystemCall} from '../system-call.js';
import {type Entry, int, pointer} from './entry.js';
import {givenBy} from './given.js';
import type {Known, Looked} from './looked.js';
import {socketOf, type Tracee} from './memory.js';
import {nameOf} from './names.js';
import {effectsOf, resultOf} from './result.js';

/** Reads calls on sockets, and counts those that are to be changed. */
export type Calls = {
  /** Undefined when the call is not on a socket. */
  readonly read: (entry: Entry, tracee: Tracee) => SystemCall | undefined;
  /** What is to be done to this call. To be asked once for each call, for it counts. */
  readonly injected: (call: SystemCall, tracee: Tracee) => Injection | undefined;
  readonly outcome: (
    call: SystemCall,
    entry: Entry,
    tracee: Tracee,
    value: number,
    errno: string | undefined,
  ) => {readonly outcome: Outcome; readonly effects: readonly Effect[]; readonly ready?: readonly Ready[]};
};

export const createCalls = (abi: Abi, injections: readonly Injection[]): Calls => {
  /** The sockets of all tracees, by the kernel's number. */
  const sockets = new Map<string, Known>();
  const counts = new Map<string, number>();

  const knownOf = (fd: number, tracee: Tracee): Known | undefined => {
    const inode = socketOf(tracee, fd);
    return inode === undefined ? undefined : sockets.get(inode);
  };

  const look = (entry: Entry, tracee: Tracee): Looked => ({entry, tracee, abi, known: fd => knownOf(fd, tracee)});

  const notationName = (entry: Entry, tracee: Tracee): string => {
    if (entry.name === 'accept4') return 'accept';
    if (entry.name === 'sendto' && pointer(entry, 4) === 0n) return 'send';
    const isStream = entry.name === 'recvfrom' && knownOf(int(entry, 0), tracee)?.type !== 'SOCK_DGRAM';
    return isStream ? 'recv' : entry.name;
  };

  const read = (entry: Entry, tracee: Tracee): SystemCall | undefined => {
    // Files and pipes are read and written far more often than sockets.
    const isWanted = free.includes(entry.name) || wanted.test(tracee.behind(int(entry, 0)) ?? '');
    const name = isWanted ? notationName(entry, tracee) : '';
    const given = Object.hasOwn(givenBy, name) ? givenBy[name]?.(look(entry, tracee)) : undefined;
    if (given === undefined) return undefined;
    const known = given.arguments.filter(argument => argument !== undefined);
    return {name, arguments: known, native: given.native, fds: descriptorsOf(known)};
  };

  const injected = (call: SystemCall, tracee: Tracee): Injection | undefined => {
    if (!injections.some(({call: name}) => name === call.name) || !isInternet(call, tracee)) return undefined;
    const count = (counts.get(call.name) ?? 0) + 1;
    counts.set(call.name, count);
    return injections.find(injection => injection.call === call.name && injection.nth === count);
  };

  const isInternet = ({name, arguments: given, fds}: SystemCall, tracee: Tracee): boolean => {
    const domain = name === 'socket' ? given[0]?.written : knownOf(fds[0] ?? -1, tracee)?.domain;
    return domain === 'AF_INET' || domain === 'AF_INET6';
  };

  const remember = (call: SystemCall, {entry, tracee}: Looked, value: number): void => {
    const inode = call.name === 'socket' || call.name === 'accept' ? socketOf(tracee, value) : undefined;
    if (inode === undefined) return;
    const listening = knownOf(int(entry, 0), tracee);
    const made = {domain: nameOf('AF_', int(entry, 0), abi), type: nameOf('SOCK_', int(entry, 1) & 0xf, abi)};
    const known = call.name === 'socket' ? made : listening;
    if (known !== undefined) sockets.set(inode, known);
  };

  const outcome: Calls['outcome'] = (call, entry, tracee, value, errno) => {
    const looked = look(entry, tracee);
    if (errno !== undefined) {
      const isOnItsWay = call.name === 'connect' && errno === 'EINPROGRESS';
      const failed = {kind: 'failed', value: -1, errno: {name: errno, number: -value}} as const;
      return {outcome: failed, effects: isOnItsWay ? effectsOf(call.name, looked, value) : []};
    }
    remember(call, looked, value);
    const {result, out, effects, ready} = resultOf(call.name, looked, value);
    return {outcome: {kind: 'returned', value, result, out}, effects, ready};
  };

  return {read, injected, outcome};
};

const wanted = /^socket:|^anon_inode:\[eventpoll\]$/;

/** Calls whose first argument is no descriptor, or that put something where a socket was. */
const free = ['socket', 'epoll_create', 'epoll_create1', 'poll', 'ppoll', 'select', 'pselect6', 'dup2', 'dup3'];
