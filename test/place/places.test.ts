import {expect, test} from 'vitest';
import {places} from '../../src/place/places.js';
import {findTool, runOnce} from '../../src/place/tools.js';

test('loopback is available everywhere, and opening and closing it does nothing', async () => {
  expect(await places.loopback.available()).toEqual({ok: true});
  const opening = await places.loopback.open();
  if (!opening.ok) throw new Error(opening.reason.en);
  const command = {file: '/bin/sh', arguments: ['-c', ':']};
  expect(opening.place.commandFor('client', command)).toEqual(command);
  await opening.place.close();
});

test('whether a private network is available is told with the reason', async () => {
  const available = await places.private.available();
  if (available.ok) return;
  expect(available.reason.en).not.toBe('');
  expect(available.reason.ko).toMatch(/[가-힣]/);
});

test('a tool that is not there is not found; a command that fails says why', async () => {
  expect(await findTool('no-such-tool')).toBeUndefined();
  expect(await findTool('sh')).toMatch(/^\/.*sh$/);
  expect(await runOnce({file: '/bin/sh', arguments: ['-c', 'echo no >&2; exit 1']})).toBe('no');
  expect(await runOnce({file: '/no/such/file', arguments: []})).toContain('/no/such/file');
  expect(await runOnce({file: '/bin/sh', arguments: ['-c', ':']})).toBeUndefined();
});
