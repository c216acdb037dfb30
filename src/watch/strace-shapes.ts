import type {Argument} from '../model/call.js';
import {bytesValue, type Value} from '../model/value.js';
import {joinBytes} from '../wire/join-bytes.js';
import {addressArgument, bufferArgument, dataArgument, numbered} from './arguments.js';
import {socketAddress} from './strace-address.js';
import {at, constant, fd, flags, type Given, number, type Shape} from './strace-given.js';
import {optionShapes} from './strace-options.js';
import {afterwards, bytesOf, itemsOf, memberOf, numberOf, type StraceItem, type StraceValue} from './strace-value.js';
import {waitingShapes} from './strace-waiting.js';

const address = (value: StraceValue | undefined): Argument | undefined => {
  const read = socketAddress(value);
  return read === undefined ? undefined : addressArgument(read);
};

const data = (bytes: Uint8Array | undefined, parameter = 'data'): Argument | undefined =>
  bytes && dataArgument(bytes, parameter);

/** The pieces that an array of `struct iovec` points to, put together. */
const vector = (value: StraceValue | undefined): Uint8Array | undefined => {
  const pieces = itemsOf(value).map(item => bytesOf(memberOf(item.value, 'iov_base')));
  return pieces.every(piece => piece !== undefined) && pieces.length > 0 ? joinBytes(pieces) : undefined;
};

const messageVector = (message: StraceValue | undefined): Uint8Array | undefined =>
  vector(memberOf(message, 'msg_iov'));

const stored = (bytes: Uint8Array | undefined, value: number): Value | undefined =>
  bytes && bytesValue(bytes.slice(0, value));

const named: Shape = {
  arguments: given => [fd(given)],
  returns: 'address',
};

/** By the kernel's names (syscalls(2)). What is not here is no call on a socket. */
export const shapes: Readonly<Record<string, Shape>> = {
  socket: {
    arguments: given => [constant('domain', given, 0), constant('type', given, 1), constant('protocol', given, 2)],
    returns: 'descriptor',
  },
  bind: {arguments: given => [fd(given), address(at(given, 1))]},
  connect: {arguments: given => [fd(given), address(at(given, 1))]},
  listen: {arguments: given => [fd(given), number('backlog', given, 1)]},
  accept: {
    arguments: given => [fd(given)],
    returns: 'descriptor',
    out: given => ({peer: socketAddress(at(given, 1))}),
  },
  write: {arguments: given => [fd(given), data(bytesOf(at(given, 1)))]},
  writev: {arguments: given => [fd(given), data(vector(at(given, 1)))]},
  send: {arguments: given => [fd(given), data(bytesOf(at(given, 1))), flags(given, 3)]},
  sendto: {
    arguments: given => [fd(given), data(bytesOf(at(given, 1))), address(at(given, 4)), flags(given, 3)],
  },
  sendmsg: {
    arguments: given => [
      fd(given),
      data(messageVector(at(given, 1))),
      address(memberOf(at(given, 1), 'msg_name')),
      flags(given, 2),
    ],
  },
  sendfile: {arguments: given => [fd(given), fd(given, 1, 'file'), number('length', given, 3)]},
  read: {
    arguments: given => [fd(given), bufferArgument(), number('length', given, 2)],
    out: (given, value) => ({buffer: stored(bytesOf(at(given, 1)), value)}),
  },
  readv: {
    arguments: given => [fd(given), bufferArgument()],
    out: (given, value) => ({buffer: stored(vector(at(given, 1)), value)}),
  },
  recv: {
    arguments: given => [fd(given), bufferArgument(), number('length', given, 2), flags(given, 3)],
    out: (given, value) => ({buffer: stored(bytesOf(at(given, 1)), value)}),
  },
  recvfrom: {
    arguments: given => [
      fd(given),
      bufferArgument(),
      number('length', given, 2),
      bufferArgument('from'),
      flags(given, 3),
    ],
    out: (given, value) => ({
      buffer: stored(bytesOf(at(given, 1)), value),
      from: socketAddress(at(given, 4)),
    }),
  },
  recvmsg: {
    arguments: given => [fd(given), bufferArgument(), flags(given, 2)],
    out: (given, value) => ({
      buffer: stored(messageVector(at(given, 1)), value),
      from: socketAddress(memberOf(at(given, 1), 'msg_name')),
    }),
  },
  sendmmsg: {
    arguments: given => [
      fd(given),
      ...headersOf(given).map((message, index) => data(messageVector(message), numbered('data', index))),
      address(sameName(headersOf(given))),
      flags(given, 3),
    ],
  },
  recvmmsg: {
    arguments: given => [fd(given), bufferArgument(), flags(given, 3)],
    out: (given, value) => Object.fromEntries(itemsOf(at(given, 1)).slice(0, value).flatMap(receivedIn)),
  },
  shutdown: {arguments: given => [fd(given), constant('how', given, 1)]},
  close: {arguments: given => [fd(given)]},
  dup: {arguments: given => [fd(given)], returns: 'descriptor'},
  dup2: {arguments: given => [fd(given), fd(given, 1, 'fd2')], returns: 'descriptor'},
  dup3: {arguments: given => [fd(given), fd(given, 1, 'fd2'), flags(given, 2)], returns: 'descriptor'},
  getsockname: named,
  getpeername: named,
  ...optionShapes,
  ...waitingShapes,
};

const headersOf = (given: Given): readonly (StraceValue | undefined)[] =>
  itemsOf(at(given, 1)).map(({value}) => memberOf(value, 'msg_hdr'));

/** One address for all messages, else none: which of them went where has no place in the notation. */
const sameName = (messages: readonly (StraceValue | undefined)[]): StraceValue | undefined => {
  const [first, ...others] = messages.map(message => memberOf(message, 'msg_name'));
  return others.every(other => JSON.stringify(other) === JSON.stringify(first)) ? first : undefined;
};

const receivedIn = ({value}: StraceItem, index: number): readonly (readonly [string, Value | undefined])[] => {
  const message = memberOf(value, 'msg_hdr');
  return [
    [numbered('buffer', index), stored(messageVector(message), numberOf(memberOf(value, 'msg_len')) ?? 0)],
    [numbered('from', index), socketAddress(memberOf(message, 'msg_name'))],
  ];
};

/** The address that getsockname and getpeername found. */
export const addressFound = (given: Given): Value | undefined => {
  const value = at(given, 1);
  return value && socketAddress(afterwards(value));
};
