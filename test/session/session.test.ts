import {once} from 'node:events';
import {connect, createServer} from 'node:net';
import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {bytesValue} from '../../src/model/value.js';
import {project} from '../../src/model/world.js';
import {emptyDnsMessage} from '../../src/programs/dns-records.js';
import {decodeDnsMessage} from '../../src/wire/dns-decode.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import {connectPair, listenAnywhere, memoryAddress, openApplications, portOf} from '../support/applications.js';

test('the whole journey: a name, a socket, a connection, messages, the end', async () => {
  const {session, start, result, world, text} = await openApplications();
  await Promise.all([
    start('dns', {program: 'name-server', options: {records: [{name: 'www.lab.test', type: 'A', data: '127.0.0.1'}]}}),
    start('web', {program: 'web-server', options: {pages: {'/': {type: 'text/html', body: '<p>hi</p>'}}}}),
    start('client'),
  ]);
  const query = encodeDnsMessage({
    ...emptyDnsMessage,
    id: 7,
    questions: [{name: 'www.lab.test', type: 'A', class: 'IN'}],
  });
  if (!(query instanceof Uint8Array)) throw new Error(query.problem.en);
  await session.set('client', 'query', bytesValue(query));
  const dns = formatAddress(memoryAddress(world(), 'dns', 'local'));
  await result('client', 'udp = socket(AF_INET, SOCK_DGRAM, 0)');
  await result('client', `sendto(udp, query, ${dns})`);
  const count = Number(await result('client', 'count = recvfrom(udp, answer, 512, from)'));
  expect(formatAddress(memoryAddress(world(), 'client', 'from'))).toBe(dns);
  await result('client', 'close(udp)');

  const answer = world().actors.client?.memory.answer;
  const decoded = answer?.kind === 'bytes' ? decodeDnsMessage(answer.bytes.subarray(0, count)) : undefined;
  expect(decoded && 'message' in decoded && decoded.message.answers.map(({data}) => data)).toEqual(['127.0.0.1']);

  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(await result('client', `connect(fd, ${formatAddress(memoryAddress(world(), 'web', 'local'))})`)).toBe('0');
  await result('client', 'write(fd, "GET / HTTP/1.0\\r\\n\\r\\n")');
  let response = '';
  for (;;) {
    const read = Number(await result('client', 'count = read(fd, buffer, 50)'));
    if (read === 0) break;
    response += text('client', 'buffer', read);
  }
  expect(response).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*\r\n\r\n<p>hi<\/p>$/);
  expect(await result('client', 'close(fd)')).toBe('0');
  expect(await result('client', 'close(fd)')).toBe('EBADF');
});

test('history: numbered facts with their sources, a call entered before it returns, samples after it', async () => {
  const {session, start, result, trace, world} = await openApplications();
  await start('client');
  await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  const facts = trace();
  expect(facts.map(({seq}) => seq)).toEqual(facts.map((_, index) => index));
  expect(facts.every(({at}) => at >= 0)).toBe(true);
  expect(facts[0]).toMatchObject({kind: 'subject-started', source: 'session'});
  const calls = facts.filter(({source}) => source === 'subject');
  expect(calls.map(({kind}) => kind)).toEqual(['call-entered', 'call-returned']);
  const after = facts.slice(facts.findIndex(({kind}) => kind === 'call-returned') + 1);
  expect(after.map(({kind, source}) => `${kind} ${source}`)).toEqual(
    expect.arrayContaining(['descriptors-sampled /proc/PID/fd', 'sockets-sampled getsockname']),
  );
  const call = world().actors.client?.calls[0];
  expect(call).toMatchObject({id: 1, call: {name: 'socket', result: 'fd'}, outcome: {kind: 'returned'}});
  expect(call?.nanoseconds).toBeGreaterThan(0);
  expect(world()).toEqual(project(session.trace()));
});

test('a call that is written wrong is not made, and says where and why', async () => {
  const {session, start, trace} = await openApplications();
  await start('client');
  const before = trace().filter(({kind}) => kind === 'call-entered').length;
  const refused = await session.call('client', 'fd = sokcet(AF_INET, SOCK_STREAM, 0)');
  expect(refused).toMatchObject({kind: 'refused', problem: {at: 5, message: {en: expect.stringContaining('socket')}}});
  expect(trace().filter(({kind}) => kind === 'call-entered')).toHaveLength(before);
});

