import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const shutdown: CallDefinition = {
  name: 'shutdown',
  prototype: 'int shutdown(int fd, int how)',
  parameters: [fd, {name: 'how', kind: 'constant', group: ['SHUT_']}],
  returns: 'number',
  mayBlock: false,
  gist: {
    en: 'Ends one direction of a connection, or both; the descriptor stays yours until close.',
    ko: '접속의 한 방향 또는 양방향을 끝냅니다. 디스크립터는 close할 때까지 남습니다.',
  },
  encode: values => [numberOf(values[0]), numberOf(values[1])],
  decode: ({value}) => ({result: numberValue(value)}),
};
