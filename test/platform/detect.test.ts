import os from 'node:os';
import {expect, test} from 'vitest';
import {detectPlatform} from '../../src/platform/detect.js';

test.each(['linux', 'darwin'])('%s is a platform', name => {
  expect(detectPlatform(name)).toMatchObject({id: name});
});

test.each([
  ['win32', 'WSL2'],
  ['freebsd', 'freebsd'],
])('%s is not one, and says what to do', (name, words) => {
  expect(detectPlatform(name)).toEqual({
    unsupported: {
      en: expect.stringContaining(words),
      ko: expect.stringMatching(new RegExp(`${words}.*다|${words}.*오`)),
    },
  });
});

test('the error numbers of this system are those of its headers', () => {
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) throw new Error(platform.unsupported.en);
  const errors = Object.entries(platform.abi.constants).filter(([name]) => /^E[A-Z]+$/.test(name));
  const known: Readonly<Record<string, number>> = os.constants.errno;
  expect(errors.length).toBeGreaterThan(28);
  for (const [name, number] of errors) if (name in known) expect([name, number]).toEqual([name, known[name]]);
});

test('both systems know the same names, but for those that only one has', () => {
  const [linux, darwin] = ['linux', 'darwin'].map(name => {
    const platform = detectPlatform(name);
    return 'abi' in platform ? Object.keys(platform.abi.constants) : [];
  });
  expect(linux?.filter(name => !darwin?.includes(name)).sort()).toEqual(
    'MSG_MORE POLLRDHUP SOCK_CLOEXEC SOCK_NONBLOCK SO_DOMAIN SO_PROTOCOL TCP_KEEPIDLE TCP_SYNCNT TCP_USER_TIMEOUT'.split(
      ' ',
    ),
  );
  expect(darwin?.filter(name => !linux?.includes(name)).sort()).toEqual(
    'SO_NOSIGPIPE TCP_CONNECTIONTIMEOUT TCP_KEEPALIVE'.split(' '),
  );
});
