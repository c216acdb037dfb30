import type {Argument} from '../model/call.js';
import {numberValue} from '../model/value.js';
import type {CallRecord} from '../model/world.js';
import {nameIn} from './names.js';
import {type PyScope, pyValue} from './py-scope.js';

/** A call as Python's socket module has it, where descriptors are objects; undefined for what can't be said there. */
export const pyCall = (record: CallRecord, scope: PyScope): readonly string[] | undefined => {
  const {call} = record;
  const find = (parameter: string): Argument | undefined => call.arguments.find(one => one.parameter === parameter);
  const word = (parameter: string): string => wordOf(find(parameter), scope);
  const socket = find('fd');
  // A descriptor that was written as a number belongs to no object.
  if (socket !== undefined && !scope.isKnown(socket.written)) return undefined;
  const lines = makers[call.name]?.({record, scope, find, word, fd: word('fd')});
  if (call.result !== undefined) scope.know(call.result);
  return lines;
};

const wordOf = (argument: Argument | undefined, scope: PyScope): string => {
  if (argument === undefined) return '0';
  if (scope.isKnown(argument.written)) return nameIn('python', argument.written);
  if (isConstant(argument.written)) return constant(argument.written);
  return pyValue(argument.value);
};

const isConstant = (written: string): boolean => /^[A-Z][A-Z0-9_]*(\s*\|\s*[A-Z][A-Z0-9_]*)*$/.test(written);

const modules: readonly (readonly [RegExp, string])[] = [
  [/^F_|^FD_/, 'fcntl'],
  [/^O_/, 'os'],
  [/^POLL/, 'select'],
  [/^RLIMIT_/, 'resource'],
];

const constant = (written: string): string =>
  written
    .split(/\s*\|\s*/)
    .map(name => `${modules.find(([pattern]) => pattern.test(name))?.[1] ?? 'socket'}.${name}`)
    .join(' | ');

type Told = {
  readonly record: CallRecord;
  readonly scope: PyScope;
  readonly find: (parameter: string) => Argument | undefined;
  readonly word: (parameter: string) => string;
  readonly fd: string;
};

type Maker = (told: Told) => readonly string[];

const resultOf = ({call}: CallRecord): string | undefined =>
  call.result === undefined ? undefined : nameIn('python', call.result);

/** `n = …` where the learner keeps the result, else the call alone. */
const kept = ({record}: Told, expression: string): readonly string[] => {
  const result = resultOf(record);
  return [result === undefined ? expression : `${result} = ${expression}`];
};

const opened = ({record, scope}: Told, expression: string, also = ''): readonly string[] => {
  const name = record.call.result ?? 'opened';
  return [...scope.open(name), `${nameIn('python', name)}${also} = ${expression}`];
};

/** Bytes that are sent: all of the variable, or its first few. */
const data = ({find, word}: Told): string =>
  find('length') === undefined ? word('data') : `${word('data')}[:${word('length')}]`;

const flagsOf = ({find, word}: Told): string => (find('flags') === undefined ? '' : `, ${word('flags')}`);

/** Python gives new bytes instead of filling a buffer; how many they are is their length. */
const received = (told: Told, method: 'recv' | 'recvfrom'): readonly string[] => {
  const {find, word, scope, record, fd} = told;
  const buffer = find('buffer');
  const size =
    find('length') === undefined
      ? String(buffer?.value.kind === 'bytes' ? buffer.value.bytes.length : 0)
      : word('length');
  const name = buffer?.written ?? 'data';
  const from = find('from')?.written;
  for (const known of [name, ...(from === undefined ? [] : [from])]) scope.know(known);
  const left = [name, ...(method === 'recv' ? [] : [from ?? '_'])].map(known => nameIn('python', known)).join(', ');
  const result = resultOf(record);
  return [
    `${left} = ${fd}.${method}(${size}${flagsOf(told)})`,
    ...(result === undefined ? [] : [`${result} = len(${nameIn('python', name)})`]),
  ];
};

const makers: Readonly<Record<string, Maker>> = {
  socket: told => opened(told, `socket.socket(${told.word('domain')}, ${told.word('type')}, ${told.word('protocol')})`),
  bind: told => [`${told.fd}.bind(${told.word('address')})`],
  listen: told => [`${told.fd}.listen(${told.word('backlog')})`],
  connect: told => [`${told.fd}.connect(${told.word('address')})`],
  accept: told => {
    const peer = told.find('peer')?.written;
    if (peer !== undefined) told.scope.know(peer);
    return opened(told, `${told.fd}.accept()`, `, ${peer === undefined ? '_' : nameIn('python', peer)}`);
  },
  write: told => kept(told, `${told.fd}.send(${data(told)})`),
  send: told => kept(told, `${told.fd}.send(${data(told)}${flagsOf(told)})`),
  read: told => received(told, 'recv'),
  recv: told => received(told, 'recv'),
  recvfrom: told => received(told, 'recvfrom'),
  sendto: told => kept(told, `${told.fd}.sendto(${data(told)}${flagsOf(told)}, ${told.word('address')})`),
  shutdown: told => [`${told.fd}.shutdown(${told.word('how')})`],
  close: told => {
    told.scope.closed(told.find('fd')?.written ?? '');
    return [`${told.fd}.close()`];
  },
  dup: told => opened(told, `${told.fd}.dup()`),
  getsockname: told => kept(told, `${told.fd}.getsockname()`),
  getpeername: told => kept(told, `${told.fd}.getpeername()`),
  setsockopt: told => [`${told.fd}.setsockopt(${told.word('level')}, ${told.word('option')}, ${optionValue(told)})`],
  getsockopt: told => kept(told, `${told.fd}.getsockopt(${told.word('level')}, ${told.word('option')})`),
  fcntl: told => kept(told, `fcntl.fcntl(${told.fd}, ${told.word('command')}, ${told.word('argument')})`),
  poll: told => polled(told),
  getaddrinfo: told =>
    kept(told, `socket.getaddrinfo(${told.word('name')}, ${told.word('service')}, type=socket.SOCK_STREAM)[0][4]`),
  getservbyname: told => kept(told, `socket.getservbyname(${told.word('service')}, ${told.word('protocol')})`),
  exit: told => [`sys.exit(${told.word('status')})`],
  setrlimit: told => [`resource.setrlimit(${told.word('resource')}, (${told.word('limit')}, ${told.word('limit')}))`],
};

/** Structures that C would take (socket(7)): seconds for SO_LINGER, milliseconds for what is a time. */
const optionValue = ({find, word}: Told): string => {
  const option = find('option')?.written ?? '';
  const value = word('value');
  if (option === 'SO_LINGER') return `struct.pack("ii", 1, ${value})`;
  return /^SO_(RCV|SND)TIMEO$/.test(option) ? `struct.pack("ll", ${value} // 1000, ${value} % 1000 * 1000)` : value;
};

const polled = (told: Told): readonly string[] => {
  const {record, scope} = told;
  const pairs = record.call.arguments.slice(0, -1);
  const registered = pairs.flatMap((socket, index) =>
    index % 2 === 0 ? [`poller.register(${wordOf(socket, scope)}, ${wordOf(pairs[index + 1], scope)})`] : [],
  );
  const timeout = record.call.arguments.at(-1)?.value ?? numberValue(0);
  return ['poller = select.poll()', ...registered, ...kept(told, `len(poller.poll(${pyValue(timeout)}))`)];
};
