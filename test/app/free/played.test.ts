import {afterAll, expect, test} from 'vitest';
import {servers} from '../../../src/app/free/servers.js';
import {parseLab} from '../../../src/lab/parse-lab.js';
import {labText} from '../../../src/lab/save-lab.js';
import type {Skeleton} from '../../../src/lab/skeleton.js';
import {sessionsOn} from '../../../src/open-session.js';
import {transcript} from '../../../src/plain/transcript.js';
import {detectPlatform} from '../../../src/platform/detect.js';
import {playPlain} from '../../../src/play-plain.js';
import {openFree} from '../../support/free.js';
import {subjectEntry} from '../../support/subject-entry.js';

const platform = detectPlatform(process.platform);
if ('unsupported' in platform) throw new Error(platform.unsupported.en);
const openSession = sessionsOn(platform, await subjectEntry());

const open = () => {
  const saved: Skeleton[] = [];
  const opened = openFree(
    openSession,
    async ({skeleton}) => {
      saved.push(skeleton);
      return {kind: 'saved', steps: skeleton.file.steps.length, leftOut: skeleton.leftOut.length};
    },
    {system: platform.id, abi: platform.abi},
  );
  afterAll(opened.close);
  return {...opened, saved};
};

type Opened = ReturnType<typeof open>;

const outcome = ({run}: Opened, actor: string, name: string) =>
  run().world.actors[actor]?.calls.findLast(({call}) => call.name === name)?.outcome;

/** accept waits in one application while the other one connects, writes, and is read. */
const playTwo = async (one: Opened): Promise<void> => {
  await one.enter(':app server');
  for (const line of [
    'l = socket(AF_INET, SOCK_STREAM, 0)',
    'bind(l, 127.0.0.1:0)',
    'listen(l, 5)',
    'here = getsockname(l)',
    'client> :address there server',
  ])
    await one.enter(line);
  one.make('server> c = accept(l, peer)');
  await one.until('accept to wait', () => one.run().world.actors.server?.calls.at(-1)?.waitsIn);
  await one.enter('client> fd = socket(AF_INET, SOCK_STREAM, 0)');
  await one.enter('connect(fd, there)');
  await one.until('accept to return', () => outcome(one, 'server', 'accept'));
  await one.enter(':text hello "hello"');
  await one.enter('write(fd, hello)');
  await one.enter('server> n = read(c, b, 64)');
  await one.enter('client> close(fd)');
};

test('two applications talk, another turn comes out the same but for the ports, and the skeleton plays', async () => {
  const one = open();
  await playTwo(one);
  expect(outcome(one, 'server', 'read')).toMatchObject({kind: 'returned', value: 5});
  await one.enter(':save two.yaml');
  const before = one.run();
  one.press('earlier');
  // The field was empty, so the panels have the keys first.
  one.press('back', 'earlier', 'proceed', 'proceed');
  await one.until('everything made afresh', () => one.run().token > before.token && one.free().turn?.differences);
  const differences = one.free().turn?.differences ?? [];
  expect(one.run().world.actors.server?.pid).not.toBe(before.world.actors.server?.pid);
  expect(differences.every(({before: was, after}) => /:\d+/.test(was.en) && /:\d+/.test(after.en))).toBe(true);
  expect(differences.map(({what}) => what)).toContain('here = getsockname(l)');
  expect(outcome(one, 'client', 'connect')).toMatchObject({kind: 'returned', value: 0});

  const [skeleton] = one.saved;
  if (skeleton === undefined) throw new Error('nothing was saved');
  expect(skeleton.leftOut).toEqual([]);
  const read = parseLab('two.yaml', labText(skeleton));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const {lab} = read;
  const played = await playPlain(
    {lab, locale: 'en', platform, openSession, describe: transcript, print},
    () => undefined,
  );
  expect(played, lines.join('\n')).toBe('passed');
});

test('a call that was given up with Esc does not hold up another turn', async () => {
  const one = open();
  for (const line of ['l = socket(AF_INET, SOCK_STREAM, 0)', 'bind(l, 127.0.0.1:0)', 'listen(l, 5)'])
    await one.enter(line);
  one.make('c = accept(l, peer)');
  await one.until('accept to wait', () => one.run().world.actors.client?.calls.at(-1)?.waitsIn);
  one.press('back');
  const before = await one.until('accept to be given up', () => outcome(one, 'client', 'accept'));
  await one.enter('close(l)');
  const {token} = one.run();
  one.press('back', 'earlier', 'earlier', 'proceed', 'proceed');
  await one.until('everything made afresh', () => one.run().token > token && one.free().turn?.differences);
  expect(outcome(one, 'client', 'accept')).toEqual(before);
});

test('every server of the list can be started, waits somewhere, and is told to the application', async () => {
  const one = open();
  for (const {name} of servers) await one.enter(`:start ${name}`);
  const {run, free} = one;
  expect(free().failed).toBe(false);
  expect(
    free()
      .deeds.map(({said}) => said?.en ?? '')
      .filter(said => !said.includes('waits at')),
  ).toEqual([]);
  const started = Object.keys(run().lab.place).filter(name => name !== 'client');
  expect(started).toHaveLength(servers.length);
  for (const name of started) expect(run().world.actors.client?.memory[name], name).toMatchObject({kind: 'address'});
  await one.enter(':stop web');
  await one.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  await one.enter('connect(fd, web)');
  expect(outcome(one, 'client', 'connect')).toMatchObject({kind: 'failed', errno: {name: 'ECONNREFUSED'}});
});

test('an application can be started again, with nothing of what it had', async () => {
  const one = open();
  await one.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  const {pid} = one.run().world.actors.client ?? {};
  await one.enter(':restart client');
  expect(one.run().world.actors.client).toMatchObject({held: [], memory: {}});
  expect(one.run().world.actors.client?.pid).not.toBe(pid);
  await one.enter('fd = socket(AF_INET, SOCK_STREAM, 0)');
  expect(one.run().world.actors.client?.memory.fd).toEqual({kind: 'descriptor', fd: 3});
});

test('a DNS query is put into memory and answered', async () => {
  const one = open();
  for (const line of [
    ':start name-server',
    ':dns query www.lab.test A',
    'fd = socket(AF_INET, SOCK_DGRAM, 0)',
    'sendto(fd, query, dns)',
    'n = recvfrom(fd, answer, 512)',
  ])
    await one.enter(line);
  expect(outcome(one, 'client', 'recvfrom')).toMatchObject({kind: 'returned'});
  expect(one.run().world.actors.client?.memory.n).toMatchObject({kind: 'number', number: 46});
});
