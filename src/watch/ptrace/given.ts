import type {Abi} from '../../model/abi.js';
import type {Argument, NativeArgument} from '../../model/call.js';
import {
  addressArgument,
  bufferArgument,
  constantArgument,
  dataArgument,
  descriptorArgument,
  numberArgument,
} from '../arguments.js';
import {type Entry, gathered, int, messageAt, pointer, size, viewOf} from './entry.js';
import type {Tracee} from './memory.js';
import {flagsOf, nameOf, socketAddress, socketType} from './names.js';

/** A call that is looked at in its entry. */
export type Looked = {readonly entry: Entry; readonly tracee: Tracee; readonly abi: Abi};

/** What the program gave, in the notation and as C has it. */
export type Given = {
  readonly arguments: readonly (Argument | undefined)[];
  readonly native: readonly NativeArgument[];
};

const number = (value: number): NativeArgument => ({kind: 'number', number: value});

const memory = (address: bigint, length: number, bytes?: Uint8Array): NativeArgument => ({
  kind: 'pointer',
  address: `0x${address.toString(16)}`,
  length,
  ...(bytes === undefined ? {} : {bytes}),
});

const fd = ({entry}: Looked, index = 0, parameter = 'fd'): Argument => descriptorArgument(int(entry, index), parameter);

const sent = ({entry, tracee}: Looked): Uint8Array => tracee.read(pointer(entry, 1), size(entry, 2));

const flags = ({entry, abi}: Looked, index: number): Argument | undefined => {
  const bits = int(entry, index);
  return bits === 0 ? undefined : constantArgument('flags', flagsOf('MSG_', bits, abi), abi.constants);
};

const addressBytes = ({entry, tracee}: Looked, index: number): Uint8Array =>
  tracee.read(pointer(entry, index), Math.min(128, int(entry, index + 1)));

const address = (bytes: Uint8Array, {abi}: Looked): Argument | undefined => {
  const value = socketAddress(bytes, abi);
  return value && addressArgument(value);
};

const toAddress = (looked: Looked): Given => {
  const bytes = addressBytes(looked, 1);
  const {entry} = looked;
  return {
    arguments: [fd(looked), address(bytes, looked)],
    native: [number(int(entry, 0)), memory(pointer(entry, 1), bytes.length, bytes), number(int(entry, 2))],
  };
};

const write = (looked: Looked): Given => {
  const {entry} = looked;
  const bytes = sent(looked);
  return {
    arguments: [fd(looked), dataArgument(bytes)],
    native: [number(int(entry, 0)), memory(pointer(entry, 1), bytes.length, bytes), number(size(entry, 2))],
  };
};

const sendto = (looked: Looked): Given => {
  const {entry} = looked;
  const data = write(looked);
  const bytes = addressBytes(looked, 4);
  const hasAddress = pointer(entry, 4) !== 0n;
  return {
    arguments: [...data.arguments, hasAddress ? address(bytes, looked) : undefined, flags(looked, 3)],
    native: [
      ...data.native,
      number(int(entry, 3)),
      ...(hasAddress ? [memory(pointer(entry, 4), bytes.length, bytes), number(int(entry, 5))] : []),
    ],
  };
};

const read = (looked: Looked, ...more: readonly (Argument | undefined)[]): Given => {
  const {entry} = looked;
  const length = size(entry, 2);
  return {
    arguments: [fd(looked), bufferArgument(), numberArgument('length', length), ...more],
    native: [number(int(entry, 0)), memory(pointer(entry, 1), length), number(length)],
  };
};

const poll = ({entry, tracee, abi}: Looked): Given => {
  const bytes = tracee.read(pointer(entry, 0), 8 * Math.min(size(entry, 1), 256));
  const view = viewOf(bytes);
  const polled = Array.from({length: Math.floor(bytes.length / 8)}, (_, index): readonly Argument[] => [
    descriptorArgument(view.getInt32(8 * index, true)),
    constantArgument('events', flagsOf('POLL', view.getInt16(8 * index + 4, true), abi), abi.constants),
  ]);
  return {arguments: polled.flat(), native: []};
};

const only = (...given: readonly (Argument | undefined)[]): Given => ({arguments: given, native: []});

