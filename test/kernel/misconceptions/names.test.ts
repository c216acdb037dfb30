import {describe, expect, test} from 'vitest';
import {openApplications} from '../../support/applications.js';
import {noPrivateNetwork, openPrivatePlace} from '../../support/private-place.js';

/** Needs the place `private`: there, the resolver of the C library asks our name server. */
describe.skipIf(noPrivateNetwork !== undefined)('in a private network', async () => {
  const place = noPrivateNetwork === undefined ? await openPrivatePlace() : undefined;
  const {fact, result, session, start, trace, world} = await openApplications(place === undefined ? {} : {place});
  const records = [{name: 'www.lab.test', type: 'A', data: '127.0.0.2'}];

  // M32  dns: udp = socket(AF_INET, SOCK_DGRAM, 0); bind(udp, 127.0.0.1:53)
  //      client: getaddrinfo("localhost", "http")      dns: recvfrom(udp, query, 512, asker, MSG_DONTWAIT) → EAGAIN
  //      client: getaddrinfo("www.lab.test", "http")   dns: recvfrom(udp, query, 512, asker) → a query
  test('M32: for localhost nobody is asked; for another name the name server is', async () => {
    await start('client');
    await start('dns');
    await result('dns', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
    expect(await result('dns', 'bind(udp, 127.0.0.1:53)')).toBe('0');
    expect(['127.0.0.1:80', '[::1]:80']).toContain(await result('client', 'getaddrinfo("localhost", "http")'));
    expect(await result('dns', 'recvfrom(udp, query, 512, asker, MSG_DONTWAIT)')).toBe('EAGAIN');
    const unanswered = result('client', 'getaddrinfo("www.lab.test", "http")');
    // A DNS header is 12 bytes; the query has the name as well.
    expect(Number(await result('dns', 'recvfrom(udp, query, 512, asker)'))).toBeGreaterThan(12);
    expect(world().actors.dns?.memory.asker).toMatchObject({kind: 'address', address: {host: '127.0.0.1'}});
    await session.kill('dns', 'SIGKILL');
    expect(await unanswered).toBe('EAI_AGAIN');
  });

  // M21, M32  name-server at 127.0.0.1:53 with loses: 2, so that the resolver (A and AAAA at once) has to ask a second time
  //           client: address = getaddrinfo("www.lab.test", "http")   meanwhile: its descriptors, and the UDP table
  test('M21: a lookup has a UDP socket, with a port of its own, connected to port 53; it is there for this call only', async () => {
    await start('names', {program: 'name-server', options: {address: '127.0.0.1:53', records, loses: 2}});
    const from = trace().length;
    const answer = result('client', 'address = getaddrinfo("www.lab.test", "http")');
    const table = await fact(
      'connections-sampled',
      ({seq, connections}) => seq >= from && connections.some(({peer}) => peer?.port === 53),
    );
    const row = table.connections.find(({peer}) => peer?.port === 53);
    expect(row).toMatchObject({protocol: 'udp', local: {host: '127.0.0.1'}, peer: {host: '127.0.0.1'}});
    expect(row?.local.port).toBeGreaterThan(0);
    await fact(
      'descriptors-sampled',
      ({actor, descriptors}) => actor === 'client' && descriptors.some(({inode}) => inode === row?.inode),
    );
    expect(await answer).toBe('127.0.0.2:80');
    expect(world().actors.client?.descriptors?.rows.some(({inode}) => inode === row?.inode)).toBe(false);
    expect(world().actors.client?.memory.address).toMatchObject({
      kind: 'address',
      address: {host: '127.0.0.2', port: 80},
    });
  });
});
