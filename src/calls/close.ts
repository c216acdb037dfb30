import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const close: CallDefinition = {
  name: 'close',
  prototype: 'int close(int fd)',
  parameters: [fd],
  returns: 'number',
  // With SO_LINGER it waits until the peer has everything (socket(7)).
  mayBlock: true,
  gist: {
    en: 'Gives the descriptor back; with its last descriptor the socket goes and its connection is taken down.',
    ko: '디스크립터를 반납합니다. 마지막 디스크립터였다면 접속을 끊고 소켓을 지웁니다.',
  },
  encode: values => [numberOf(values[0])],
  decode: ({value}) => ({result: numberValue(value)}),
};
