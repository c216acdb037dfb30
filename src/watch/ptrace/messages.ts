import type {Argument} from '../../model/call.js';
import {bytesValue, type Value} from '../../model/value.js';
import {addressArgument, bufferArgument, dataArgument, numbered} from '../arguments.js';
import type {Effect} from '../system-call.js';
import {gathered, int, pointer, size, uint64, viewOf} from './entry.js';
import {fd, flags, type Given, type Looked, only} from './looked.js';
import {socketOf, type Tracee} from './memory.js';
import {socketAddress} from './names.js';

/** In bytes: struct msghdr, and struct mmsghdr, in which its length comes behind it (recvmsg(2), recvmmsg(2)). */
const headerSize = 56;
const entrySize = 64;

/** The members of a struct msghdr that matter here. */
const headerAt = (tracee: Tracee, address: bigint) => {
  const bytes = tracee.read(address, headerSize);
  return {
    name: uint64(bytes, 0),
    nameLength: Number(uint64(bytes, 8) & 0xffffffffn),
    vectors: uint64(bytes, 16),
    count: Number(uint64(bytes, 24)),
    control: uint64(bytes, 32),
    controlLength: Number(uint64(bytes, 40)),
  };
};

const nameIn = ({tracee, abi}: Looked, header: bigint): Value | undefined => {
  const {name, nameLength} = headerAt(tracee, header);
  return name === 0n ? undefined : socketAddress(tracee.read(name, Math.min(128, nameLength)), abi);
};

const bytesIn = ({tracee}: Looked, header: bigint, limit: number): Uint8Array => {
  const {vectors, count} = headerAt(tracee, header);
  return gathered(tracee, vectors, count, limit);
};

/** In bytes; what is longer is cut. */
const most = 2 ** 20;

/** Where each header of a call with several messages is. */
const headersOf = ({entry}: Looked, count: number): readonly bigint[] =>
  Array.from({length: Math.min(count, 1024)}, (_, index) => pointer(entry, 1) + BigInt(entrySize * index));

const address = (value: Value | undefined): Argument | undefined => value && addressArgument(value);

/** One address for all messages, else none: which of them went where has no place in the notation. */
const sameName = (looked: Looked, headers: readonly bigint[]): Argument | undefined => {
  const [first, ...others] = headers.map(header => address(nameIn(looked, header)));
  return others.every(other => other?.written === first?.written) ? first : undefined;
};

export const sendmsg = (looked: Looked): Given => {
  const header = pointer(looked.entry, 1);
  return only(
    fd(looked),
    dataArgument(bytesIn(looked, header, most)),
    address(nameIn(looked, header)),
    flags(looked, 2),
  );
};

export const sendmmsg = (looked: Looked): Given => {
  const headers = headersOf(looked, size(looked.entry, 2));
  return only(
    fd(looked),
    ...headers.map((header, index) => dataArgument(bytesIn(looked, header, most), numbered('data', index))),
    sameName(looked, headers),
    flags(looked, 3),
  );
};

export const recvmsg = (looked: Looked): Given => only(fd(looked), bufferArgument(), flags(looked, 2));
export const recvmmsg = (looked: Looked): Given => only(fd(looked), bufferArgument(), flags(looked, 3));

/** What came in one message of so many bytes, and from where. */
const received = (
  looked: Looked,
  header: bigint,
  length: number,
  index = 0,
): readonly [string, Value | undefined][] => [
  [numbered('buffer', index), bytesValue(bytesIn(looked, header, length))],
  [numbered('from', index), nameIn(looked, header)],
];

export const receivedInOne = (looked: Looked, value: number): Readonly<Record<string, Value | undefined>> =>
  Object.fromEntries(received(looked, pointer(looked.entry, 1), value));

export const receivedInSeveral = (looked: Looked, count: number): Readonly<Record<string, Value | undefined>> =>
  Object.fromEntries(
    headersOf(looked, count).flatMap((header, index) => {
      const length = looked.tracee.read(header + BigInt(headerSize), 4);
      return length.length < 4 ? [] : received(looked, header, viewOf(length).getUint32(0, true), index);
    }),
  );

/** Sockets that came in a message: a struct cmsghdr of SOL_SOCKET and SCM_RIGHTS with descriptors behind it (cmsg(3)). */
export const passedSockets = (looked: Looked): readonly Effect[] => {
  const {tracee, entry, known} = looked;
  const {control, controlLength} = headerAt(tracee, pointer(entry, 1));
  const bytes = tracee.read(control, Math.min(controlLength, 4096));
  const effects: Effect[] = [];
  for (let at = 0; at + 16 <= bytes.length; ) {
    const length = Number(uint64(bytes, at));
    const view = viewOf(bytes);
    const isRights = view.getInt32(at + 8, true) === 1 && view.getInt32(at + 12, true) === 1;
    for (let next = at + 16; isRights && next + 4 <= Math.min(at + length, bytes.length); next += 4) {
      const passed = view.getInt32(next, true);
      const {domain: family, type} = known(passed) ?? {};
      const traits = {...(family && {family}), ...(type && {type})};
      const closesOnExec = (int(entry, 2) & (looked.abi.constants.MSG_CMSG_CLOEXEC ?? 0)) !== 0;
      if (socketOf(tracee, passed) !== undefined) effects.push({kind: 'opens', fd: passed, traits, closesOnExec});
    }
    at += Math.max(16, Math.ceil(length / 8) * 8);
  }
  return effects;
};
