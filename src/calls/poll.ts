import {numberValue, textValue} from '../model/value.js';
import {formatBits} from './bits.js';
import type {CallDefinition} from './definition.js';
import {viewOf} from './native-memory.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

const events = ['POLLIN', 'POLLPRI', 'POLLOUT', 'POLLERR', 'POLLHUP', 'POLLNVAL', 'POLLRDHUP'];

/** For one descriptor. The result is how many have something to tell: 0 or 1. The time limit is in milliseconds, -1 is none. */
export const poll: CallDefinition = {
  name: 'poll',
  prototype: 'int poll(struct pollfd *fds, nfds_t nfds, int timeout)',
  parameters: [fd, {name: 'events', kind: 'constant', group: ['POLL']}, {name: 'timeout', kind: 'number'}],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Waits until the descriptor can be read or written without waiting, or until the time is up.',
    ko: '기다리지 않고 읽거나 쓸 수 있을 때까지, 또는 제한 시간이 다 될 때까지 기다립니다.',
  },
  encode: values => [pollfd(numberOf(values[0]), numberOf(values[1])), 1, numberOf(values[2])],
  decode: ({value, native}, abi) => {
    const memory = native[0];
    const revents = memory instanceof Uint8Array ? viewOf(memory).getUint16(6, true) : 0;
    return {result: numberValue(value), out: {revents: textValue(formatBits(revents, events, abi))}};
  },
};

/** `struct pollfd` (<poll.h>), 8 bytes: int fd, short events, short revents. */
const pollfd = (fd: number, events: number): Uint8Array => {
  const memory = new Uint8Array(8);
  viewOf(memory).setInt32(0, fd, true);
  viewOf(memory).setInt16(4, events, true);
  return memory;
};
