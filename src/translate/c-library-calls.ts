import {isLong} from './c-literals.js';
import {type Maker, plain} from './c-maker.js';

const setOption: Maker = (w, record, scope) => {
  const option = w.number('option');
  const value = w.number('value');
  const expression = `setsockopt(${w.number('fd')}, ${w.number('level')}, ${option}, &option, sizeof option)`;
  const made = plain('int', () => expression)(w, record, scope);
  return made && {...made, before: [optionOf(option, value)]};
};

/** Seconds for SO_LINGER, milliseconds for what is a time: as the learner wrote it (setsockopt.ts). */
const optionOf = (option: string, value: string): string => {
  if (option === 'SO_LINGER') return `struct linger option = {1, ${value}};`;
  if (!/^SO_(RCV|SND)TIMEO$/.test(option)) return `int option = ${value};`;
  return `struct timeval option = {${value} / 1000, ${value} % 1000 * 1000};`;
};

const polled: Maker = (w, record, scope) => {
  const {call} = record;
  const pairs = call.arguments.slice(0, -1);
  const rows = Array.from({length: pairs.length / 2}, (_, index) => {
    const [socket, events] = [pairs[index * 2], pairs[index * 2 + 1]];
    const id = scope.find(socket?.written ?? '')?.id ?? (socket?.value.kind === 'descriptor' ? socket.value.fd : -1);
    return `{.fd = ${id}, .events = ${events?.written ?? '0'}}`;
  });
  const made = plain('int', () => `poll(polled, ${rows.length}, ${w.number('timeout')})`)(w, record, scope);
  return made && {...made, before: [`struct pollfd polled[] = {${rows.join(', ')}};`]};
};

/** Calls whose arguments C keeps in structures, and functions that are work of the library. */
export const libraryMakers: Readonly<Record<string, Maker>> = {
  setsockopt: setOption,
  getsockopt: (w, {call}, scope) => {
    const {id} = scope.take(call.result ?? 'value', 'int');
    const expression = `getsockopt(${w.number('fd')}, ${w.number('level')}, ${w.number('option')}, &${id}, &length)`;
    return {before: [`length = sizeof ${id};`], expression, type: 'int', after: []};
  },
  setrlimit: (w, record, scope) => {
    const made = plain('int', () => `setrlimit(${w.number('resource')}, &limit)`)(w, record, scope);
    return made && {...made, before: [`struct rlimit limit = {${w.number('limit')}, ${w.number('limit')}};`]};
  },
  poll: polled,
  getservbyname: (w, {call}, scope) => {
    const {id} = scope.take(call.result ?? 'port', 'int');
    return {
      before: [`struct servent *found = getservbyname(${w.text('service')}, ${w.text('protocol')});`],
      expression: 'found',
      failed: 'found == NULL',
      type: 'int',
      after: [`${id} = ntohs(found->s_port);`, `printf("%d\\n", ${id});`],
    };
  },
  getaddrinfo: (w, {call, outcome}, scope) => {
    const result = outcome?.kind === 'returned' ? outcome.result : undefined;
    const {id} = scope.take(
      call.result ?? 'name',
      result?.kind === 'address' && isLong(result.address) ? 'address6' : 'address',
    );
    return {
      before: ['struct addrinfo hints = {.ai_socktype = SOCK_STREAM}, *found;'],
      expression: `getaddrinfo(${w.text('name')}, ${w.text('service')}, &hints, &found)`,
      failed: '!= 0',
      type: 'int',
      after: [`memcpy(&${id}, found->ai_addr, sizeof ${id});`, 'freeaddrinfo(found);'],
    };
  },
};
