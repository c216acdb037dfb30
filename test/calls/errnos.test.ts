import {expect, test} from 'vitest';
import {explainErrno} from '../../src/calls/errnos.js';
import {darwinAbi} from '../../src/platform/darwin/abi.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

const met =
  'EBADF ENOTSOCK EMFILE EINVAL EAFNOSUPPORT EPROTONOSUPPORT EACCES EPERM EADDRINUSE EADDRNOTAVAIL ECONNREFUSED ECONNRESET ECONNABORTED ETIMEDOUT EHOSTUNREACH ENETUNREACH EINPROGRESS EALREADY EISCONN ENOTCONN EDESTADDRREQ EMSGSIZE EPIPE EAGAIN EINTR EFAULT EOPNOTSUPP ENOPROTOOPT ENOENT EAI_NONAME EAI_NODATA EAI_AGAIN EAI_FAIL EAI_SERVICE EAI_ADDRFAMILY EAI_MEMORY';

test.each(met.split(' '))('%s is explained in one line of each language, and known to both systems', name => {
  const explanation = explainErrno(name);
  for (const text of [explanation?.meaning, explanation?.advice]) {
    expect(text?.en).toMatch(/^[A-Za-z][^\n]+\.$/);
    expect(text?.ko).toMatch(/^[^\n]*[가-힣][^\n]*(다|오)\.$/);
  }
  expect([linuxAbi.constants[name], darwinAbi.constants[name]]).toEqual([expect.any(Number), expect.any(Number)]);
});

test('what nobody explained is not explained', () => {
  expect(['EXYZ', 'constructor', ''].map(explainErrno)).toEqual([undefined, undefined, undefined]);
});
