import {expect, test} from 'vitest';
import {openApplications} from '../support/applications.js';

const applications = await openApplications();
await applications.start('client');
const {result, world} = applications;

test.each([
  ['http', 'tcp', '80'],
  ['https', 'tcp', '443'],
  ['domain', 'udp', '53'],
  ['no-such-service', 'tcp', 'ENOENT'],
  ['http', 'no-such-protocol', 'ENOENT'],
])('%s over %s: %s', async (service, protocol, expected) => {
  expect(await result('client', `getservbyname("${service}", "${protocol}")`)).toBe(expected);
});

test('the port is a number in a variable; a failure sets none', async () => {
  await result('client', 'port = getservbyname("http", "tcp")');
  await result('client', 'none = getservbyname("http", "xyz")');
  expect(world().actors.client?.memory).toEqual({port: {kind: 'number', number: 80}});
});
