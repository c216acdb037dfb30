import type {Argument} from '../model/call.js';
import {bytesValue, type Value} from '../model/value.js';
import {
  addressArgument,
  bufferArgument,
  constantArgument,
  dataArgument,
  descriptorArgument,
  joined,
  numberArgument,
} from './arguments.js';
import {socketAddress} from './strace-address.js';
import {
  afterwards,
  bytesOf,
  itemsOf,
  memberOf,
  numberOf,
  type StraceItem,
  type StraceValue,
  textOf,
} from './strace-value.js';

/** The arguments of one call, by place; those that strace prints only when the call has returned may be missing. */
export type Given = {
  readonly items: readonly StraceItem[];
  readonly constants: Readonly<Record<string, number>>;
};

/** One system call: how what strace prints of it is written in the notation. Absent parts of a call are left out. */
export type Shape = {
  readonly arguments: (given: Given) => readonly (Argument | undefined)[];
  readonly returns?: 'descriptor' | 'address';
  /** What the kernel stored besides its result. */
  readonly out?: (given: Given, value: number) => Readonly<Record<string, Value | undefined>>;
};

export const at = ({items}: Given, index: number): StraceValue | undefined => items[index]?.value;

const fd = (given: Given, index = 0, parameter = 'fd'): Argument | undefined => {
  const number = numberOf(at(given, index));
  return number === undefined ? undefined : descriptorArgument(number, parameter);
};

const number = (parameter: string, given: Given, index: number): Argument | undefined => {
  const value = numberOf(at(given, index));
  return value === undefined ? undefined : numberArgument(parameter, value);
};

const constant = (parameter: string, given: Given, index: number): Argument | undefined => {
  const text = textOf(at(given, index));
  return text === '' ? undefined : constantArgument(parameter, text, given.constants);
};

/** Flags that are all off are not worth a word. */
const flags = (given: Given, index: number): Argument | undefined =>
  textOf(at(given, index)) === '0' ? undefined : constant('flags', given, index);

const address = (value: StraceValue | undefined): Argument | undefined => {
  const read = socketAddress(value);
  return read === undefined ? undefined : addressArgument(read);
};

const data = (bytes: Uint8Array | undefined, parameter = 'data'): Argument | undefined =>
  bytes && dataArgument(bytes, parameter);

/** The pieces that an array of `struct iovec` points to, put together. */
const vector = (value: StraceValue | undefined): Uint8Array | undefined => {
  const pieces = itemsOf(value).map(item => bytesOf(memberOf(item.value, 'iov_base')));
  return pieces.every(piece => piece !== undefined) && pieces.length > 0 ? joined(pieces) : undefined;
};

const messageVector = (message: StraceValue | undefined): Uint8Array | undefined =>
  vector(memberOf(message, 'msg_iov'));

const stored = (bytes: Uint8Array | undefined, value: number): Value | undefined =>
  bytes && bytesValue(bytes.slice(0, value));

/** `[1]`, `[ECONNREFUSED]`, `{onoff=1, linger=0}`: the value of a socket option, in one word or in its members. */
const option = (given: Given, index: number): Argument | undefined => {
  const value = at(given, index);
  const [first, ...more] = itemsOf(value);
  if (first !== undefined && more.length === 0 && first.name === undefined)
    return constantArgument('value', textOf(first.value), given.constants);
  const members = itemsOf(value).map(({name, value: member}) => `${name ?? ''}=${textOf(member)}`);
  return members.length === 0 ? undefined : constantArgument('value', members.join('|'), {});
};

const pollItems = (given: Given): readonly Argument[] =>
  itemsOf(at(given, 0)).flatMap(({value}) => {
    const polled = numberOf(memberOf(value, 'fd'));
    const events = textOf(memberOf(value, 'events'));
    return polled === undefined
      ? []
      : [descriptorArgument(polled), constantArgument('events', events === '' ? '0' : events, given.constants)];
  });

const timeout = (given: Given, index: number): Argument | undefined => {
  const value = at(given, index);
  const seconds = numberOf(memberOf(value, 'tv_sec'));
  const nanoseconds = numberOf(memberOf(value, 'tv_nsec')) ?? 1000 * (numberOf(memberOf(value, 'tv_usec')) ?? 0);
  if (seconds !== undefined) return numberArgument('timeout', 1000 * seconds + Math.round(nanoseconds / 1e6));
  return textOf(value) === 'NULL' ? numberArgument('timeout', -1) : number('timeout', given, index);
};

const descriptorSets = (given: Given): readonly Argument[] =>
  [1, 2, 3].flatMap(index => itemsOf(at(given, index)).map(({value}) => descriptorArgument(numberOf(value) ?? -1)));

const poll: Shape = {arguments: given => [...pollItems(given), timeout(given, 2)]};
const select: Shape = {arguments: given => [...descriptorSets(given), timeout(given, 4)]};
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
  sendmmsg: {
    arguments: given => [
      fd(given),
      ...itemsOf(at(given, 1)).map(({value}, index) =>
        data(messageVector(memberOf(value, 'msg_hdr')), index === 0 ? 'data' : `data${index + 1}`),
      ),
      flags(given, 3),
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
  recvmmsg: {
    arguments: given => [fd(given), bufferArgument(), flags(given, 3)],
    out: given => ({
      buffer: bytesOrNone(itemsOf(at(given, 1)).map(({value}) => messageVector(memberOf(value, 'msg_hdr')))),
    }),
  },
  shutdown: {arguments: given => [fd(given), constant('how', given, 1)]},
  close: {arguments: given => [fd(given)]},
  dup: {arguments: given => [fd(given)], returns: 'descriptor'},
  dup2: {arguments: given => [fd(given), fd(given, 1, 'fd2')], returns: 'descriptor'},
  dup3: {arguments: given => [fd(given), fd(given, 1, 'fd2'), flags(given, 2)], returns: 'descriptor'},
  fcntl: {arguments: given => [fd(given), constant('command', given, 1), constant('argument', given, 2)]},
  ioctl: {arguments: given => [fd(given), constant('request', given, 1), option(given, 2)]},
  getsockname: named,
  getpeername: named,
  setsockopt: {
    arguments: given => [fd(given), constant('level', given, 1), constant('option', given, 2), option(given, 3)],
  },
  getsockopt: {
    arguments: given => [fd(given), constant('level', given, 1), constant('option', given, 2)],
    out: given => ({value: option(given, 3)?.value}),
  },
  poll,
  ppoll: poll,
  select,
  pselect6: select,
};

const bytesOrNone = (pieces: readonly (Uint8Array | undefined)[]): Value | undefined =>
  pieces.some(piece => piece === undefined) || pieces.length === 0
    ? undefined
    : bytesValue(joined(pieces.filter(piece => piece !== undefined)));

/** The address that getsockname and getpeername found. */
export const addressFound = (given: Given): Value | undefined => {
  const value = at(given, 1);
  return value && socketAddress(afterwards(value));
};
