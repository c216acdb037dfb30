import {type Address, sameAddress} from '../model/address.js';
import type {Connection} from '../model/connection.js';
import {type SocketView, socketViews} from '../model/socket-view.js';
import {addressValue, numberValue, textValue, type Value} from '../model/value.js';
import type {Actor, World} from '../model/world.js';
import {observeBytes} from './observe-bytes.js';

/** Who holds the value, and when: a descriptor means nothing without its process. */
export type Holder = {readonly world: World; readonly actor: Actor};

/**
 * From a value on along a path:
 * - descriptor: `open` (yes, no), `family`, `type`, `local…`, `peer…`, `facing…`, and the parts of a connection
 * - address: `host`, `port`, `facing…`
 * - bytes: see observe-bytes.ts
 *
 * `facing` is the row of the kernel's table that looks back at this address: the other end of the connection, also when
 * no process holds it any more.
 */
export const descend = (value: Value | undefined, parts: readonly string[], holder: Holder): Value | undefined => {
  const [first, ...rest] = parts;
  if (value === undefined || first === undefined) return value;
  switch (value.kind) {
    case 'descriptor':
      return ofDescriptor(value.fd, first, rest, holder);
    case 'address':
      return ofAddress(value.address, first, rest, holder);
    case 'bytes':
      return observeBytes(value.bytes, parts);
    case 'number':
    case 'text':
      return undefined;
  }
};

const ofDescriptor = (
  fd: number,
  first: string,
  rest: readonly string[],
  {world, actor}: Holder,
): Value | undefined => {
  if (first === 'open') return textValue(actor.held.includes(fd) ? 'yes' : 'no');
  const view = socketViews(world, actor).find(candidate => candidate.fd === fd);
  return view && ofSocket(view, first, rest, {world, actor});
};

const ofSocket = (view: SocketView, first: string, rest: readonly string[], holder: Holder): Value | undefined => {
  switch (first) {
    case 'family':
    case 'type':
      return known(view[first], textValue);
    case 'local':
    case 'peer':
      return descend(known(view[first], addressValue), rest, holder);
    case 'facing':
      return ofConnection(facing(holder.world, view.local, view.peer), rest, holder);
    default:
      return ofConnection(view.connection, [first, ...rest], holder);
  }
};

const ofAddress = (address: Address, first: string, rest: readonly string[], holder: Holder): Value | undefined => {
  switch (first) {
    case 'host':
      return textValue(address.host);
    case 'port':
      return numberValue(address.port);
    case 'facing':
      return ofConnection(facing(holder.world, address), rest, holder);
    default:
      return undefined;
  }
};

/** Parts of a row of the connection table: `state`, `toRead` and `toSend` (bytes), `waiting` (accept queue), addresses. */
const ofConnection = (
  connection: Connection | undefined,
  [first, ...rest]: readonly string[],
  holder: Holder,
): Value | undefined => {
  if (connection === undefined) return undefined;
  const isListening = connection.state === 'LISTEN';
  switch (first) {
    case 'state':
      return known(connection.state, textValue);
    case 'toRead':
      return isListening ? undefined : numberValue(connection.receiveQueue);
    case 'toSend':
      return isListening ? undefined : numberValue(connection.sendQueue);
    case 'waiting':
      return isListening ? numberValue(connection.receiveQueue) : undefined;
    case 'local':
    case 'peer':
      return descend(known(connection[first], addressValue), rest, holder);
    default:
      return undefined;
  }
};

const facing = (world: World, address: Address | undefined, from?: Address): Connection | undefined =>
  Object.values(world.tables)
    .flatMap(({rows}) => rows)
    .find(row => sameAddress(row.peer, address) && (from === undefined || sameAddress(row.local, from)));

const known = <T>(found: T | undefined, wrap: (found: T) => Value): Value | undefined =>
  found === undefined ? undefined : wrap(found);
