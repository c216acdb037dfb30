import type {CallDefinition} from './definition.js';
import {clampLength} from './native-memory.js';
import {buffer, fd, flags, length} from './parameters.js';
import {receivedBytes} from './received-bytes.js';
import {memoryOf, numberOf, optionalNumber} from './values.js';

export const recv: CallDefinition = {
  name: 'recv',
  prototype: 'ssize_t recv(int fd, void *buf, size_t len, int flags)',
  parameters: [fd, buffer, length, flags],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Stores received bytes in your buffer like read, with flags that change how: MSG_PEEK leaves them in the queue.',
    ko: 'read처럼 수신한 바이트를 버퍼에 담되, 플래그로 방식을 바꿀 수 있습니다. MSG_PEEK는 꺼내지 않고 보기만 합니다.',
  },
  encode: values => {
    const memory = memoryOf(values[1]);
    const count = clampLength(optionalNumber(values[2]), memory);
    return [numberOf(values[0]), memory, count, optionalNumber(values[3]) ?? 0];
  },
  decode: native => {
    const {result, buffer} = receivedBytes(native);
    return {result, out: {buffer}};
  },
};
