import {expect, test} from 'vitest';
import {sameAnswer} from '../../src/lab/same-answer.js';
import {bytesValue, textValue, type Value} from '../../src/model/value.js';
import {ascii, asValue, fd} from '../support/trace-builder.js';

const right: readonly (readonly [observed: Value, ...typed: readonly string[]])[] = [
  [
    asValue(51_132),
    '51132',
    ' 51132 ',
    '５１１３２',
    '51,132',
    '51 132',
    '0xC7BC',
    '51132번',
    '51132 번',
    'port 51132',
    '포트 번호 51132번',
    '51132.',
  ],
  [asValue(1_448), '1448', '1,448', '1_448', '1 448', '1448 bytes', '1448바이트', '1448B', '0x5a8', '= 1448', '+1448'],
  [asValue(1_234_567), '1,234,567'],
  [asValue(0), '0', '０', '0 bytes', '-0'],
  [asValue(-1), '-1', '－1', '−1', '- 1'],
  [fd(3), '3', '３', 'fd 3', 'fd = 3', '3번', '0x3'],
  [
    asValue('127.0.0.1:80'),
    '127.0.0.1:80',
    '127.0.0.1 : 80',
    '１２７．０．０．１：８０',
    ' 127.0.0.1: 80 ',
    '"127.0.0.1:80"',
  ],
  [asValue('[::1]:443'), '[::1]:443', '[0:0:0:0:0:0:0:1]:443', '[::1] : 443', '［::1］:443'],
  [textValue('127.0.0.1'), '127.0.0.1', '127. 0. 0. 1', '１２７.0.0.1'],
  [textValue('fe80::1'), 'FE80::1', 'fe80:0:0:0:0:0:0:1'],
  [textValue('ECONNREFUSED'), 'ECONNREFUSED', 'econnrefused', 'connrefused', ' EConnRefused ', '`ECONNREFUSED`'],
  [textValue('EBADF'), 'ebadf', 'BADF'],
  [
    textValue('CLOSE_WAIT'),
    'CLOSE_WAIT',
    'close_wait',
    'close wait',
    'Close-Wait',
    'closewait',
    'ＣＬＯＳＥ＿ＷＡＩＴ',
  ],
  [textValue('SOCK_STREAM'), 'sock_stream'],
  [textValue('yes'), 'yes', 'Y', '네', '예'],
  [textValue('no'), 'no', 'N', '아니요', '아니오'],
  [textValue('www.lab.test'), 'www.lab.test', 'WWW.lab.test', 'www.lab.test.'],
  [bytesValue(ascii('hello')), 'hello', '"hello"', 'Hello'],
];

test.each(right.flatMap(([observed, ...typed]) => typed.map(answer => [answer, observed] as const)))(
  '%s is taken for what it means',
  (answer, observed) => {
    expect(sameAnswer(answer, observed)).toBe(true);
  },
);

const wrong: readonly (readonly [observed: Value, ...typed: readonly string[]])[] = [
  [
    asValue(51_132),
    '',
    ' ',
    '80',
    '51133',
    '5113',
    '51132 or 80',
    '5,1132',
    '51.132',
    '-51132',
    'fifty',
    '51132 51132',
  ],
  [asValue(64), '0x64', '６', '64 packets per second'],
  [asValue('127.0.0.1:80'), '127.0.0.1', '80', '127.0.0.1:81', '127.0.0.2:80', 'localhost:80', '127.0.0.1:80:80'],
  [textValue('ECONNREFUSED'), 'ECONNRESET', 'E', 'refused', 'connection refused'],
  [textValue('CLOSE_WAIT'), 'TIME_WAIT', 'CLOSE', 'WAIT'],
  [textValue('yes'), 'no', '아니요'],
  [textValue('no'), 'yes', '네'],
];

test.each(wrong.flatMap(([observed, ...typed]) => typed.map(answer => [answer, observed] as const)))(
  '%s is not taken for %j',
  (answer, observed) => {
    expect(sameAnswer(answer, observed)).toBe(false);
  },
);
