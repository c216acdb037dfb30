import {numberValue} from '../model/value.js';
import type {CallDefinition} from './definition.js';
import {numberOf} from './values.js';

/**
 * Ends the application. It is _exit(2), where a C program's own exit(3) ends as well: that one would first run what the
 * language runtime of the process has left for its end. The lowest 8 bits of `status` are the exit code.
 */
export const exit: CallDefinition = {
  name: 'exit',
  prototype: 'void _exit(int status)',
  parameters: [{name: 'status', kind: 'number'}],
  returns: 'number',
  neverReturns: true,
  mayBlock: false,
  gist: {
    en: 'Ends the application with this exit code, 0 for success; the kernel closes whatever it still had open.',
    ko: '애플리케이션을 이 종료 코드로 끝냅니다. 0은 성공입니다. 열려 있던 것은 커널이 모두 닫습니다.',
  },
  encode: values => [numberOf(values[0])],
  decode: ({value}) => ({result: numberValue(value)}),
};