const option = (looked: Looked, hasValue: boolean): Given => {
  const {entry, tracee, abi} = looked;
  const level = int(entry, 1);
  const isSocket = level === abi.constants.SOL_SOCKET;
  const value = tracee.read(pointer(entry, 3), 4);
  return only(
    fd(looked),
    constantArgument('level', isSocket ? 'SOL_SOCKET' : nameOf('IPPROTO_', level, abi), abi.constants),
    constantArgument('option', nameOf(isSocket ? 'SO_' : 'TCP_', int(entry, 2), abi), abi.constants),
    hasValue && value.length === 4 ? numberArgument('value', viewOf(value).getInt32(0, true)) : undefined,
  );
};

/** By the names of the notation. */
export const givenBy: Readonly<Record<string, (looked: Looked) => Given>> = {
  socket: ({entry, abi}) => {
    const isInternet = [abi.constants.AF_INET, abi.constants.AF_INET6].includes(int(entry, 0));
    const protocol = isInternet ? nameOf('IPPROTO_', int(entry, 2), abi) : String(int(entry, 2));
    return {
      arguments: [
        constantArgument('domain', nameOf('AF_', int(entry, 0), abi), abi.constants),
        constantArgument('type', socketType(int(entry, 1), abi), abi.constants),
        constantArgument('protocol', protocol, abi.constants),
      ],
      native: [0, 1, 2].map(index => number(int(entry, index))),
    };
  },
  bind: toAddress,
  connect: toAddress,
  listen: looked => only(fd(looked), numberArgument('backlog', int(looked.entry, 1))),
  accept: looked => only(fd(looked)),
  write,
  send: sendto,
  sendto,
  writev: looked => {
    const {entry, tracee} = looked;
    const bytes = gathered(tracee, pointer(entry, 1), int(entry, 2), 2 ** 20);
    return only(fd(looked), dataArgument(bytes));
  },
  sendmsg: looked => {
    const {entry, tracee} = looked;
    const {name, nameLength, vectors, count} = messageAt(tracee, pointer(entry, 1));
    const to = name === 0n ? undefined : address(tracee.read(name, Math.min(128, nameLength)), looked);
    return only(fd(looked), dataArgument(gathered(tracee, vectors, count, 2 ** 20)), to, flags(looked, 2));
  },
  sendfile: looked => only(fd(looked), fd(looked, 1, 'file'), numberArgument('length', size(looked.entry, 3))),
  read: looked => read(looked),
  recv: looked => read(looked, flags(looked, 3)),
  recvfrom: looked => read(looked, bufferArgument('from'), flags(looked, 3)),
  readv: looked => only(fd(looked), bufferArgument()),
  recvmsg: looked => only(fd(looked), bufferArgument(), flags(looked, 2)),
  shutdown: looked => {
    const {entry, abi} = looked;
    return only(fd(looked), constantArgument('how', nameOf('SHUT_', int(entry, 1), abi), abi.constants));
  },
  close: looked => only(fd(looked)),
  dup: looked => only(fd(looked)),
  dup2: looked => only(fd(looked), fd(looked, 1, 'fd2')),
  dup3: looked => only(fd(looked), fd(looked, 1, 'fd2')),
  fcntl: looked => {
    const {entry, abi} = looked;
    const command = fcntlName(int(entry, 1), abi);
    const argument =
      command === 'F_SETFL'
        ? constantArgument('argument', flagsOf('O_', int(entry, 2), abi), abi.constants)
        : undefined;
    return only(
      fd(looked),
      constantArgument('command', command, abi.constants),
      argument ?? (command.startsWith('F_GET') ? undefined : numberArgument('argument', int(entry, 2))),
    );
  },
  getsockname: looked => only(fd(looked)),
  getpeername: looked => only(fd(looked)),
  setsockopt: looked => option(looked, true),
  getsockopt: looked => option(looked, false),
  poll: looked => {
    const {arguments: polled, native} = poll(looked);
    return {arguments: [...polled, numberArgument('timeout', int(looked.entry, 2))], native};
  },
  ppoll: poll,
};

/** <asm-generic/fcntl.h> and <linux/fcntl.h>: the two that make descriptors. */
export const fcntlName = (command: number, abi: Abi): string =>
  command === 0 ? 'F_DUPFD' : command === 1030 ? 'F_DUPFD_CLOEXEC' : nameOf('F_', command, abi);
