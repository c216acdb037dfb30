import type {Argument, NativeArgument} from '../../model/call.js';
import {addressArgument, bufferArgument, constantArgument, dataArgument, numberArgument} from '../arguments.js';
import {gathered, int, pointer, size} from './entry.js';
import {fd, flags, type Given, type Looked, only} from './looked.js';
import {recvmmsg, recvmsg, sendmmsg, sendmsg} from './messages.js';
import {nameOf, socketAddress, socketType} from './names.js';
import {fcntl, getsockopt, ioctl, setsockopt} from './options.js';
import {epollControl, epollCreate, epollWait, poll, ppoll, select} from './waiting.js';

const number = (value: number): NativeArgument => ({kind: 'number', number: value});

const memory = (address: bigint, length: number, bytes?: Uint8Array): NativeArgument => ({
  kind: 'pointer',
  address: `0x${address.toString(16)}`,
  length,
  ...(bytes === undefined ? {} : {bytes}),
});

const sent = ({entry, tracee}: Looked): Uint8Array => tracee.read(pointer(entry, 1), size(entry, 2));

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
  sendmsg,
  sendmmsg,
  sendfile: looked => only(fd(looked), fd(looked, 1, 'file'), numberArgument('length', size(looked.entry, 3))),
  read: looked => read(looked),
  recv: looked => read(looked, flags(looked, 3)),
  recvfrom: looked => read(looked, bufferArgument('from'), flags(looked, 3)),
  readv: looked => only(fd(looked), bufferArgument()),
  recvmsg,
  recvmmsg,
  shutdown: looked => {
    const {entry, abi} = looked;
    return only(fd(looked), constantArgument('how', nameOf('SHUT_', int(entry, 1), abi), abi.constants));
  },
  close: looked => only(fd(looked)),
  dup: looked => only(fd(looked)),
  dup2: looked => only(fd(looked), fd(looked, 1, 'fd2')),
  dup3: looked => only(fd(looked), fd(looked, 1, 'fd2'), flags(looked, 2, 'O_')),
  getsockname: looked => only(fd(looked)),
  getpeername: looked => only(fd(looked)),
  setsockopt,
  getsockopt,
  fcntl,
  ioctl,
  poll,
  ppoll,
  select,
  pselect6: select,
  epoll_create: epollCreate,
  epoll_create1: epollCreate,
  epoll_ctl: epollControl,
  epoll_wait: epollWait,
  epoll_pwait: epollWait,
  epoll_pwait2: epollWait,
};
