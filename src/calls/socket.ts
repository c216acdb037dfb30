import {descriptorValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {numberOf} from './values.js';

export const socket: CallDefinition = {
  name: 'socket',
  prototype: 'int socket(int domain, int type, int protocol)',
  parameters: [
    {name: 'domain', kind: 'constant', group: ['AF_']},
    {name: 'type', kind: 'constant', group: ['SOCK_']},
    {name: 'protocol', kind: 'constant', group: ['IPPROTO_']},
  ],
  returns: 'descriptor',
  mayBlock: false,
  gist: {
    en: 'Asks the protocol stack for a new socket and gives back the descriptor by which you name it.',
    ko: '프로토콜 스택에 새 소켓을 요청하고, 그 소켓을 가리킬 디스크립터를 돌려받습니다.',
  },
  encode: values => [0, 1, 2].map(index => numberOf(values[index])),
  decode: ({value}) => ({result: descriptorValue(value)}),
};
