import type {Call} from '../model/call.js';
import type {CallRecord} from '../model/world.js';
import type {Phase} from './lab.js';

/** What a check can ask of what this call did: its outcome by effect, never the numbers that the next run has others of. */
export const checksOf = (record: CallRecord, isGivenUp: boolean): readonly string[] => {
  const {actor, call, outcome} = record;
  const path = `${actor}.calls.${call.name}`;
  if (isGivenUp) return [`${path}.errno = EINTR`];
  if (outcome?.kind === 'failed') return [`${path}.errno = ${outcome.errno.name}`];
  return [`${path}.state = returned`, ...effectsOf(record)];
};

const effectsOf = ({actor, call, outcome}: CallRecord): readonly string[] => {
  const about = socketOf(call);
  const socket = about === undefined ? undefined : `${actor}.${about}`;
  const result = call.result !== undefined && isPathName(call.result) ? `${actor}.${call.result}` : undefined;
  const returned = outcome?.kind === 'returned' ? outcome.value : 0;
  switch (call.name) {
    case 'socket':
    case 'dup':
      return result === undefined ? [] : [`${result}.open = yes`];
    case 'accept':
      return result === undefined ? [] : [`${result}.peer is known`];
    case 'connect':
      return socket === undefined ? [] : [`${socket}.peer is known`];
    case 'listen':
      return socket === undefined ? [] : [`${socket}.state = LISTEN`];
    case 'close':
      return socket === undefined ? [] : [`${socket}.open = no`];
    case 'read':
    case 'recv':
    case 'recvfrom':
      return [`${actor}.calls.${call.name}.value ${returned > 0 ? '> 0' : '= 0'}`];
    default:
      return [];
  }
};

/** The variable in which its descriptor was handed over. */
const socketOf = ({arguments: given}: Call): string | undefined => {
  const written = given.find(({parameter}) => parameter === 'fd')?.written;
  return written !== undefined && isPathName(written) ? written : undefined;
};

/** Paths have names of ASCII letters, digits and _ only. */
const isPathName = (name: string): boolean => /^[A-Za-z]\w*$/.test(name);

const phases: Readonly<Record<string, Phase>> = {
  getaddrinfo: 'name',
  getservbyname: 'name',
  bind: 'connect',
  listen: 'connect',
  accept: 'connect',
  connect: 'connect',
  write: 'exchange',
  read: 'exchange',
  send: 'exchange',
  recv: 'exchange',
  sendto: 'exchange',
  recvfrom: 'exchange',
  poll: 'exchange',
  shutdown: 'disconnect',
  close: 'disconnect',
};

export const phaseOf = (name: string): Phase => (Object.hasOwn(phases, name) ? phases[name] : undefined) ?? 'create';
