import {execFile, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {parseAddress} from '../../src/model/address.js';
import type {Trace} from '../../src/model/trace.js';
import {addressValue, bytesValue} from '../../src/model/value.js';
import {type Language, runFacts, translate} from '../../src/translate/translate.js';
import {type Applications, openApplications} from '../support/applications.js';
import {ascii} from '../support/trace-builder.js';
import {until} from '../support/until.js';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'socket-lab-translate-'));
afterAll(() => rmSync(folder, {recursive: true}));

let applications: Applications;
let address = '';

/** What the web server read and how it went on, connection by connection. */
const seenSince = (seq: number) =>
  applications.trace().flatMap(fact => {
    if (fact.actor !== 'web' || fact.seq < seq || fact.kind !== 'call-returned') return [];
    const call = callNamed(applications.trace(), fact.id);
    if (call === 'read' && fact.outcome.kind === 'returned') return [`read ${text(fact.outcome.out.buffer)}`];
    return call === 'close' || call === 'accept' ? [call] : [];
  });

const callNamed = (trace: Trace, id: number) =>
  trace.flatMap(fact =>
    fact.kind === 'call-entered' && fact.actor === 'web' && fact.id === id ? [fact.call.name] : [],
  )[0];

const text = (value: unknown) =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
    ? new TextDecoder().decode(value.bytes)
    : '';

const request = 'GET / HTTP/1.0\r\nHost: "www.lab.test"??/\r\n\r\n';

beforeAll(async () => {
  applications = await openApplications();
  const {session, start, result} = applications;
  await start('web', {
    program: 'web-server',
    options: {pages: {'/': {type: 'text/plain', body: 'a page that takes more than one read of 64 bytes'}}},
  });
  await start('client');
  const listening = await until('where the web server waits', () => {
    const told = applications.world().actors.web?.calls.find(({call}) => call.name === 'getsockname')?.outcome;
    return told?.kind === 'returned' && told.result.kind === 'address' ? told.result.address : undefined;
  });
  address = `${listening.host}:${listening.port}`;
  await session.set('client', 'server', addressValue(parseAddress(address) ?? listening));
  await session.set('client', 'request', bytesValue(ascii(request)));
  await session.set('client', 'buffer', bytesValue(new Uint8Array(64)));
  for (const written of [
    'fd = socket(AF_INET, SOCK_STREAM, 0)',
    'peer = getpeername(fd)',
    'connect(fd, server)',
    'local = getsockname(fd)',
    'n = write(fd, request)',
  ])
    await result('client', written);
  for (let got = ''; got !== '0'; ) got = await result('client', 'n = read(fd, buffer, 64)');
  await result('client', 'close(fd)');
});

const source = (language: Language) => translate(runFacts('journey', applications.trace(), 'client'), language);

/** Runs a program against the same server; gives what the server saw of it. */
const servedTo = async (file: string, args: readonly string[]) => {
  const from = applications.trace().length;
  const [host = '', port = ''] = address.split(':');
  await run(file, [...args, host, port]);
  await until('the end of the connection', () => (seenSince(from).includes('close') ? true : undefined));
  return seenSince(from);
};

const ofLearner = () => seenSince(0).slice(0, seenSince(0).indexOf('close') + 1);

// A machine that has no compiler can't tell.
test('the C program compiles without a warning, and the server sees what it saw of the learner', async ({skip}) => {
  if (!has('cc')) skip('there is no C compiler here');
  const [file, program] = [join(folder, 'run.c'), join(folder, 'run')];
  writeFileSync(file, source('c'));
  await run('cc', ['-Wall', '-Wextra', '-Werror', '-o', program, file]);
  expect(await servedTo(program, [])).toEqual(ofLearner());
});

test('so does it of the Python script', async ({skip}) => {
  if (!has('python3')) skip('there is no Python here');
  const file = join(folder, 'run.py');
  writeFileSync(file, source('python'));
  expect(await servedTo('python3', [file])).toEqual(ofLearner());
});

test('the learner is seen at all', () => {
  expect(ofLearner()).toEqual(['accept', `read ${request}`, 'close']);
});

test("the learner's names are kept, addresses of this run are not, and comments say what it was", () => {
  for (const language of ['c', 'python'] as const) {
    const said = source(language);
    expect(said).toContain('SERVER_HOST SERVER_PORT');
    expect(said).not.toContain(address.split(':')[1]);
    expect(said).toContain('connect(fd, server) = 0');
    expect(said).toContain('peer = getpeername(fd) = -1 ENOTCONN');
    expect(said).toMatch(/n = read\(fd, buffer, 64\) = 64, .*, 0/);
  }
  expect(source('c')).toContain(
    'if (connect(fd, (struct sockaddr *)&server, sizeof server) == -1)\n        fail("connect");',
  );
  expect(source('python')).toContain('\nfd.connect(server)\n');
});
