import {type Address, parseAddress} from '../model/address.js';
import {addressValue, textValue, type Value} from '../model/value.js';
import {afterwards, applied, decoded, memberOf, numberOf, type StraceValue, textOf} from './strace-value.js';
import type {SocketTraits} from './system-call.js';

/** `{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr("127.0.0.1")}`; a path of a local socket is a text. */
export const socketAddress = (given: StraceValue | undefined): Value | undefined => {
  const value = given && afterwards(given);
  if (value?.kind !== 'struct') return undefined;
  const family = textOf(memberOf(value, 'sa_family'));
  if (family === 'AF_UNIX') return textValue(decoded(memberOf(value, 'sun_path')) ?? '');
  const address = internetAddress(value);
  return address === undefined ? textValue(family) : addressValue(address);
};

const internetAddress = (value: StraceValue & {readonly kind: 'struct' | 'list'}): Address | undefined => {
  const port = numberOf(applied(memberOf(value, 'sin_port') ?? memberOf(value, 'sin6_port'), 'htons')[0]?.value);
  const pton = value.items.map(item => applied(item.value, 'inet_pton')).find(items => items.length > 0);
  const host = decoded(applied(memberOf(value, 'sin_addr'), 'inet_addr')[0]?.value ?? pton?.[1]?.value);
  return port === undefined || host === undefined ? undefined : {host, port};
};

/** What -yy prints behind a descriptor: `TCP:[127.0.0.1:51132->127.0.0.1:80]`, `UNIX-STREAM:[741489->741490]`. */
export const traitsBehind = (behind: string): SocketTraits | undefined => {
  const [, kind = '', ends = ''] = /^([A-Za-z0-9-]+):\[(.*)\]$/s.exec(behind) ?? [];
  const known = kinds[kind];
  if (known === undefined) return undefined;
  const [local, peer] = ends.split('->').map(end => parseAddress(end));
  return {...known, ...(local && {local}), ...(peer && {peer})};
};

/** strace calls sockets by their protocols (socketutils.c). Netlink is how the kernel is configured; it is no network. */
const kinds: Readonly<Record<string, SocketTraits>> = {
  TCP: {family: 'AF_INET', type: 'SOCK_STREAM'},
  TCPv6: {family: 'AF_INET6', type: 'SOCK_STREAM'},
  UDP: {family: 'AF_INET', type: 'SOCK_DGRAM'},
  UDPv6: {family: 'AF_INET6', type: 'SOCK_DGRAM'},
  RAW: {family: 'AF_INET', type: 'SOCK_RAW'},
  RAWv6: {family: 'AF_INET6', type: 'SOCK_RAW'},
  PING: {family: 'AF_INET', type: 'SOCK_DGRAM'},
  PINGv6: {family: 'AF_INET6', type: 'SOCK_DGRAM'},
  UNIX: {family: 'AF_UNIX'},
  'UNIX-STREAM': {family: 'AF_UNIX', type: 'SOCK_STREAM'},
  'UNIX-DGRAM': {family: 'AF_UNIX', type: 'SOCK_DGRAM'},
  'UNIX-SEQPACKET': {family: 'AF_UNIX', type: 'SOCK_SEQPACKET'},
};
