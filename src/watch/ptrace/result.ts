import {bytesValue, descriptorValue, numberValue, type Value} from '../../model/value.js';
import type {Effect, SocketTraits} from '../system-call.js';
import {gathered, int, messageAt, pointer, size, viewOf} from './entry.js';
import {fcntlName, type Looked} from './given.js';
import {nameOf, socketAddress} from './names.js';

/** What a call that succeeded left behind, in the notation. */
export type Result = {
  readonly result: Value;
  readonly out: Readonly<Record<string, Value>>;
  readonly effects: readonly Effect[];
};

/** `name` is the notation's. */
export const resultOf = (name: string, looked: Looked, value: number): Result => {
  const found = name === 'getsockname' || name === 'getpeername' ? storedAddress(looked, 1, 2) : undefined;
  return {
    result: found ?? (isDescriptor(name, looked) ? descriptorValue(value) : numberValue(value)),
    out: Object.fromEntries(Object.entries(outOf(name, looked, value)).filter(isKnown)),
    effects: effectsOf(name, looked, value),
  };
};

const isKnown = (entry: [string, Value | undefined]): entry is [string, Value] => entry[1] !== undefined;

const isDescriptor = (name: string, looked: Looked): boolean =>
  ['socket', 'accept', 'dup', 'dup2', 'dup3'].includes(name) || (name === 'fcntl' && copies(looked));

const copies = ({entry, abi}: Looked): boolean => fcntlName(int(entry, 1), abi).startsWith('F_DUPFD');

/** An address that the kernel stored, with its length in a cell of its own. */
const storedAddress = ({entry, tracee, abi}: Looked, at: number, lengthAt: number): Value | undefined => {
  const cell = tracee.read(pointer(entry, lengthAt), 4);
  if (cell.length < 4) return undefined;
  return socketAddress(tracee.read(pointer(entry, at), Math.min(128, viewOf(cell).getInt32(0, true))), abi);
};

const outOf = (name: string, looked: Looked, value: number): Readonly<Record<string, Value | undefined>> => {
  const {entry, tracee, abi} = looked;
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
    case 'recvmsg': {
      const {name: from, nameLength, vectors, count} = messageAt(tracee, pointer(entry, 1));
      return {
        buffer: bytesValue(gathered(tracee, vectors, count, value)),
        from: from === 0n ? undefined : socketAddress(tracee.read(from, Math.min(128, nameLength)), abi),
      };
    }
    case 'getsockopt': {
      const cell = tracee.read(pointer(entry, 3), 4);
      return {value: cell.length === 4 ? numberValue(viewOf(cell).getInt32(0, true)) : undefined};
    }
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
      return [{kind: 'opens', fd: value, traits: acceptedTraits(peer), closesOnExec}];
    }
    case 'dup':
    case 'dup2':
    case 'dup3': {
      const closesOnExec = name === 'dup3' && isOn(int(entry, 2), looked, 'SOCK_CLOEXEC');
      return [{kind: 'copies', from: fd, to: value, closesOnExec}];
    }
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

const acceptedTraits = (peer: Value | undefined): SocketTraits =>
  peer?.kind === 'address'
    ? {family: peer.address.host.includes(':') ? 'AF_INET6' : 'AF_INET', type: 'SOCK_STREAM', peer: peer.address}
    : {type: 'SOCK_STREAM'};

const fcntlEffects = (looked: Looked, value: number): readonly Effect[] => {
  const {entry, abi} = looked;
  const command = fcntlName(int(entry, 1), abi);
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
