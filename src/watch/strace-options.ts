import type {Argument} from '../model/call.js';
import {constantArgument} from './arguments.js';
import {levelNames} from './header-constants.js';
import {at, constant, fd, type Given, type Shape} from './strace-given.js';
import {itemsOf, textOf} from './strace-value.js';

/** `[1]`, `[ECONNREFUSED]`, `{l_onoff=1, l_linger=0}`: the value of a socket option, in one word or in its members. */
const value = (given: Given, index: number): Argument | undefined => {
  const items = itemsOf(at(given, index));
  const [first, ...more] = items;
  if (first !== undefined && more.length === 0 && first.name === undefined)
    return constantArgument('value', textOf(first.value), given.constants);
  const members = items.map(({name, value: member}) => `${name ?? ''}=${textOf(member)}`);
  return members.length === 0 ? undefined : constantArgument('value', members.join('|'), {});
};

const level = (given: Given): Argument | undefined => {
  const text = textOf(at(given, 1));
  return text === '' ? undefined : constantArgument('level', levelNames[text] ?? text, given.constants);
};

/** `_OLD`: from before times of 64 bits, which 64-bit programs always had (<asm-generic/socket.h>). */
const option = (given: Given): Argument | undefined => {
  const text = textOf(at(given, 2)).replace(/_OLD$/, '');
  return text === '' ? undefined : constantArgument('option', text, given.constants);
};

/** How many bytes can be read (ioctl_tty(2)): that is the kernel's answer. */
const asks = (given: Given): boolean => textOf(at(given, 1)) === 'FIONREAD';

/** Calls that ask a socket how it is, or tell it how to be. */
export const optionShapes: Readonly<Record<string, Shape>> = {
  fcntl: {arguments: given => [fd(given), constant('command', given, 1), constant('argument', given, 2)]},
  ioctl: {
    arguments: given => [fd(given), constant('request', given, 1), asks(given) ? undefined : value(given, 2)],
    out: given => ({value: asks(given) ? value(given, 2)?.value : undefined}),
  },
  setsockopt: {arguments: given => [fd(given), level(given), option(given), value(given, 3)]},
  getsockopt: {
    arguments: given => [fd(given), level(given), option(given)],
    out: given => ({value: value(given, 3)?.value}),
  },
};
