import {existsSync, readlinkSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {loopback} from '../../src/place/loopback.js';
import type {Place} from '../../src/place/place.js';
import {places} from '../../src/place/places.js';
import {ownNetworkVariable} from '../../src/platform/linux/own-network.js';
import {memoryAddress, openApplications} from '../support/applications.js';
import {noPrivateNetwork, openPrivatePlace} from '../support/private-place.js';
import {childrenOf, gone} from '../support/processes.js';

const records = [
  {name: 'www.lab.test', type: 'A', data: '127.0.0.2'},
  {name: 'www.lab.test', type: 'A', data: '127.0.0.3'},
  {name: 'six.lab.test', type: 'AAAA', data: '::1'},
  {name: 'alias.lab.test', type: 'CNAME', data: 'www.lab.test'},
];

const withVariable: Place['commandFor'] = (_actor, command) => ({
  ...command,
  environment: {[ownNetworkVariable]: '1'},
});

describe.skipIf(noPrivateNetwork !== undefined)('a private network', async () => {
  const place = noPrivateNetwork === undefined ? await openPrivatePlace() : undefined;
  const applications = await openApplications(place === undefined ? {} : {place});
  const {fact, result, session, start, world} = applications;

  test('its subjects live in it, with the process ids of the system', async () => {
    await start('client');
    await start('dns', {program: 'name-server', options: {address: '127.0.0.1:53', records}});
    const [client, dns] = [world().actors.client, world().actors.dns];
    expect([client?.host, dns?.host]).toEqual(['private', 'private']);
    const network = (pid: number | undefined | 'self') => readlinkSync(`/proc/${pid}/ns/net`);
    expect(network(client?.pid)).toBe(network(dns?.pid));
    expect(network(client?.pid)).not.toBe(network('self'));
  });

  test('the real ports can be bound, and the table is the one of this network', async () => {
    await start('web', {
      program: 'web-server',
      options: {address: '127.0.0.2:80', pages: {'/': {type: 'text/plain', body: 'hi'}}},
    });
    expect(formatAddress(memoryAddress(world(), 'web', 'local'))).toBe('127.0.0.2:80');
    await session.sample();
    const rows = world().tables.private?.rows.map(({protocol, local}) => `${protocol} ${formatAddress(local)}`);
    expect(rows).toEqual(expect.arrayContaining(['tcp 127.0.0.2:80', 'udp 127.0.0.1:53']));
    expect(world().tables.loopback).toBeUndefined();
  });

  test('the resolver of the C library asks the name server of the lab', async () => {
    expect(await result('client', 'server = getaddrinfo("www.lab.test", "http")')).toBe('127.0.0.2:80');
    expect(await result('client', 'getaddrinfo("www", "http")')).toBe('127.0.0.2:80');
    expect(await result('client', 'getaddrinfo("alias.lab.test", "http")')).toBe('127.0.0.2:80');
    expect(await result('client', 'getaddrinfo("six.lab.test", "http")')).toBe('[::1]:80');
    expect(await result('client', 'getaddrinfo("nothing.lab.test", "http")')).toBe('EAI_NONAME');
    const {outcome} = await fact(
      'call-returned',
      ({actor, outcome}) => actor === 'client' && outcome.kind === 'returned',
    );
    expect(outcome).toMatchObject({out: {addresses: {text: '127.0.0.2:80, 127.0.0.3:80'}}});
  });

  test('what it found can be used', async () => {
    await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
    expect(await result('client', 'connect(fd, server)')).toBe('0');
    expect(await result('client', 'getpeername(fd)')).toBe('127.0.0.2:80');
  });

  test('the hosts file is still read, and nothing outside is reached', async () => {
    expect(['127.0.0.1:80', '[::1]:80']).toContain(await result('client', 'getaddrinfo("localhost", "http")'));
    await result('client', 'away = socket(AF_INET, SOCK_STREAM, 0)');
    expect(await result('client', 'connect(away, 192.0.2.1:80)')).toBe('ENETUNREACH');
  });

  test('without a name server there is no answer: EAI_AGAIN', async () => {
    await session.kill('dns', 'SIGKILL');
    expect(await result('client', 'getaddrinfo("www.lab.test", "http")')).toBe('EAI_AGAIN');
  });

  test('a call is seen to wait, is interrupted, and descriptors begin at 3 as everywhere', async () => {
    await start('other');
    expect(await result('other', 'L = socket(AF_INET, SOCK_STREAM, 0)')).toBe('3');
    await result('other', 'bind(L, 127.0.0.1:0)');
    await result('other', 'listen(L, 1)');
    const blocked = await applications.block('other', 'accept(L)');
    session.interrupt('other');
    expect(await blocked.result).toBe('EINTR');
  });

  test('two of them are strangers to each other', async () => {
    const second = await openApplications({place: await openPrivatePlace()});
    await second.start('web', {program: 'echo-server', options: {address: '127.0.0.2:80'}});
    await second.session.sample();
    expect(second.world().tables.private?.rows.map(({local}) => formatAddress(local))).toEqual(['127.0.0.2:80']);
  });

  test('closed, nothing of it is left', async () => {
    const before = childrenOf(process.pid);
    const opening = await places.private.open();
    const holder = childrenOf(process.pid).filter(pid => !before.includes(pid));
    expect(holder).toHaveLength(1);
    if (opening.ok) await opening.place.close();
    expect(holder.every(gone)).toBe(true);
    expect(existsSync('/run/resolv.conf')).toBe(false);
  });

  test('without a view of its own of the file system, a subject touches nothing and ends', async () => {
    const shared = {...loopback, commandFor: withVariable};
    const {session} = await openApplications({place: shared});
    expect(await session.start('client')).toMatchObject({
      ok: false,
      problem: {en: expect.stringContaining('no mount namespace of its own')},
    });
    expect(existsSync('/run/resolv.conf')).toBe(false);
  });

  test('in one that is closed nobody can start, and is told why', async () => {
    const opening = await places.private.open();
    if (!opening.ok) throw new Error(opening.reason.en);
    const late = await openApplications({place: opening.place});
    await opening.place.close();
    expect(await late.session.start('client')).toMatchObject({
      ok: false,
      problem: {en: expect.stringContaining('nsenter')},
    });
  });
});
