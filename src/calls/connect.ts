import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {givenAddress} from './native-address.js';
import {address, fd} from './parameters.js';
import {numberOf} from './values.js';

export const connect: CallDefinition = {
  name: 'connect',
  prototype: 'int connect(int fd, const struct sockaddr *addr, socklen_t addrlen)',
  parameters: [fd, address],
  returns: 'number',
  mayBlock: true,
  gist: {
    en: 'Asks the protocol stack to join your socket to the one at that address and port.',
    ko: '내 소켓을 그 주소와 포트 번호에 있는 소켓에 접속해 달라고 프로토콜 스택에 의뢰합니다.',
  },
  encode: (values, abi) => [numberOf(values[0]), ...givenAddress(values[1], abi)],
  decode: ({value}) => ({result: numberValue(value)}),
};
