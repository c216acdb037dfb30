import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {givenAddress} from './native-address.js';
import {address, fd} from './parameters.js';
import {numberOf} from './values.js';

export const bind: CallDefinition = {
  name: 'bind',
  prototype: 'int bind(int fd, const struct sockaddr *addr, socklen_t addrlen)',
  parameters: [fd, address],
  returns: 'number',
  mayBlock: false,
  gist: {
    en: 'Gives the socket its own address and port; port 0 lets the protocol stack choose one.',
    ko: '소켓에 자신의 주소와 포트 번호를 정해 줍니다. 포트 번호가 0이면 프로토콜 스택이 고릅니다.',
  },
  encode: (values, abi) => [numberOf(values[0]), ...givenAddress(values[1], abi)],
  decode: ({value}) => ({result: numberValue(value)}),
};
