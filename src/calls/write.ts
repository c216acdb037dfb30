import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {clampLength} from './native-memory.js';
import {data, fd, length} from './parameters.js';
import {memoryOf, numberOf, optionalNumber} from './values.js';

export const write: CallDefinition = {
  name: 'write',
  prototype: 'ssize_t write(int fd, const void *buf, size_t count)',
  parameters: [fd, data, length],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Hands bytes to the protocol stack to send; the result says how many it took over.',
    ko: '송신할 바이트를 프로토콜 스택에 건넵니다. 결과는 스택이 넘겨받은 바이트 수입니다.',
  },
  encode: values => {
    const memory = memoryOf(values[1]);
    return [numberOf(values[0]), memory, clampLength(optionalNumber(values[2]), memory)];
  },
  decode: ({value}) => ({result: numberValue(value)}),
};
