import {type Address, formatAddress, sameAddress} from '../../model/address.js';
import type {Connection, TcpState} from '../../model/connection.js';
import type {Observation} from '../../model/observation.js';
import type {Trace} from '../../model/trace.js';
import {project} from '../../model/world.js';
import type {Mutant, Stretch} from './mutant.js';
import {otherAddresses, otherNumbers} from './mutate-value.js';

/** Histories in which the kernel showed something else of the sockets, at the end of the step. */
export const mutateSamples = (stretch: Stretch): readonly Mutant[] => [
  ...rowsAtEnd(stretch).flatMap(row => [...states(stretch, row), ...queues(stretch, row), gone(stretch, row)]),
  ...addressesAtEnd(stretch).flatMap(address => moved(stretch, address)),
  ...descriptorsAtEnd(stretch).flatMap(place => lost(stretch, place)),
];

/** More sockets than these tell nothing new. */
const enough = 8;

/** The world shows the samples of the whole run, so the last ones are said again, changed. */
const resample = ({trace, to}: Stretch, change: (fact: Observation) => Observation): Trace => {
  const newest = new Map<string, Observation>();
  for (const fact of trace.slice(0, to)) {
    if (fact.kind === 'connections-sampled') newest.set(`table ${hostOf(trace, fact.actor)}`, fact);
    if (fact.kind === 'descriptors-sampled' || fact.kind === 'sockets-sampled')
      newest.set(`${fact.kind} ${fact.actor}`, fact);
  }
  const again = [...newest.values()].map((fact, index) => change({...fact, seq: to + index}));
  return [...trace.slice(0, to), ...again];
};

const hostOf = (trace: Trace, actor: string): string =>
  trace.flatMap(fact => (fact.kind === 'subject-started' && fact.actor === actor ? [fact.host] : [])).at(-1) ?? '';

const worldAtEnd = ({trace, to}: Stretch) => project(trace.slice(0, to));

const rowsAtEnd = (stretch: Stretch): readonly Connection[] => {
  const rows = Object.values(worldAtEnd(stretch).tables).flatMap(table => table.rows);
  // What an application holds comes before what only the kernel still keeps.
  return [...rows.filter(({inode}) => inode !== undefined), ...rows.filter(({inode}) => inode === undefined)].slice(
    0,
    enough * 2,
  );
};

const isRow = (a: Connection, b: Connection): boolean =>
  a.protocol === b.protocol && a.inode === b.inode && sameAddress(a.local, b.local) && a.peer?.port === b.peer?.port;

const withRow = (stretch: Stretch, row: Connection, replace: readonly Connection[]): Trace =>
  resample(stretch, fact =>
    fact.kind === 'connections-sampled'
      ? {...fact, connections: fact.connections.flatMap(other => (isRow(other, row) ? replace : [other]))}
      : fact,
  );

const tcpStates: readonly TcpState[] = [
  'LISTEN',
  'SYN_SENT',
  'ESTABLISHED',
  'FIN_WAIT1',
  'FIN_WAIT2',
  'TIME_WAIT',
  'CLOSE_WAIT',
  'LAST_ACK',
  'CLOSE',
];

const titleOf = ({local, peer}: Connection): string =>
  `${formatAddress(local)}${peer === undefined ? '' : ` to ${formatAddress(peer)}`}`;

const states = (stretch: Stretch, row: Connection): readonly Mutant[] =>
  tcpStates
    .filter(state => row.protocol === 'tcp' && state !== row.state)
    .map(state => ({
      kind: 'state',
      name: `${titleOf(row)} is in ${state}, not ${row.state ?? 'any'}`,
      trace: withRow(stretch, row, [{...row, state}]),
    }));

const queues = (stretch: Stretch, row: Connection): readonly Mutant[] =>
  (['receiveQueue', 'sendQueue'] as const).flatMap(queue =>
    otherNumbers(row[queue])
      .filter(number => number >= 0)
      .map(number => ({
        kind: 'queue',
        name: `${titleOf(row)} has ${number} in its ${queue}, not ${row[queue]}`,
        trace: withRow(stretch, row, [{...row, [queue]: number}]),
      })),
  );

