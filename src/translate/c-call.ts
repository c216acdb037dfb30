import type {CallRecord} from '../model/world.js';
import {libraryMakers} from './c-library-calls.js';
import {isLong} from './c-literals.js';
import {type CCall, type Maker, plain} from './c-maker.js';
import type {CScope, CType} from './c-scope.js';
import {type Words, wordsOf} from './c-words.js';

/** Undefined for what can't be said in C with the learner's variables; it is then written as a comment. */
export const cCall = (record: CallRecord, scope: CScope): CCall | undefined => {
  const {call} = record;
  const words = wordsOf(record, scope);
  const make = makers[call.name];
  return make?.(words, record, scope);
};

/** `length` is what every call that stores an address needs beside it. */
const storing = (
  record: CallRecord,
  parameter: string,
  scope: CScope,
): {readonly id: string; readonly before: readonly string[]} | undefined => {
  const {call, outcome} = record;
  const argument = call.arguments.find(one => one.parameter === parameter);
  if (argument === undefined) return undefined;
  const stored = outcome?.kind === 'returned' ? outcome.out[parameter] : undefined;
  const isStoredLong = stored?.kind === 'address' && isLong(stored.address);
  const {id} = scope.take(argument.written, isStoredLong ? 'address6' : 'address');
  return {id, before: [`length = sizeof ${id};`]};
};

const withPeer =
  (type: CType, parameter: string, expression: (words: Words, out: string) => string): Maker =>
  (words, record, scope) => {
    const into = storing(record, parameter, scope);
    const out = into === undefined ? 'NULL, NULL' : `(struct sockaddr *)&${into.id}, &length`;
    const made = plain(type, () => expression(words, out))(words, record, scope);
    return made && {...made, before: into?.before ?? []};
  };

const asking: Maker = (words, {call, outcome}, scope) => {
  const result = outcome?.kind === 'returned' ? outcome.result : undefined;
  const type = result?.kind === 'address' && isLong(result.address) ? 'address6' : 'address';
  const {id} = scope.take(call.result ?? 'name', type);
  return {
    before: [`length = sizeof ${id};`],
    expression: `${call.name}(${words.number('fd')}, (struct sockaddr *)&${id}, &length)`,
    type: 'int',
    after: [],
  };
};

const makers: Readonly<Record<string, Maker>> = {
  socket: plain('int', w => `socket(${w.number('domain')}, ${w.number('type')}, ${w.number('protocol')})`),
  bind: plain('int', w => `bind(${w.number('fd')}, ${w.address('address')})`),
  connect: plain('int', w => `connect(${w.number('fd')}, ${w.address('address')})`),
  listen: plain('int', w => `listen(${w.number('fd')}, ${w.number('backlog')})`),
  accept: withPeer('int', 'peer', (w, out) => `accept(${w.number('fd')}, ${out})`),
  write: plain('ssize_t', w => `write(${w.number('fd')}, ${w.bytes('data')}, ${w.length('data')})`),
  send: plain('ssize_t', w => `send(${w.number('fd')}, ${w.bytes('data')}, ${w.length('data')}, ${w.flags})`),
  read: plain('ssize_t', w => `read(${w.number('fd')}, ${w.bytes('buffer')}, ${w.length('buffer')})`),
  recv: plain('ssize_t', w => `recv(${w.number('fd')}, ${w.bytes('buffer')}, ${w.length('buffer')}, ${w.flags})`),
  sendto: plain(
    'ssize_t',
    w => `sendto(${w.number('fd')}, ${w.bytes('data')}, ${w.length('data')}, ${w.flags}, ${w.address('address')})`,
  ),
  recvfrom: withPeer(
    'ssize_t',
    'from',
    (w, out) => `recvfrom(${w.number('fd')}, ${w.bytes('buffer')}, ${w.length('buffer')}, ${w.flags}, ${out})`,
  ),
  shutdown: plain('int', w => `shutdown(${w.number('fd')}, ${w.number('how')})`),
  close: plain('int', w => `close(${w.number('fd')})`),
  dup: plain('int', w => `dup(${w.number('fd')})`),
  getsockname: asking,
  getpeername: asking,
  fcntl: plain('int', w => `fcntl(${w.number('fd')}, ${w.number('command')}, ${w.number('argument')})`),
  ...libraryMakers,
};
