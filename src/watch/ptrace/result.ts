import {bytesValue, descriptorValue, numberValue, type Value} from '../../model/value.js';
import type {Effect, Ready, SocketTraits} from '../system-call.js';
import {gathered, int, pointer, size, viewOf} from './entry.js';
import type {Looked} from './looked.js';
import {passedSockets, receivedInOne, receivedInSeveral} from './messages.js';
import {nameOf, socketAddress} from './names.js';
import {fcntlName, optionFound, readableFound} from './options.js';
import {awaits, epollReady, ready, revents} from './waiting.js';

/** What a call that succeeded left behind, in the notation. */
export type Result = {
  readonly result: Value;
  readonly out: Readonly<Record<string, Value>>;
  readonly effects: readonly Effect[];
  readonly ready: readonly Ready[];
};

/** `name` is the notation's. */
export const resultOf = (name: string, looked: Looked, value: number): Result => {
  const found = name === 'getsockname' || name === 'getpeername' ? storedAddress(looked, 1, 2) : undefined;
  return {
    result: found ?? (isDescriptor(name, looked) ? descriptorValue(value) : numberValue(value)),
    out: Object.fromEntries(Object.entries(outOf(name, looked, value)).filter(isKnown)),
    effects: effectsOf(name, looked, value),
    ready: /^epoll_p?wait2?$/.test(name) ? epollReady(looked, value) : [],
  };
};

const isKnown = (entry: [string, Value | undefined]): entry is [string, Value] => entry[1] !== undefined;

const isDescriptor = (name: string, looked: Looked): boolean =>
  ['socket', 'accept', 'dup', 'dup2', 'dup3', 'epoll_create', 'epoll_create1'].includes(name) ||
  (name === 'fcntl' && copies(looked));

const copies = (looked: Looked): boolean => fcntlName(looked).startsWith('F_DUPFD');

/** An address that the kernel stored, with its length in a cell of its own. */
const storedAddress = ({entry, tracee, abi}: Looked, at: number, lengthAt: number): Value | undefined => {
  const cell = tracee.read(pointer(entry, lengthAt), 4);
  if (cell.length < 4) return undefined;
  return socketAddress(tracee.read(pointer(entry, at), Math.min(128, viewOf(cell).getInt32(0, true))), abi);
};

const outOf = (name: string, looked: Looked, value: number): Readonly<Record<string, Value | undefined>> => {
  const {entry, tracee} = looked;
  switch (name) {
    case 'accept':
      return {peer: storedAddress(looked, 1, 2)};
    case 'read':
    case 'recv':
      return {buffer: bytesValue(tracee.read(pointer(entry, 1), Math.min(value, size(entry, 2))))};
    case 'recvfrom':
      return {
        buffer: bytesValue(tracee.read(pointer(entry, 1), Math.min(value, size(entry, 2)))),
        from: storedAddress(looked, 4, 5),
      };
    case 'readv':
      return {buffer: bytesValue(gathered(tracee, pointer(entry, 1), int(entry, 2), value))};
    case 'recvmsg':
      return receivedInOne(looked, value);
    case 'recvmmsg':
      return receivedInSeveral(looked, value);
    case 'getsockopt':
      return {value: optionFound(looked)};
    case 'ioctl':
      return {value: readableFound(looked)};
    case 'poll':
    case 'ppoll':
      return {revents: revents(looked)};
    case 'select':
    case 'pselect6':
      return {ready: ready(looked, value)};
    default:
      return {};
  }
};

export const effectsOf = (name: string, looked: Looked, value: number): readonly Effect[] => {
  const {entry, abi} = looked;
  const fd = int(entry, 0);
  switch (name) {
    case 'socket': {
      const traits = {family: nameOf('AF_', fd, abi), type: nameOf('SOCK_', int(entry, 1) & 0xf, abi)};
      return [{kind: 'opens', fd: value, traits, closesOnExec: isOn(int(entry, 1), looked, 'SOCK_CLOEXEC')}];
    }
    case 'accept': {
      const closesOnExec = entry.name === 'accept4' && isOn(int(entry, 3), looked, 'SOCK_CLOEXEC');
      const peer = outOf(name, looked, value).peer;
      return [{kind: 'opens', fd: value, traits: acceptedTraits(looked, peer), closesOnExec}];
    }
    case 'dup':
    case 'dup2':
    case 'dup3': {
      const closesOnExec = name === 'dup3' && isOn(int(entry, 2), looked, 'SOCK_CLOEXEC');
      return [{kind: 'copies', from: fd, to: value, closesOnExec}];
    }
    case 'epoll_create':
    case 'epoll_create1': {
      const closesOnExec = name === 'epoll_create1' && isOn(fd, looked, 'EPOLL_CLOEXEC');
      return [{kind: 'opens-epoll', fd: value, closesOnExec}];
    }
    case 'epoll_ctl':
      return [awaits(looked)];
    case 'recvmsg':
      return passedSockets(looked);
    case 'close':
      return [{kind: 'closes', from: fd, to: fd}];
    case 'close_range':
      // CLOSE_RANGE_CLOEXEC, <linux/close_range.h>: nothing is closed yet.
      return int(entry, 2) === 4 ? [] : [{kind: 'closes', from: fd, to: size(entry, 1)}];
    case 'fcntl':
      return fcntlEffects(looked, value);
    case 'bind':
    case 'connect':
      return namedBy(looked, name === 'bind' ? 'local' : 'peer');
    case 'getsockname':
    case 'getpeername': {
      const found = storedAddress(looked, 1, 2);
      const side = name === 'getsockname' ? 'local' : 'peer';
      return found?.kind === 'address' ? [{kind: 'names', fd, traits: {[side]: found.address}}] : [];
    }
    default:
      return [];
  }
};

/** O_CLOEXEC has the same number as SOCK_CLOEXEC (<bits/socket_type.h>). */
const isOn = (bits: number, {abi}: Looked, flag: string): boolean => (bits & (abi.constants[flag] ?? 0)) !== 0;

/** A socket that is accepted is like the one that listens. */
const acceptedTraits = ({entry, known}: Looked, peer: Value | undefined): SocketTraits => {
  const {domain: family, type} = known(int(entry, 0)) ?? {};
  return {...(family && {family}), ...(type && {type}), ...(peer?.kind === 'address' ? {peer: peer.address} : {})};
};

const fcntlEffects = (looked: Looked, value: number): readonly Effect[] => {
  const {entry} = looked;
  const command = fcntlName(looked);
  const fd = int(entry, 0);
  if (copies(looked)) return [{kind: 'copies', from: fd, to: value, closesOnExec: command === 'F_DUPFD_CLOEXEC'}];
  return command === 'F_SETFD' ? [{kind: 'marks', fd, closesOnExec: (int(entry, 2) & 1) === 1}] : [];
};

const namedBy = ({entry, tracee, abi}: Looked, side: 'local' | 'peer'): readonly Effect[] => {
  const value = socketAddress(tracee.read(pointer(entry, 1), Math.min(128, int(entry, 2))), abi);
  // Port 0 asks the kernel to choose; what it chose is seen later.
  return value?.kind === 'address' && value.address.port !== 0
    ? [{kind: 'names', fd: int(entry, 0), traits: {[side]: value.address}}]
    : [];
};
