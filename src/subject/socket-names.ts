import type {Address} from '../model/address.js';
import {isNoAddress} from '../model/address.js';
import type {SocketNames} from '../model/descriptor.js';
import {descriptorValue, type Value} from '../model/value.js';
import {performQuietly, type Workshop} from './perform.js';

/** Asks a socket through its descriptor what it is and what its names are; undefined when the descriptor is no socket. */
export const socketNames = (workshop: Workshop, fd: number): SocketNames | undefined => {
  const ask = (written: string): Value | undefined => {
    const memory = new Map([['fd', descriptorValue(fd)]]);
    const outcome = performQuietly({...workshop, memory}, written);
    return outcome?.kind === 'returned' ? outcome.result : undefined;
  };
  const type = ask('getsockopt(fd, SOL_SOCKET, SO_TYPE)');
  const local = ask('getsockname(fd)');
  if (type?.kind !== 'number' || local?.kind !== 'address') return undefined;
  const peer = ask('getpeername(fd)');
  return {
    fd,
    family: local.address.host.includes(':') ? 'AF_INET6' : 'AF_INET',
    type: constantName(workshop, 'SOCK_', type.number),
    ...names('local', local.address),
    ...(peer?.kind === 'address' ? names('peer', peer.address) : {}),
  };
};

const names = (name: 'local' | 'peer', address: Address): {readonly local?: Address; readonly peer?: Address} =>
  isNoAddress(address) ? {} : {[name]: address};

const constantName = ({abi}: Workshop, prefix: string, number: number): string =>
  Object.keys(abi.constants).find(name => name.startsWith(prefix) && abi.constants[name] === number) ?? String(number);
