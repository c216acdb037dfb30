import {constants as system} from 'node:os';
import type {Errno, Outcome} from '../model/call.js';
import {bytesValue, descriptorValue, numberValue, type Value} from '../model/value.js';
import {descriptorsOf} from './arguments.js';
import {traitsBehind} from './strace-address.js';
import {effectsOf, forks} from './strace-effects.js';
import {at, type Given} from './strace-given.js';
import type {StraceResult} from './strace-line.js';
import {addressFound, shapes} from './strace-shapes.js';
import type {StraceEvent} from './strace-stream.js';
import {numberOf, textOf} from './strace-value.js';
import {readyIn} from './strace-waiting.js';
import type {SystemCall, TracerEvent} from './system-call.js';

type Constants = Readonly<Record<string, number>>;

/** What a line of strace says of sockets and processes; undefined when it says nothing of them. */
export const readStrace = (event: StraceEvent, constants: Constants): TracerEvent | undefined => {
  const head = {thread: event.thread ?? 0, at: event.at * 1000};
  switch (event.kind) {
    case 'entered': {
      if (event.name in forks) return {...head, kind: 'forking'};
      const call = systemCall(event.name, {items: event.arguments, constants});
      return call && {...head, kind: 'entered', call};
    }
    case 'call':
      return isInterrupted(event)
        ? {...head, at: event.returnedAt * 1000, kind: 'interrupted'}
        : readCall(event, constants);
    case 'exited':
      return {...head, kind: 'exited', code: event.code};
    case 'killed':
      return {...head, kind: 'exited', signal: event.signal};
    case 'signal':
    case 'superseded':
    case 'note':
      return undefined;
  }
};

const isInterrupted = ({name, result}: StraceEvent & {kind: 'call'}): boolean =>
  name === 'rt_sigreturn' && result.errno === 'EINTR';

/** What each call does to descriptors is of interest even where its notation is not. */
const silent = ['execve', 'execveat', 'close_range', ...Object.keys(forks)];

const readCall = (event: StraceEvent & {kind: 'call'}, constants: Constants): TracerEvent | undefined => {
  const {name, arguments: items, result, thread = 0} = event;
  const given: Given = {items, constants};
  const isSilent = silent.includes(name);
  const call = isSilent ? {name, arguments: [], native: [], fds: []} : systemCall(name, given);
  if (call === undefined || (isSilent && result.errno !== undefined)) return undefined;
  // Broken off by a signal: it has not returned yet, and nobody may have been told that it was entered.
  if (result.errno?.startsWith('ERESTART')) return {kind: 'entered', thread, at: event.at * 1000, call};
  if (result.value === undefined) return undefined;
  return {
    kind: 'returned',
    thread,
    at: event.returnedAt * 1000,
    enteredAt: event.at * 1000,
    call,
    outcome: outcomeOf(call.name, given, result, errnoOf(result.errno, constants)),
    effects: result.errno === undefined || isOnItsWay(name, result.errno) ? effectsOf(name, given, result.value) : [],
    ready: result.errno === undefined ? readyIn(name, given) : [],
  };
};

/** connect on a socket that does not block goes on by itself, to that address. */
const isOnItsWay = (name: string, errno: string): boolean => name === 'connect' && errno === 'EINPROGRESS';

const systemCall = (name: string, given: Given): SystemCall | undefined => {
  const behind = at(given, 0);
  const traits = behind?.kind === 'descriptor' ? traitsBehind(behind.behind) : undefined;
  // Files and pipes are read and written far more often than sockets.
  const isOther = behind?.kind === 'descriptor' && traits === undefined && behind.behind !== epoll;
  if (isOther && !replaces.includes(name)) return undefined;
  const known = notationName(name, given, traits?.type === 'SOCK_STREAM');
  const shape = shapes[known];
  if (shape === undefined) return undefined;
  const written = shape.arguments(given).filter(argument => argument !== undefined);
  return {name: known, arguments: written, native: [], fds: descriptorsOf(written), ...(traits && {traits})};
};

const epoll = 'anon_inode:[eventpoll]';

/** They can put a file where a socket was. */
const replaces = ['dup2', 'dup3'];

const notationName = (name: string, given: Given, isStream: boolean): string => {
  if (name === 'accept4') return 'accept';
  if (name === 'sendto' && textOf(at(given, 4)) === 'NULL') return 'send';
  return name === 'recvfrom' && isStream ? 'recv' : name;
};

const errnoOf = (name: string | undefined, constants: Constants): Errno | undefined =>
  name === undefined ? undefined : {name, number: constants[name] ?? errors[name] ?? 0};

const errors: Constants = system.errno;

const outcomeOf = (name: string, given: Given, result: StraceResult, errno: Errno | undefined): Outcome => {
  const value = numberOf(result.value) ?? 0;
  if (errno !== undefined) return {kind: 'failed', value, errno};
  const out = shapes[name]?.out?.(given, value, result.notes) ?? {};
  const known = Object.entries(out).filter((entry): entry is [string, Value] => entry[1] !== undefined);
  return {kind: 'returned', value, result: resultOf(name, given, value), out: Object.fromEntries(known)};
};

const resultOf = (name: string, given: Given, value: number): Value => {
  const returns = shapes[name]?.returns;
  if (returns === 'address') return addressFound(given) ?? bytesValue(new Uint8Array());
  const isCopy = name === 'fcntl' && textOf(at(given, 1)).startsWith('F_DUPFD');
  return returns === 'descriptor' || isCopy ? descriptorValue(value) : numberValue(value);
};
