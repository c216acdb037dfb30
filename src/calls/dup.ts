import {descriptorValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {fd} from './parameters.js';
import {numberOf} from './values.js';

export const dup: CallDefinition = {
  name: 'dup',
  prototype: 'int dup(int fd)',
  parameters: [fd],
  returns: 'descriptor',
  mayBlock: false,
  gist: {
    en: 'Gives a second descriptor for the same socket.',
    ko: '같은 소켓을 가리키는 디스크립터를 하나 더 돌려받습니다.',
  },
  encode: values => [numberOf(values[0])],
  decode: ({value}) => ({result: descriptorValue(value)}),
};
