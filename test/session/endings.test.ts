import {mkdtempSync, rmSync} from 'node:fs';
import {copyFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, expect, test} from 'vitest';
import {type Applications, connectPair, openApplications} from '../support/applications.js';
import {startFamily} from '../support/family.js';
import {childrenOf, gone} from '../support/processes.js';
import {subjectEntry} from '../support/subject-entry.js';
import {until} from '../support/until.js';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/subjects/${name}.mjs`, import.meta.url));

const open = (name: string, startWithin?: number) =>
  openApplications({entry: fixture(name), ...(startWithin === undefined ? {} : {startWithin})});

/** No process of ours is left: neither those that are known nor others. */
const expectNobodyLeft = () => expect(childrenOf(process.pid)).toEqual([]);

const pidOf = ({world}: Applications, actor: string) => world().actors[actor]?.pid ?? 0;

test('one that dies at once: the start fails with its code and its last words', async () => {
  const {session} = await open('dies-at-once');
  expect(await session.start('client')).toMatchObject({
    ok: false,
    problem: {en: expect.stringMatching(/exit code 3.*out of luck/s), ko: expect.stringContaining('out of luck')},
  });
  expect(session.trace()).toEqual([]);
  expectNobodyLeft();
});

test('one that never gets ready is not waited for for ever, and not left behind', async () => {
  const {session} = await open('never-ready', 300);
  expect(await session.start('client')).toMatchObject({
    ok: false,
    problem: {en: expect.stringContaining('0.3 seconds')},
  });
  expectNobodyLeft();
});

test('closing does not wait for one that is still starting', async () => {
  const {session} = await open('never-ready');
  const starting = session.start('client');
  await session.close();
  expect((await starting).ok).toBe(false);
  expect((await session.start('client')).ok).toBe(false);
  expectNobodyLeft();
});

test('one that never answers holds nobody up: samples go on, and its calls end with it', async () => {
  const applications = await open('never-answers');
  await applications.start('client');
  const pending = applications.session.call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)');
  const setting = applications.session.set('client', 'x', {kind: 'number', number: 1});
  await applications.session.sample();
  await applications.session.close();
  expect(await pending).toEqual({kind: 'exited'});
  await setting;
  expectNobodyLeft();
});

test('one that refuses to end is ended', async () => {
  const applications = await open('ignores-signals');
  await applications.start('client');
  const pid = pidOf(applications, 'client');
  await applications.session.kill('client', 'SIGTERM');
  expect(gone(pid)).toBe(false);
  await applications.session.close();
  expect(gone(pid)).toBe(true);
  expectNobodyLeft();
});

test('one that floods is heard, and ended', async () => {
  const applications = await open('floods');
  await applications.start('client');
  expect(await applications.session.call('client', 'anything')).toMatchObject({kind: 'refused'});
  await applications.session.close();
  // What is not news is not history: the same sample again and again is one fact.
  expect(applications.trace().filter(({kind}) => kind === 'sockets-sampled')).toHaveLength(1);
  expectNobodyLeft();
});

test('one that dies in a call was seen entering it; the call has no end, its application has', async () => {
  const applications = await open('dies-in-call');
  await applications.start('client');
  expect(await applications.session.call('client', 'read(fd, buffer, 1)')).toEqual({kind: 'exited'});
  expect(applications.trace().filter(({kind}) => !kind.endsWith('sampled'))).toMatchObject([
    {kind: 'subject-started'},
    {kind: 'call-entered', id: 1},
    {kind: 'subject-exited', signal: 'SIGSEGV', source: 'session'},
  ]);
  expectNobodyLeft();
});

test('an application that is killed while its call blocks: the call ends as exited, the others live on', async () => {
  const applications = await openApplications();
  await applications.start('client');
  await applications.start('server');
  await connectPair(applications);
  const pending = applications.session.call('client', 'read(fd, buffer, 10)');
  await applications.fact('call-waits', ({actor}) => actor === 'client');
  await applications.session.kill('client', 'SIGKILL');
  expect(await pending).toEqual({kind: 'exited'});
  expect(await applications.session.call('client', 'close(fd)')).toEqual({kind: 'exited'});
  // The kernel closed its sockets.
  expect(await applications.result('server', 'read(fd, end, 1)')).toBe('0');
  await applications.start('client');
  expect(await applications.result('client', 'again = socket(AF_INET, SOCK_STREAM, 0)')).toBe('3');
  expect(Object.keys(applications.world().actors.client?.memory ?? {})).toEqual(['again']);
  await applications.session.close();
  expectNobodyLeft();
});

test('a stopped application does not stop the samples of the others', async () => {
  const applications = await openApplications();
  await applications.start('client');
  await applications.start('server');
  await applications.session.kill('client', 'SIGSTOP');
  expect(await applications.result('server', 'fd = socket(AF_INET, SOCK_STREAM, 0)')).toBe('3');
  expect(applications.world().actors.server?.sockets?.rows).toHaveLength(1);
  await applications.session.close();
  expectNobodyLeft();
});

test('without the FFI a subject says so, and the start fails with the reason', async () => {
  // Outside of node_modules it is not found.
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-'));
  afterAll(() => rmSync(folder, {recursive: true}));
  await copyFile(await subjectEntry(), join(folder, 'subject.js'));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  const {session} = await openApplications({entry: join(folder, 'subject.js')});
  const started = await session.start('client');
  expect(started).toMatchObject({ok: false, problem: {en: expect.stringContaining('koffi')}});
  expectNobodyLeft();
});

test('an entry that is not there: the start fails, and says what the runtime said', async () => {
  const {session} = await openApplications({entry: '/nowhere/subject.js'});
  expect(await session.start('client')).toMatchObject({
    ok: false,
    problem: {en: expect.stringContaining('/nowhere/subject.js')},
  });
  expectNobodyLeft();
});

test('a command that is not there: the start fails, and names it', async () => {
  const place = {name: 'broken', hostOf: () => 'here', commandFor: () => ({file: 'no-such-command', arguments: []})};
  const {session} = await openApplications({place});
  expect(await session.start('client')).toMatchObject({
    ok: false,
    problem: {en: expect.stringContaining('no-such-command')},
  });
});

test('whatever becomes of the parent, its subjects end: also one that blocks in a call', async () => {
  const {parent, children} = await startFamily();
  expect(children.length).toBeGreaterThan(1);
  process.kill(parent, 'SIGKILL');
  await until('the subjects to end', () => children.every(gone));
});
