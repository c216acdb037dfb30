import {descriptorValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {emptyAddress, storedAddress} from './native-address.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const accept: CallDefinition = {
  name: 'accept',
  prototype: 'int accept(int fd, struct sockaddr *addr, socklen_t *addrlen)',
  parameters: [fd, {name: 'peer', kind: 'into', optional: true}],
  returns: 'descriptor',
  mayBlock: true,
  gist: {
    en: 'Takes the next connection from the queue of a listening socket and gives it a descriptor of its own.',
    ko: '접속을 기다리는 소켓의 줄에서 다음 접속을 꺼내고, 그 접속만의 디스크립터를 돌려받습니다.',
  },
  // The peer is asked for even when no variable takes it: who connected is worth seeing.
  encode: values => [numberOf(values[0]), ...emptyAddress()],
  decode: ({value, native}, abi) => {
    const peer = storedAddress(native[1], native[2], abi);
    return {result: descriptorValue(value), ...(peer === undefined ? {} : {out: {peer}})};
  },
};
