import type {CallDefinition} from './definition.js';
import {emptyAddress, storedAddress} from './native-address.js';
import {clampLength} from './native-memory.js';
import {buffer, fd, flags, length} from './parameters.js';
import {receivedBytes} from './received-bytes.js';
import {memoryOf, numberOf, optionalNumber} from './values.js';

export const recvfrom: CallDefinition = {
  name: 'recvfrom',
  prototype: 'ssize_t recvfrom(int fd, void *buf, size_t len, int flags, struct sockaddr *addr, socklen_t *addrlen)',
  parameters: [fd, buffer, length, {name: 'from', kind: 'into', optional: true}, flags],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Waits for one datagram, stores it in your buffer and tells who sent it.',
    ko: '데이터그램 하나를 기다렸다가 버퍼에 담고, 누가 송신했는지 알려 줍니다.',
  },
  encode: values => {
    const memory = memoryOf(values[1]);
    const count = clampLength(optionalNumber(values[2]), memory);
    return [numberOf(values[0]), memory, count, optionalNumber(values[4]) ?? 0, ...emptyAddress()];
  },
  decode: (native, abi) => {
    const {result, buffer} = receivedBytes(native);
    // A connected TCP socket stores no address here (recv(2)); then there is none to tell.
    const from = storedAddress(native.native[4], native.native[5], abi);
    return {result, out: {buffer, ...(from === undefined ? {} : {from})}};
  },
};
