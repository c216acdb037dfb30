import type {Abi} from '../model/abi.js';
import {numberValue, textValue} from '../model/value.js';
import {formatBits} from './bits.js';
import type {CallDefinition} from './definition.js';
import {fd} from './parameters.js';
import {numberOf, optionalNumber} from './values.js';

/** Of F_GETFL, `out.flags` is the result in names: `O_RDWR|O_NONBLOCK`. */
export const fcntl: CallDefinition = {
  name: 'fcntl',
  prototype: 'int fcntl(int fd, int cmd, ...)',
  parameters: [
    fd,
    {name: 'command', kind: 'constant', group: ['F_']},
    {name: 'argument', kind: 'constant', optional: true, group: ['O_', 'FD_']},
  ],
  returns: 'number',
  mayBlock: false,
  gist: {
    en: 'Reads or changes how a descriptor behaves; O_NONBLOCK makes its calls return at once instead of waiting.',
    ko: '디스크립터의 동작 방식을 읽거나 바꿉니다. O_NONBLOCK을 켜면 호출이 기다리지 않고 바로 돌아옵니다.',
  },
  // A missing variadic argument would be whatever lies in the register: always give one.
  encode: values => [numberOf(values[0]), numberOf(values[1]), optionalNumber(values[2]) ?? 0],
  decode: ({value, native}, abi) => ({
    result: numberValue(value),
    ...(native[1] === abi.constants.F_GETFL ? {out: {flags: textValue(statusFlags(value, abi))}} : {}),
  }),
};

/** The access mode is a number in the two lowest bits, not a flag (<fcntl.h>, O_ACCMODE). */
const statusFlags = (flags: number, abi: Abi): string => {
  const mode = ['O_RDONLY', 'O_WRONLY', 'O_RDWR'][flags & 3] ?? String(flags & 3);
  const others = formatBits(flags, ['O_NONBLOCK', 'O_APPEND', 'O_ASYNC'], abi);
  return others === '0' ? mode : `${mode}|${others}`;
};
