import {socketAddress, traitsBehind} from './strace-address.js';
import {at, type Given} from './strace-given.js';
import {addressFound} from './strace-shapes.js';
import type {StraceValue} from './strace-value.js';
import {decoded, itemsOf, memberOf, numberOf, textOf} from './strace-value.js';
import {markOf} from './strace-waiting.js';
import type {Effect, SocketTraits} from './system-call.js';

/** What a call that succeeded, and returned this, changed. */
export const effectsOf = (name: string, given: Given, result: StraceValue): readonly Effect[] => {
  const value = numberOf(result) ?? 0;
  const has = (index: number, flag: string): boolean => textOf(at(given, index)).split('|').includes(flag);
  const fd = numberOf(at(given, 0)) ?? -1;
  switch (name) {
    case 'socket':
      return opened(value, {...traitsOf(result), ...typeAsked(given)}, has(1, 'SOCK_CLOEXEC'));
    case 'accept':
    case 'accept4':
      return opened(value, acceptedTraits(given, result), has(3, 'SOCK_CLOEXEC'));
    case 'dup':
    case 'dup2':
    case 'dup3':
      return [{kind: 'copies', from: fd, to: value, closesOnExec: has(2, 'O_CLOEXEC')}];
    case 'epoll_create':
    case 'epoll_create1':
      return [{kind: 'opens-epoll', fd: value, closesOnExec: has(0, 'EPOLL_CLOEXEC')}];
    case 'epoll_ctl':
      return [awaited(given, fd)];
    case 'close':
      return [{kind: 'closes', from: fd, to: fd}];
    case 'close_range':
      return rangeEffects(given, textOf(at(given, 2)));
    case 'fcntl':
      return fcntlEffects(fd, textOf(at(given, 1)), textOf(at(given, 2)), value);
    case 'bind':
      return namedBy(fd, 'local', at(given, 1));
    case 'connect':
      return namedBy(fd, 'peer', at(given, 1));
    case 'getsockname':
    case 'getpeername':
      return namesFound(fd, name === 'getsockname' ? 'local' : 'peer', given);
    case 'execve':
    case 'execveat':
      return [{kind: 'becomes', program: programOf(given, name === 'execve' ? 0 : 1)}];
    case 'recvmsg':
      return passedDescriptors(given);
    default:
      return name in forks ? [forked(given, value)] : [];
  }
};

/** Calls that make a process or a thread. */
export const forks: Readonly<Record<string, true>> = {fork: true, vfork: true, clone: true, clone3: true};

const forked = (given: Given, child: number): Effect => {
  const flags = given.items.find(({name}) => name === 'flags')?.value ?? memberOf(before(at(given, 0)), 'flags');
  return {kind: 'forks', child, isThread: textOf(flags).split('|').includes('CLONE_THREAD')};
};

const before = (value: StraceValue | undefined): StraceValue | undefined =>
  value?.kind === 'changed' ? value.before : value;

const opened = (fd: number, traits: SocketTraits | undefined, closesOnExec: boolean): readonly Effect[] =>
  traits === undefined ? [] : [{kind: 'opens', fd, traits, closesOnExec}];

const traitsOf = (value: StraceValue | undefined): SocketTraits | undefined =>
  value?.kind === 'descriptor' ? traitsBehind(value.behind) : undefined;

const acceptedTraits = (given: Given, result: StraceValue): SocketTraits | undefined => {
  const listening = traitsOf(at(given, 0));
  const peer = socketAddress(at(given, 1));
  return {...listening, ...(peer?.kind === 'address' ? {peer: peer.address} : {}), ...traitsOf(result)};
};

const typeAsked = (given: Given): SocketTraits => ({
  family: textOf(at(given, 0)),
  type: textOf(at(given, 1)).replace(/\|.*/, ''),
});

const awaited = (given: Given, epoll: number): Effect => {
  const mark = textOf(at(given, 1)) === 'EPOLL_CTL_DEL' ? undefined : markOf(at(given, 3));
  return {kind: 'awaits', epoll, fd: numberOf(at(given, 2)) ?? -1, ...(mark === undefined ? {} : {mark})};
};

const rangeEffects = (given: Given, flags: string): readonly Effect[] => {
  const from = numberOf(at(given, 0)) ?? 0;
  const to = numberOf(at(given, 1)) ?? 0;
  // With CLOSE_RANGE_CLOEXEC nothing is closed yet; nobody but exec is the wiser.
  return flags.includes('CLOEXEC') ? [] : [{kind: 'closes', from, to}];
};

const fcntlEffects = (fd: number, command: string, argument: string, value: number): readonly Effect[] => {
  if (command.startsWith('F_DUPFD'))
    return [{kind: 'copies', from: fd, to: value, closesOnExec: command === 'F_DUPFD_CLOEXEC'}];
  return command === 'F_SETFD' ? [{kind: 'marks', fd, closesOnExec: argument.includes('FD_CLOEXEC')}] : [];
};

const namedBy = (fd: number, side: 'local' | 'peer', given: StraceValue | undefined): readonly Effect[] => {
  const address = socketAddress(given);
  // Port 0 asks the kernel to choose; what it chose is seen later.
  return address?.kind === 'address' && address.address.port !== 0
    ? [{kind: 'names', fd, traits: {[side]: address.address}}]
    : [];
};

const namesFound = (fd: number, side: 'local' | 'peer', given: Given): readonly Effect[] => {
  const address = addressFound(given);
  return address?.kind === 'address' ? [{kind: 'names', fd, traits: {[side]: address.address}}] : [];
};

const programOf = (given: Given, index: number): string => (decoded(at(given, index)) ?? '').replace(/^.*\//s, '');

/** Descriptors that came in a message (SCM_RIGHTS, unix(7)). */
const passedDescriptors = (given: Given): readonly Effect[] =>
  itemsOf(memberOf(at(given, 1), 'msg_control'))
    .filter(({value}) => textOf(memberOf(value, 'cmsg_type')) === 'SCM_RIGHTS')
    .flatMap(({value}) => itemsOf(memberOf(value, 'cmsg_data')))
    .flatMap(({value}) => opened(numberOf(value) ?? -1, traitsOf(value), false));
