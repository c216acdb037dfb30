import type {CallDefinition} from './definition.js';
import {addressResult, emptyAddress} from './native-address.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const getpeername: CallDefinition = {
  name: 'getpeername',
  prototype: 'int getpeername(int fd, struct sockaddr *addr, socklen_t *addrlen)',
  parameters: [fd],
  returns: 'address',
  resultIsStored: true,
  mayBlock: false,
  gist: {
    en: 'Tells the address and port of the peer that the socket is connected to.',
    ko: '소켓이 접속해 있는 상대의 주소와 포트 번호를 알려 줍니다.',
  },
  encode: values => [numberOf(values[0]), ...emptyAddress()],
  decode: ({native}, abi) => ({result: addressResult(native[1], native[2], abi)}),
};
