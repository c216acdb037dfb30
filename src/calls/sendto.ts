import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {givenAddress} from './native-address.js';
import {address, data, fd, flags} from './parameters.js';
import {memoryOf, numberOf, optionalNumber} from './values.js';

export const sendto: CallDefinition = {
  name: 'sendto',
  prototype:
    'ssize_t sendto(int fd, const void *buf, size_t len, int flags, const struct sockaddr *addr, socklen_t addrlen)',
  parameters: [fd, data, address, flags],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Sends one datagram to an address, without a connection.',
    ko: '접속하지 않고, 데이터그램 하나를 주소를 지정해 송신합니다.',
  },
  encode: (values, abi) => {
    const memory = memoryOf(values[1]);
    const flags = optionalNumber(values[3]) ?? 0;
    return [numberOf(values[0]), memory, memory.length, flags, ...givenAddress(values[2], abi)];
  },
  decode: ({value}) => ({result: numberValue(value)}),
};
