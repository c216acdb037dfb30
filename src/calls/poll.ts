import {numberValue, textValue} from '../model/value.js';
import {formatBits} from './bits.js';
import type {CallDefinition} from './definition.js';
import {viewOf} from './native-memory.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

const events = ['POLLIN', 'POLLPRI', 'POLLOUT', 'POLLERR', 'POLLHUP', 'POLLNVAL', 'POLLRDHUP'];

/**
 * For one descriptor or several. The result is how many have something to tell, and `out.revents` what each has, in the
 * order in which they were written: `POLLIN, 0`. The time limit is in milliseconds, -1 is none.
 */
export const poll: CallDefinition = {
  name: 'poll',
  prototype: 'int poll(struct pollfd *fds, nfds_t nfds, int timeout)',
  parameters: [fd, {name: 'events', kind: 'constant', group: ['POLL']}, {name: 'timeout', kind: 'number'}],
  repeats: 2,
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Waits until one of the descriptors can be read or written without waiting, or until the time is up.',
    ko: '디스크립터 가운데 하나라도 기다리지 않고 읽거나 쓸 수 있을 때까지, 또는 제한 시간이 다 될 때까지 기다립니다.',
  },
  encode: values => {
    const numbers = values.map(numberOf);
    const count = (numbers.length - 1) / 2;
    return [pollfds(numbers.slice(0, -1)), count, numbers.at(-1) ?? 0];
  },
  decode: ({value, native}, abi) => {
    const memory = native[0] instanceof Uint8Array ? native[0] : new Uint8Array();
    const revents = Array.from({length: memory.length / size}, (_, index) =>
      formatBits(viewOf(memory).getUint16(size * index + 6, true), events, abi),
    );
    return {result: numberValue(value), out: {revents: textValue(revents.join(', '))}};
  },
};

/** `struct pollfd` (<poll.h>), 8 bytes: int fd, short events, short revents. */
const size = 8;

/** Takes descriptors and their events, by turns. */
const pollfds = (numbers: readonly number[]): Uint8Array => {
  const memory = new Uint8Array((size / 2) * numbers.length);
  for (const [index, number] of numbers.entries()) {
    if (index % 2 === 0) viewOf(memory).setInt32(4 * index, number, true);
    else viewOf(memory).setInt16(4 * index, number, true);
  }
  return memory;
};
