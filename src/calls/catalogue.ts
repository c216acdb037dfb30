import {accept} from './accept.js';
import {bind} from './bind.js';
import {close} from './close.js';
import {connect} from './connect.js';
import type {Definition} from './definition.js';
import {dup} from './dup.js';
import {exit} from './exit.js';
import {fcntl} from './fcntl.js';
import {getaddrinfo} from './getaddrinfo.js';
import {getpeername} from './getpeername.js';
import {getservbyname} from './getservbyname.js';
import {getsockname} from './getsockname.js';
import {getsockopt} from './getsockopt.js';
import {listen} from './listen.js';
import {poll} from './poll.js';
import {read} from './read.js';
import {recv} from './recv.js';
import {recvfrom} from './recvfrom.js';
import {send} from './send.js';
import {sendto} from './sendto.js';
import {setrlimit} from './setrlimit.js';
import {setsockopt} from './setsockopt.js';
import {shutdown} from './shutdown.js';
import {socket} from './socket.js';
import {write} from './write.js';

/** Every call that socket-lab can make; the only list. In the order in which an application meets them. */
export const catalogue: readonly Definition[] = [
  socket,
  bind,
  listen,
  accept,
  connect,
  write,
  read,
  send,
  recv,
  sendto,
  recvfrom,
  shutdown,
  close,
  dup,
  getsockname,
  getpeername,
  setsockopt,
  getsockopt,
  fcntl,
  poll,
  getaddrinfo,
  getservbyname,
  setrlimit,
  exit,
];

export const findCall = (name: string): Definition | undefined => catalogue.find(call => call.name === name);
