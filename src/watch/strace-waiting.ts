import type {Argument} from '../model/call.js';
import {textValue, type Value} from '../model/value.js';
import {bufferArgument, constantArgument, descriptorArgument, numberArgument} from './arguments.js';
import {at, constant, fd, type Given, number, type Shape} from './strace-given.js';
import {itemsOf, memberOf, numberOf, type StraceValue, textOf} from './strace-value.js';
import type {Ready} from './system-call.js';

const timeout = (given: Given, index: number): Argument | undefined => {
  const value = at(given, index);
  const seconds = numberOf(memberOf(value, 'tv_sec'));
  const nanoseconds = numberOf(memberOf(value, 'tv_nsec')) ?? 1000 * (numberOf(memberOf(value, 'tv_usec')) ?? 0);
  if (seconds !== undefined) return numberArgument('timeout', 1000 * seconds + Math.round(nanoseconds / 1e6));
  return textOf(value) === 'NULL' ? numberArgument('timeout', -1) : number('timeout', given, index);
};

const polledBy = (given: Given): readonly {readonly fd: number; readonly events: string}[] =>
  itemsOf(at(given, 0)).flatMap(({value}) => {
    const polled = numberOf(memberOf(value, 'fd'));
    const events = textOf(memberOf(value, 'events'));
    return polled === undefined ? [] : [{fd: polled, events: events === '' ? '0' : events}];
  });

/** `([{fd=3, revents=POLLIN}])` has those at which something happened, in the order in which all were given. */
const revents = (given: Given, count: number, notes: readonly StraceValue[]): Value | undefined => {
  const told = notes.flatMap(note => itemsOf(itemsOf(note)[0]?.value));
  if (told.length !== count) return undefined;
  let next = 0;
  const each = polledBy(given).map(polled => {
    const value = told[next]?.value;
    if (numberOf(memberOf(value, 'fd')) !== polled.fd) return '0';
    next += 1;
    return textOf(memberOf(value, 'revents'));
  });
  return textValue(each.join(', '));
};

const poll: Shape = {
  arguments: given => [
    ...polledBy(given).flatMap(({fd: polled, events}) => [
      descriptorArgument(polled),
      constantArgument('events', events, given.constants),
    ]),
    timeout(given, 2),
  ],
  out: (given, value, notes) => ({revents: revents(given, value, notes)}),
};

/** The sets of select(2): at which place each is given, and what strace calls it where it tells what came of it. */
const sets = [
  {index: 1, name: 'readfds', told: 'in'},
  {index: 2, name: 'writefds', told: 'out'},
  {index: 3, name: 'exceptfds', told: 'except'},
];

const membersOf = (set: StraceValue | undefined): readonly number[] =>
  itemsOf(set).flatMap(({value}) => (value.kind === 'list' ? membersOf(value) : (numberOf(value) ?? [])));

/** `(in [3 5], out [4], left {tv_sec=1, tv_nsec=0})` */
const ready = (count: number, notes: readonly StraceValue[]): Value | undefined => {
  const told = notes.flatMap(note => itemsOf(note)).map(({value}) => /^(\w+) \[(.*)\]$/.exec(textOf(value)));
  const found = sets.flatMap(({name, told: word}) =>
    told.flatMap(one => (one?.[1] === word ? (one[2]?.match(/\d+/g) ?? []).map(member => `${member} ${name}`) : [])),
  );
  return count > 0 && found.length === count ? textValue(found.join(', ')) : undefined;
};

const select: Shape = {
  arguments: given => [
    ...sets.flatMap(({index, name}) =>
      membersOf(at(given, index)).flatMap(member => [descriptorArgument(member), constantArgument('set', name, {})]),
    ),
    timeout(given, 4),
  ],
  out: (_, value, notes) => ({ready: ready(value, notes)}),
};

const eventsOf = (value: StraceValue | undefined, constants: Given['constants']): Argument | undefined => {
  const events = textOf(memberOf(value, 'events'));
  return events === '' ? undefined : constantArgument('events', events, constants);
};

const epollWait: Shape = {
  arguments: given => [
    fd(given, 0, 'epfd'),
    bufferArgument('events'),
    number('maxevents', given, 2),
    timeout(given, 3),
  ],
};

/** Calls that wait for one of several descriptors, by the kernel's names. */
export const waitingShapes: Readonly<Record<string, Shape>> = {
  poll,
  ppoll: poll,
  select,
  pselect6: select,
  epoll_create: {arguments: given => [number('size', given, 0)], returns: 'descriptor'},
  epoll_create1: {arguments: given => [constant('flags', given, 0)], returns: 'descriptor'},
  epoll_ctl: {
    arguments: given => [
      fd(given, 0, 'epfd'),
      constant('op', given, 1),
      fd(given, 2),
      eventsOf(at(given, 3), given.constants),
    ],
  },
  epoll_wait: epollWait,
  epoll_pwait: epollWait,
  epoll_pwait2: epollWait,
};

/** The mark of a struct epoll_event, in decimal. */
export const markOf = (event: StraceValue | undefined): string | undefined => {
  const data = memberOf(event, 'data');
  const text = textOf(memberOf(data, 'u64') ?? data);
  return /^(0x[0-9a-f]+|\d+)$/i.test(text) ? BigInt(text).toString() : undefined;
};

/** What a call that waits by epoll stored. */
export const readyIn = (name: string, given: Given): readonly Ready[] =>
  waitingShapes[name] === epollWait
    ? itemsOf(at(given, 1)).flatMap(({value}) => {
        const mark = markOf(value);
        return mark === undefined ? [] : [{events: textOf(memberOf(value, 'events')), mark}];
      })
    : [];
