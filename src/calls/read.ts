import type {CallDefinition} from './definition.js';
import {clampLength} from './native-memory.js';
import {buffer, fd, length} from './parameters.js';
import {receivedBytes} from './received-bytes.js';
import {memoryOf, numberOf, optionalNumber} from './values.js';

export const read: CallDefinition = {
  name: 'read',
  prototype: 'ssize_t read(int fd, void *buf, size_t count)',
  parameters: [fd, buffer, length],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Waits for received bytes and stores them in your buffer; the result says how many, and 0 is the end.',
    ko: '수신한 바이트를 기다렸다가 버퍼에 담습니다. 결과는 담은 바이트 수이고, 0은 끝을 뜻합니다.',
  },
  encode: values => {
    const memory = memoryOf(values[1]);
    return [numberOf(values[0]), memory, clampLength(optionalNumber(values[2]), memory)];
  },
  decode: native => {
    const {result, buffer} = receivedBytes(native);
    return {result, out: {buffer}};
  },
};
