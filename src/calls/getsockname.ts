import type {CallDefinition} from './definition.js';
import {addressResult, emptyAddress} from './native-address.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const getsockname: CallDefinition = {
  name: 'getsockname',
  prototype: 'int getsockname(int fd, struct sockaddr *addr, socklen_t *addrlen)',
  parameters: [fd],
  returns: 'address',
  resultIsStored: true,
  mayBlock: false,
  gist: {
    en: 'Tells the address and port on our own side of the socket.',
    ko: '소켓의 이쪽 주소와 포트 번호를 알려 줍니다.',
  },
  encode: values => [numberOf(values[0]), ...emptyAddress()],
  decode: ({native}, abi) => ({result: addressResult(native[1], native[2], abi)}),
};
