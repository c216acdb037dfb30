import type {Argument} from '../../model/call.js';
import {textValue, type Value} from '../../model/value.js';
import {bufferArgument, constantArgument, descriptorArgument, numberArgument} from '../arguments.js';
import type {Effect, Ready} from '../system-call.js';
import {int, pointer, size, timeoutAt, uint64, viewOf} from './entry.js';
import {fd, type Given, type Looked, only} from './looked.js';
import {flagsOf, nameOf} from './names.js';

const timeout = (milliseconds: number | undefined): Argument | undefined =>
  milliseconds === undefined ? undefined : numberArgument('timeout', milliseconds);

/** struct pollfd (<poll.h>): int fd, short events, short revents. */
const pollSize = 8;

const polledBy = ({entry, tracee}: Looked) => {
  const bytes = tracee.read(pointer(entry, 0), pollSize * Math.min(size(entry, 1), 1024));
  const view = viewOf(bytes);
  return Array.from({length: Math.floor(bytes.length / pollSize)}, (_, index) => ({
    fd: view.getInt32(pollSize * index, true),
    events: view.getUint16(pollSize * index + 4, true),
    revents: view.getUint16(pollSize * index + 6, true),
  }));
};

const polled = (looked: Looked): readonly Argument[] =>
  polledBy(looked).flatMap(({fd: at, events}) => [
    descriptorArgument(at),
    constantArgument('events', flagsOf('POLL', events, looked.abi), looked.abi.constants),
  ]);

export const poll = (looked: Looked): Given => only(...polled(looked), timeout(int(looked.entry, 2)));

export const ppoll = (looked: Looked): Given =>
  only(...polled(looked), timeout(timeoutAt(looked.tracee, pointer(looked.entry, 2), 1)));

/** What happened at each, in the order in which they were given. */
export const revents = (looked: Looked): Value =>
  textValue(
    polledBy(looked)
      .map(one => flagsOf('POLL', one.revents, looked.abi))
      .join(', '),
  );

/** fd_set: one bit for each descriptor below the first argument (select(2)). */
const setAt = ({entry, tracee}: Looked, index: number): readonly number[] => {
  const count = Math.max(0, Math.min(int(entry, 0), 1024));
  const bytes = tracee.read(pointer(entry, index), Math.ceil(count / 64) * 8);
  const isIn = (member: number) => ((bytes[member >> 3] ?? 0) & (1 << (member & 7))) !== 0;
  return Array.from({length: count}, (_, member) => member).filter(isIn);
};

const sets = ['readfds', 'writefds', 'exceptfds'];

const membersOf = (looked: Looked) =>
  sets.flatMap((name, index) => setAt(looked, index + 1).map(member => ({member, name})));

export const select = (looked: Looked): Given => {
  const {entry, tracee} = looked;
  return only(
    ...membersOf(looked).flatMap(({member, name}) => [descriptorArgument(member), constantArgument('set', name, {})]),
    timeout(timeoutAt(tracee, pointer(entry, 4), entry.name === 'select' ? 1000 : 1)),
  );
};

/** The kernel leaves those in the sets at which something has happened. */
export const ready = (looked: Looked, count: number): Value | undefined =>
  count === 0
    ? undefined
    : textValue(
        membersOf(looked)
          .map(({member, name}) => `${member} ${name}`)
          .join(', '),
      );

export const epollCreate = ({entry, abi}: Looked): Given =>
  entry.name === 'epoll_create'
    ? only(numberArgument('size', int(entry, 0)))
    : only(constantArgument('flags', flagsOf('EPOLL_CLO', int(entry, 0), abi), abi.constants));

/** struct epoll_event (epoll_event(3type)): 32 bits of events and 64 of a mark, packed on x64 only. */
const layout = process.arch === 'x64' ? {mark: 4, size: 12} : {mark: 8, size: 16};

const eventsAt = ({tracee}: Looked, address: bigint, count: number) => {
  const bytes = tracee.read(address, layout.size * count);
  return Array.from({length: Math.floor(bytes.length / layout.size)}, (_, index) => ({
    bits: viewOf(bytes).getInt32(layout.size * index, true),
    mark: String(uint64(bytes, layout.size * index + layout.mark)),
  }));
};

const epollEvents = (bits: number, {abi}: Looked): string => {
  const constants = Object.fromEntries(Object.entries(abi.constants).filter(([name]) => !/^EPOLL_C/.test(name)));
  return flagsOf('EPOLL', bits, {...abi, constants});
};

const operationOf = ({entry, abi}: Looked): string => nameOf('EPOLL_CTL_', int(entry, 1), abi);

/** What is to be waited for; nothing where a descriptor is taken out. */
const awaitedBy = (looked: Looked) =>
  operationOf(looked) === 'EPOLL_CTL_DEL' ? undefined : eventsAt(looked, pointer(looked.entry, 3), 1)[0];

export const epollControl = (looked: Looked): Given => {
  const {constants} = looked.abi;
  const awaited = awaitedBy(looked);
  return only(
    fd(looked, 0, 'epfd'),
    constantArgument('op', operationOf(looked), constants),
    fd(looked, 2),
    awaited && constantArgument('events', epollEvents(awaited.bits, looked), constants),
  );
};

export const awaits = (looked: Looked): Effect => {
  const mark = awaitedBy(looked)?.mark;
  return {kind: 'awaits', epoll: int(looked.entry, 0), fd: int(looked.entry, 2), ...(mark === undefined ? {} : {mark})};
};

export const epollWait = (looked: Looked): Given => {
  const {entry, tracee} = looked;
  const isPrecise = entry.name === 'epoll_pwait2';
  return only(
    fd(looked, 0, 'epfd'),
    bufferArgument('events'),
    numberArgument('maxevents', int(entry, 2)),
    timeout(isPrecise ? timeoutAt(tracee, pointer(entry, 3), 1) : int(entry, 3)),
  );
};

export const epollReady = (looked: Looked, count: number): readonly Ready[] =>
  eventsAt(looked, pointer(looked.entry, 1), count).map(({bits, mark}) => ({events: epollEvents(bits, looked), mark}));
