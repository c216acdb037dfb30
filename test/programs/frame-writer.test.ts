import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {memoryAddress, openApplications} from '../support/applications.js';

const {result, start, text, world} = await openApplications();
await start('client');

test('frame-writer ends its writes in the midst of messages, and waits for a byte for each that is whole', async () => {
  const messages = ['one', '안녕하세요', '', 'x'.repeat(12), 'last'];
  await start('writer', {program: 'frame-writer', options: {messages}});
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  await result('client', `connect(fd, ${formatAddress(memoryAddress(world(), 'writer', 'local'))})`);
  const read = async (): Promise<string> => {
    const count = Number(await result('client', 'n = recv(fd, buffer, 256, 0)'));
    return count === 0 ? 'end' : text('client', 'buffer', count);
  };
  // 15 bytes are five characters; 7 of them end in the third.
  expect(await read()).toBe('3\none15\n안녕\ufffd');
  expect(await result('client', 'recv(fd, buffer, 256, MSG_DONTWAIT)')).toBe('EAGAIN');
  await result('client', 'write(fd, ".")');
  expect(await read()).toMatch(/세요0\n1$/);
  await result('client', 'write(fd, "..")');
  expect(await read()).toBe(`2\n${'x'.repeat(12)}4\nlast`);
  await result('client', 'write(fd, "..")');
  expect(await read()).toBe('end');
});
