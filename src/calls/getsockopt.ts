import type {Abi} from '../model/abi.js';
import {numberValue, textValue} from '../model/value.js';
import type {CallDefinition, Decoded} from './definition.js';
import {intMemory, readInt, readTimeval} from './native-memory.js';
import {fd, level, option} from './parameters.js';
import {optionLayout, optionSizes} from './socket-option.js';
import {numberOf} from './values.js';

/**
 * The result is the option's value: an int; seconds for SO_LINGER, where `out.on` says whether it is switched on;
 * milliseconds for SO_RCVTIMEO and SO_SNDTIMEO, where 0 is "no limit". For SO_ERROR, `out.error` is the error's name.
 */
export const getsockopt: CallDefinition = {
  name: 'getsockopt',
  prototype: 'int getsockopt(int fd, int level, int optname, void *optval, socklen_t *optlen)',
  parameters: [fd, level, option],
  returns: 'number',
  resultIsStored: true,
  mayBlock: false,
  gist: {
    en: 'Asks for a setting of the socket; SO_ERROR asks for, and clears, the error that it holds.',
    ko: '소켓의 설정을 묻습니다. SO_ERROR는 소켓에 남은 오류를 알려 주고 지웁니다.',
  },
  encode: (values, abi) => {
    const [fd, level, option] = [numberOf(values[0]), numberOf(values[1]), numberOf(values[2])];
    const size = optionSizes[optionLayout(level, option, abi)];
    return [fd, level, option, new Uint8Array(size), intMemory(size)];
  },
  decode: ({native}, abi) => {
    const [, level, option, memory] = native;
    if (typeof level !== 'number' || typeof option !== 'number' || !(memory instanceof Uint8Array))
      throw new TypeError('getsockopt was decoded with arguments that its encoder did not make.');
    return optionValue(level, option, memory, abi);
  },
};

const optionValue = (level: number, option: number, memory: Uint8Array, abi: Abi): Decoded => {
  switch (optionLayout(level, option, abi)) {
    case 'int':
      return {result: numberValue(readInt(memory)), ...errorName(level, option, readInt(memory), abi)};
    case 'linger':
      return {result: numberValue(readInt(memory, 4)), out: {on: numberValue(readInt(memory))}};
    case 'timeval':
      return {result: numberValue(readTimeval(memory))};
  }
};

const errorName = (level: number, option: number, error: number, {constants}: Abi): Pick<Decoded, 'out'> => {
  if (level !== constants.SOL_SOCKET || option !== constants.SO_ERROR) return {};
  const name = Object.keys(constants).find(key => /^E[A-Z]+$/.test(key) && constants[key] === error);
  return name === undefined ? {} : {out: {error: textValue(name)}};
};
