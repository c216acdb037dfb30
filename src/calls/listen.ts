import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const listen: CallDefinition = {
  name: 'listen',
  prototype: 'int listen(int fd, int backlog)',
  parameters: [fd, {name: 'backlog', kind: 'number', group: ['SOMAXCONN']}],
  returns: 'number',
  mayBlock: false,
  gist: {
    en: 'Makes the socket wait for connections; backlog limits how many may queue until accept takes them.',
    ko: '소켓이 접속을 기다리게 합니다. backlog는 accept가 가져갈 때까지 줄을 설 수 있는 접속 수의 한도입니다.',
  },
  encode: values => [numberOf(values[0]), numberOf(values[1])],
  decode: ({value}) => ({result: numberValue(value)}),
};