const gone = (stretch: Stretch, row: Connection): Mutant => ({
  kind: 'state',
  name: `${titleOf(row)} is not in the table`,
  trace: withRow(stretch, row, []),
});

type Place = {readonly actor: string; readonly fd: number; readonly inode?: string};
type PlacedAddress = Place & {readonly end: 'local' | 'peer'; readonly address?: Address};

const addressesAtEnd = (stretch: Stretch): readonly PlacedAddress[] =>
  Object.values(worldAtEnd(stretch).actors)
    .flatMap(({name, held, sockets, descriptors}) =>
      (sockets?.rows ?? []).flatMap(({fd, local, peer}): readonly PlacedAddress[] => {
        const inode = descriptors?.rows.find(row => row.fd === fd)?.inode;
        const place = {actor: name, fd, ...(inode === undefined ? {} : {inode})};
        return held.includes(fd)
          ? [
              {...place, end: 'local', ...at(local)},
              {...place, end: 'peer', ...at(peer)},
            ]
          : [];
      }),
    )
    .slice(-enough * 2);

const at = (address: Address | undefined): {readonly address?: Address} => (address === undefined ? {} : {address});

/** What the socket says of itself and what the table says of it change together. */
const moved = (stretch: Stretch, {actor, fd, inode, end, address}: PlacedAddress): readonly Mutant[] =>
  otherAddresses(address ?? nobody).map(other => ({
    kind: 'address',
    name: `${actor}'s descriptor ${fd} has ${formatAddress(other)} as its ${end} address, not ${formatAddress(address ?? nobody)}`,
    trace: resample(stretch, fact => {
      if (fact.kind === 'sockets-sampled' && fact.actor === actor)
        return {...fact, sockets: fact.sockets.map(row => (row.fd === fd ? {...row, [end]: other} : row))};
      if (fact.kind !== 'connections-sampled' || inode === undefined) return fact;
      return {...fact, connections: fact.connections.map(row => (row.inode === inode ? {...row, [end]: other} : row))};
    }),
  }));

/** Where a socket has no address it could have got one. */
const nobody: Address = {host: '127.0.0.1', port: 0};

const descriptorsAtEnd = (stretch: Stretch): readonly Place[] =>
  Object.values(worldAtEnd(stretch).actors)
    .flatMap(({name, held}) => held.map(fd => ({actor: name, fd})))
    .slice(-enough);

/** Behind the number is nothing any more, or a socket of another kind that nobody has seen before. */
const lost = (stretch: Stretch, {actor, fd}: Place): readonly Mutant[] => [
  {
    kind: 'descriptor',
    name: `${actor}'s descriptor ${fd} is not in its table`,
    trace: resample(stretch, fact => {
      if (fact.actor !== actor) return fact;
      if (fact.kind === 'descriptors-sampled')
        return {...fact, descriptors: fact.descriptors.filter(row => row.fd !== fd)};
      return fact.kind === 'sockets-sampled' ? {...fact, sockets: fact.sockets.filter(row => row.fd !== fd)} : fact;
    }),
  },
  {
    kind: 'descriptor',
    name: `${actor}'s descriptor ${fd} is another socket`,
    trace: resample(stretch, fact => {
      if (fact.actor !== actor) return fact;
      if (fact.kind === 'descriptors-sampled')
        return {...fact, descriptors: fact.descriptors.map(row => (row.fd === fd ? {...row, inode: 'another'} : row))};
      if (fact.kind !== 'sockets-sampled') return fact;
      return {
        ...fact,
        sockets: fact.sockets.map(row => (row.fd === fd ? {fd, family: 'AF_UNIX', type: 'SOCK_RAW'} : row)),
      };
    }),
  },
];