test('an application makes one call at a time', async () => {
  const applications = await openApplications();
  const {session, start, block} = applications;
  await start('client');
  await listenAnywhere(applications, 'client', 'fd');
  const blocked = await block('client', 'accept(fd)');
  expect(await session.call('client', 'close(fd)')).toMatchObject({kind: 'refused'});
  expect(blocked.hasReturned()).toBe(false);
  session.interrupt('client');
  expect(await blocked.result).toBe('EINTR');
  expect(await applications.result('client', 'close(fd)')).toBe('0');
});

test('interrupting an application that waits for nothing changes nothing', async () => {
  const {session, start, result} = await openApplications();
  await start('client');
  session.interrupt('client');
  session.interrupt('nobody');
  expect(await result('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('3');
});

test('an application starts once; after its end it can start again', async () => {
  const {session, start} = await openApplications();
  await start('client');
  expect(await session.start('client')).toMatchObject({
    ok: false,
    problem: {en: expect.stringContaining('runs already')},
  });
  await session.kill('client', 'SIGKILL');
  await start('client');
});

test('a program that does not exist, or options that do not fit: the start says so', async () => {
  const {session} = await openApplications();
  expect(await session.start('a', {program: 'mail-server'})).toMatchObject({
    problem: {en: expect.stringContaining('mail-server')},
  });
  expect(await session.start('b', {program: 'web-server'})).toMatchObject({
    problem: {en: expect.stringContaining('pages')},
  });
});

test('nobody there: calls end, settings pass', async () => {
  const {session} = await openApplications();
  expect(await session.call('nobody', 'close(3)')).toEqual({kind: 'exited'});
  await session.set('nobody', 'x', bytesValue(new Uint8Array()));
  await session.kill('nobody', 'SIGKILL');
  await session.sample();
  expect(session.trace()).toEqual([]);
});

test('strangers’ connections are not shown, though they are in the same table', async () => {
  const stranger = createServer().listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const applications = await openApplications();
  await applications.start('client');
  const own = await listenAnywhere(applications, 'client', 'fd');
  stranger.close();
  const rows = applications.world().tables.loopback?.rows ?? [];
  expect(rows.map(({local}) => formatAddress(local))).toEqual([own]);
});

test('a closed connection of this run stays in sight while the kernel keeps it', async () => {
  const applications = await openApplications();
  await applications.start('client');
  await applications.start('server');
  await connectPair(applications);
  const port = portOf(await applications.result('client', 'getsockname(fd)'));
  await applications.result('client', 'close(fd)');
  await applications.result('server', 'read(fd, end, 1)');
  await applications.result('server', 'close(fd)');
  await applications.session.kill('client', 'SIGKILL');
  await applications.session.sample();
  const row = applications.world().tables.loopback?.rows.find(({local}) => local.port === port);
  expect([row?.state, row?.inode]).toEqual(['TIME_WAIT', undefined]);
});

test('a change that nobody here made is seen while somebody waits', async () => {
  const applications = await openApplications();
  const {start, block, fact, trace} = applications;
  await start('client');
  const own = await listenAnywhere(applications, 'client', 'fd');
  await block('client', 'poll(fd, POLLPRI, -1)');
  const before = trace().length;
  const visitor = connect({host: '127.0.0.1', port: portOf(own)});
  await once(visitor, 'connect');
  await fact(
    'connections-sampled',
    ({seq, connections}) => seq >= before && connections.some(({receiveQueue}) => receiveQueue === 1),
  );
  visitor.destroy();
});

test('what a call fills is told whole, and each fact keeps its own', async () => {
  const applications = await openApplications();
  const {start, result, put, text, trace} = applications;
  await start('client');
  await start('server');
  await connectPair(applications);
  await put('client', 'buffer', '....');
  for (const word of ['ab', 'cd']) {
    await result('server', `write(fd, "${word}")`);
    await result('client', 'read(fd, buffer)');
  }
  const filled = trace().flatMap(observation =>
    observation.kind === 'call-returned' && observation.memory.buffer?.kind === 'bytes'
      ? [new TextDecoder().decode(observation.memory.buffer.bytes)]
      : [],
  );
  expect(filled).toEqual(['ab..', 'cd..']);
  expect(text('client', 'buffer')).toBe('cd..');
});
