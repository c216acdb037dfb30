import type {Argument} from '../../model/call.js';
import {numberValue, textValue, type Value} from '../../model/value.js';
import {constantArgument, numberArgument} from '../arguments.js';
import {optionPrefixes} from '../header-constants.js';
import {int, pointer, viewOf} from './entry.js';
import {fd, type Given, type Looked, only} from './looked.js';
import {flagsOf, nameOf} from './names.js';

const optionOf = (looked: Looked): readonly Argument[] => {
  const {entry, abi} = looked;
  const isSocket = int(entry, 1) === abi.constants.SOL_SOCKET;
  const level = isSocket ? 'SOL_SOCKET' : nameOf('IPPROTO_', int(entry, 1), abi);
  const prefix = optionPrefixes[level];
  const option = prefix === undefined ? String(int(entry, 2)) : nameOf(prefix, int(entry, 2), abi);
  return [
    fd(looked),
    constantArgument('level', level, abi.constants),
    constantArgument('option', option, abi.constants),
  ];
};

/** Most are one word; SO_LINGER is two (socket(7)). What others are is not known here, so they have no value. */
const valueAt = ({entry, tracee, abi}: Looked, length: number): Value | undefined => {
  const isLinger = int(entry, 1) === abi.constants.SOL_SOCKET && int(entry, 2) === abi.constants.SO_LINGER;
  const bytes = tracee.read(pointer(entry, 3), isLinger ? 8 : 4);
  if (bytes.length < length || length !== (isLinger ? 8 : 4)) return undefined;
  const word = (at: number) => viewOf(bytes).getInt32(at, true);
  return isLinger ? textValue(`l_onoff=${word(0)}|l_linger=${word(4)}`) : numberValue(word(0));
};

export const setsockopt = (looked: Looked): Given => {
  const value = valueAt(looked, int(looked.entry, 4));
  const written = value?.kind === 'number' ? String(value.number) : value?.kind === 'text' ? value.text : '';
  return only(...optionOf(looked), value && {parameter: 'value', written, value});
};

export const getsockopt = (looked: Looked): Given => only(...optionOf(looked));

/** The kernel stores how long it is. */
export const optionFound = (looked: Looked): Value | undefined => {
  const cell = looked.tracee.read(pointer(looked.entry, 4), 4);
  return cell.length === 4 ? valueAt(looked, viewOf(cell).getInt32(0, true)) : undefined;
};

const requestOf = ({entry, abi}: Looked): string => {
  const name = nameOf('FIO', int(entry, 1), abi);
  return name.startsWith('FIO') ? name : `0x${(int(entry, 1) >>> 0).toString(16)}`;
};

const wordAt = ({entry, tracee}: Looked): number | undefined => {
  const cell = tracee.read(pointer(entry, 2), 4);
  return cell.length === 4 ? viewOf(cell).getInt32(0, true) : undefined;
};

export const ioctl = (looked: Looked): Given => {
  const request = requestOf(looked);
  const value = request === 'FIONBIO' ? wordAt(looked) : undefined;
  return only(
    fd(looked),
    constantArgument('request', request, looked.abi.constants),
    value === undefined ? undefined : numberArgument('value', value),
  );
};

/** How many bytes can be read (ioctl_tty(2)). */
export const readableFound = (looked: Looked): Value | undefined => {
  const count = requestOf(looked) === 'FIONREAD' ? wordAt(looked) : undefined;
  return count === undefined ? undefined : numberValue(count);
};

export const fcntlName = ({entry, abi}: Looked): string => nameOf('F_', int(entry, 1), abi);

export const fcntl = (looked: Looked): Given => {
  const {entry, abi} = looked;
  const command = fcntlName(looked);
  const prefix = command === 'F_SETFL' ? 'O_' : command === 'F_SETFD' ? 'FD_' : undefined;
  const bits = int(entry, 2);
  const argument =
    prefix === undefined
      ? numberArgument('argument', bits)
      : constantArgument('argument', flagsOf(prefix, bits, abi), abi.constants);
  return only(
    fd(looked),
    constantArgument('command', command, abi.constants),
    command.startsWith('F_GET') ? undefined : argument,
  );
};
