import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {intMemory, timevalMemory} from './native-memory.js';
import {fd, level, option} from './parameters.js';
import {type OptionLayout, optionLayout} from './socket-option.js';
import {numberOf} from './values.js';

/** The value is an int; seconds for SO_LINGER, which is thereby switched on; milliseconds for SO_RCVTIMEO, SO_SNDTIMEO. */
export const setsockopt: CallDefinition = {
  name: 'setsockopt',
  prototype: 'int setsockopt(int fd, int level, int optname, const void *optval, socklen_t optlen)',
  parameters: [fd, level, option, {name: 'value', kind: 'number'}],
  returns: 'number',
  mayBlock: false,
  gist: {
    en: 'Changes a setting of the socket or of a protocol below it.',
    ko: '소켓이나 그 아래 프로토콜의 설정을 바꿉니다.',
  },
  encode: (values, abi) => {
    const [fd, level, option] = [numberOf(values[0]), numberOf(values[1]), numberOf(values[2])];
    const memory = optionMemory(optionLayout(level, option, abi), numberOf(values[3]));
    return [fd, level, option, memory, memory.length];
  },
  decode: ({value}) => ({result: numberValue(value)}),
};

const optionMemory = (layout: OptionLayout, value: number): Uint8Array => {
  switch (layout) {
    case 'int':
      return intMemory(value);
    case 'linger':
      return intMemory(1, value);
    case 'timeval':
      return timevalMemory(value);
  }
};
