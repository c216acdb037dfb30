import {expect, test} from 'vitest';
import {linuxAbi} from '../../src/platform/linux/abi.js';
import {parseInjection} from '../../src/watch/injection.js';

const parse = (written: string) => parseInjection(written, linuxAbi.constants);

test.each([
  ['connect:2:ECONNREFUSED', {call: 'connect', nth: 2, kind: 'fails', errno: 'ECONNREFUSED'}],
  ['recv:1:delay=300ms', {call: 'recv', nth: 1, kind: 'waits', milliseconds: 300}],
  ['read:10:delay=2s', {call: 'read', nth: 10, kind: 'waits', milliseconds: 2000}],
])('%s', (written, injection) => {
  expect(parse(written)).toEqual(injection);
});

test.each([
  ['', /"" is not a call/],
  ['fork:1:EPERM', /"fork" is not a call/],
  ['connect', /"" does not say which one/],
  ['connect:0:EPERM', /"0" does not say which one/],
  ['connect:1.5:EPERM', /"1.5" does not/],
  ['connect:1:', /"" is neither/],
  ['connect:1:AF_INET', /"AF_INET" is neither/],
  ['connect:1:EFOO', /"EFOO" is neither/],
  ['connect:1:delay=5', /"delay=5" is neither/],
  ['connect:1:delay=9999s', /neither/],
  ['connect:1:EPERM:more', /neither/],
])('%s is told what is wrong', (written, said) => {
  const result = parse(written);
  expect('problem' in result && result.problem.en).toMatch(said);
  expect('problem' in result && result.problem.ko).toContain('--inject');
});
