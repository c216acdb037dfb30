import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {data, fd, flags} from './parameters.js';
import {memoryOf, numberOf, optionalNumber} from './values.js';

export const send: CallDefinition = {
  name: 'send',
  prototype: 'ssize_t send(int fd, const void *buf, size_t len, int flags)',
  parameters: [fd, data, flags],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Hands bytes to the protocol stack like write, with flags that change how.',
    ko: 'write처럼 송신할 바이트를 프로토콜 스택에 건네되, 플래그로 방식을 바꿀 수 있습니다.',
  },
  encode: values => {
    const memory = memoryOf(values[1]);
    return [numberOf(values[0]), memory, memory.length, optionalNumber(values[2]) ?? 0];
  },
  decode: ({value}) => ({result: numberValue(value)}),
};
