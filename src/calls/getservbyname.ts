import {numberValue} from '../model/value.js';
import type {LibraryFunction} from './definition.js';
import {stringMemory, viewOf} from './native-memory.js';
import {textOf} from './values.js';

/** The result is the port number. Of a service that is in no table it fails with ENOENT, for C says only NULL. */
export const getservbyname: LibraryFunction = {
  name: 'getservbyname',
  prototype: 'struct servent *getservbyname(const char *name, const char *proto)',
  parameters: [
    {name: 'service', kind: 'text'},
    {name: 'protocol', kind: 'text'},
  ],
  returns: 'number',
  resultIsStored: true,
  // It reads a file of this computer.
  mayBlock: false,
  gist: {
    en: 'Looks up the port number of a service in the table of this computer, the services file.',
    ko: '서비스의 포트 번호를 이 컴퓨터의 표인 services 파일에서 찾습니다.',
  },
  encode: values => [stringMemory(textOf(values[0])), stringMemory(textOf(values[1]))],
  isLibraryFunction: true,
  failure: (value, _errno, {constants}) => (value === 0 ? {name: 'ENOENT', number: constants.ENOENT ?? 0} : undefined),
  decode: ({value}, _abi, memoryAt) => ({
    result: numberValue(viewOf(memoryAt(value, size)).getUint16(portAt)),
  }),
};

/**
 * `struct servent` (<netdb.h>): char *s_name, char **s_aliases, int s_port, char *s_proto. The port is in the order of the
 * network: as in a packet, its two bytes come first.
 */
const size = 24;
const portAt = 16;
