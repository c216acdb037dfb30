import {expect, test} from 'vitest';
import {completions} from '../../src/calls/completions.js';
import {addressValue, bytesValue, descriptorValue, numberValue} from '../../src/model/value.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

const memory = {
  fd: descriptorValue(7),
  from: addressValue({host: '127.0.0.1', port: 80}),
  buffer: bytesValue(new Uint8Array(4)),
  count: numberValue(2),
};

/** The cursor stands at `^`. */
const at = (text: string) => {
  const {from, choices} = completions(text.replace('^', ''), [...text].indexOf('^'), memory, linuxAbi);
  return [from, choices.map(({name}) => name)];
};

test.each([
  ['se^', 0, ['send', 'sendto', 'setsockopt', 'setrlimit']],
  ['연결 = acc^', 5, ['accept']],
  ['close(^', 6, ['fd']],
  ['connect(fd, ^)', 12, ['from']],
  ['socket(af^', 7, ['AF_UNSPEC', 'AF_UNIX', 'AF_INET', 'AF_INET6']],
  ['shutdown(fd, SHUT_R^)', 13, ['SHUT_RD', 'SHUT_RDWR']],
  ['poll(fd, POLLIN|POLLO^', 16, ['POLLOUT']],
  ['poll(fd, POLLIN, ^', 17, ['fd', 'count']],
  ['poll(fd, POLLIN, fd, POLLP^', 21, ['POLLPRI']],
  ['write(fd, ^', 10, ['buffer']],
  ['write(fd, "(, fd^', 14, []],
  ['sendto(fd, "(,", ^', 17, ['from']],
  ['close(fd, ^', 10, []],
  ['close(fd)^', 9, []],
  ['nothing(^', 8, []],
])('%s', (text, from, names) => {
  expect(at(text)).toEqual([from, names]);
});

test('every choice says what it is', () => {
  expect(completions('listen(fd, ', 11, memory, linuxAbi).choices).toEqual([
    {kind: 'variable', name: 'count'},
    {kind: 'constant', name: 'SOMAXCONN'},
  ]);
});
