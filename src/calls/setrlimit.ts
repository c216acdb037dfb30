import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {viewOf} from './native-memory.js';
import {numberOf} from './values.js';

/**
 * Sets the limit that holds now and the one up to which it can be raised (getrlimit(2), "soft" and "hard"). RLIMIT_NOFILE
 * counts numbers, not what is open: with 8, descriptors from 8 up are not given out, whatever else is open already.
 */
export const setrlimit: CallDefinition = {
  name: 'setrlimit',
  prototype: 'int setrlimit(int resource, const struct rlimit *rlim)',
  parameters: [
    {name: 'resource', kind: 'constant', group: ['RLIMIT_']},
    {name: 'limit', kind: 'number'},
  ],
  returns: 'number',
  mayBlock: false,
  gist: {
    en: 'Limits what the process may use; RLIMIT_NOFILE is one more than the largest descriptor it can get.',
    ko: '프로세스가 쓸 수 있는 자원을 제한합니다. RLIMIT_NOFILE은 받을 수 있는 가장 큰 디스크립터보다 1 큰 수입니다.',
  },
  encode: values => [numberOf(values[0]), limits(numberOf(values[1]))],
  decode: ({value}) => ({result: numberValue(value)}),
};

/** `struct rlimit` (<sys/resource.h>), 16 bytes: rlim_t rlim_cur, rlim_max. */
const limits = (limit: number): Uint8Array => {
  const memory = new Uint8Array(16);
  for (const offset of [0, 8]) viewOf(memory).setBigInt64(offset, BigInt(limit), true);
  return memory;
};
