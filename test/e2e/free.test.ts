import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, expect, test} from 'vitest';
import {parseLab} from '../../src/lab/parse-lab.js';
import {descendantsOf, gone} from '../support/processes.js';
import {builtProgram, closeAll, type OpenedProgram, open} from '../support/pty.js';
import {until} from '../support/until.js';

afterEach(closeAll);

const folder = mkdtempSync(join(tmpdir(), 'socket-lab-free-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Types a line, and waits until it is all there before Enter: keys that come in one piece with it would be text. */
const enter = async (program: OpenedProgram, text: string, wanted: RegExp) => {
  program.type(text);
  await program.until(screen => screen.includes(text.slice(-20)));
  program.press('enter');
  await program.until(wanted);
};

/** The moment that the header and, painted after everything that matters, the prompt say; undefined while they differ. */
const momentShown = (text: string): number | undefined => {
  const header = Number(/(?:PAST|과거) (\d+)\//.exec(text)?.[1]);
  const prompt = Number(/(?:moment |개 중 )(\d+)/.exec(text)?.[1]);
  return header === prompt ? header : undefined;
};

const backUntil = async (program: OpenedProgram, wanted: (text: string) => boolean) => {
  let shown: number | undefined;
  do {
    program.press('left');
    await program.until(text => momentShown(text) !== undefined && momentShown(text) !== shown);
    shown = momentShown(program.text());
  } while (!wanted(program.text()) && shown !== 1);
};

test.each([
  ['en', /differently this time/, /accept.*\n.*blocks for/],
  ['ko', /이번에 다르게 나온 것/, /accept.*\n.*동안 블록/],
])(
  'accept waits in one application while another one connects; then back, another turn, and saved (%s)',
  async (lang, differently, blocks) => {
    const program = open(['free', '--lang', lang], {columns: 120, rows: 40, cwd: folder});
    await program.until('▸ client');
    await enter(program, ':app server', /server.*pid \d+/);
    await enter(program, 'l = socket(AF_INET, SOCK_STREAM, 0)', /l = socket\(AF_INET, SOCK_STREAM, 0\).*\n.*= 3/);
    await enter(program, 'bind(l, 127.0.0.1:0)', /bind\(l = 3.*\n.*= 0/);
    await enter(program, 'listen(l, 5)', /LISTEN/);
    await enter(program, 'client> :address there server', /there = 127/);
    await enter(program, 'server> c = accept(l, peer)', blocks);
    program.press('ctrl-n');
    await program.until(/▸ client +server…/);
    await enter(program, 'fd = socket(AF_INET, SOCK_STREAM, 0)', /fd = socket\(AF_INET, SOCK_STREAM, 0\).*\n.*= 3/);
    await enter(program, 'connect(fd, there)', /connect\(fd = 3, there.*\n.*= 0/);
    await program.until(/c = accept\(l = 3, peer\).*\n.*= 4/);
    await program.until(/ESTABLISHED(.|\n)*ESTABLISHED/);
    await enter(program, 'close(fd)', /close\(fd = 3\).*\n.*= 0/);
    const before = descendantsOf(program.pid);

    // An empty line leads to the past with the same key.
    await backUntil(program, text => !text.includes('close(fd'));
    program.press('enter');
    await program.until(/(Go on from here\?|여기서부터 다시 할까요\?)/);
    program.press('enter');
    await program.until(differently);
    await program.until(/connect\(fd = 3, there.*\n.*= 0/);
    await until('the earlier processes to end', () => before.filter(gone).length >= 2);
    expect(program.text()).toMatch(/≠ .*127\.0\.0\.1:\d+ → 127\.0\.0\.1:\d+/);
    expect(program.text()).not.toContain('close(fd');

    const file = `turn-${lang}.yaml`;
    await enter(program, `:save ${file}`, /(Saved as|저장했습니다:) turn/);
    const read = parseLab(file, readFileSync(join(folder, file), 'utf8'));
    expect(read.ok && read.lab.steps.map(({id}) => id.replace(/-\d+$/, ''))).toEqual([
      ...['socket', 'bind', 'listen', 'socket', 'connect', 'accept'],
    ]);
    await enter(program, `:save ${file}`, /(is there already|이미 있는 파일)/);

    const processes = descendantsOf(program.pid);
    expect(processes.length).toBeGreaterThanOrEqual(2);
    program.press('ctrl-c');
    expect(await program.exit).toEqual({code: 0, signal: undefined});
    await until('no process to be left', () => processes.every(gone));
  },
  60_000,
);

const script = (lines: string, args: readonly string[] = ['--lang', 'en']) =>
  spawnSync(process.execPath, [builtProgram(), 'free', ...args], {
    encoding: 'utf8',
    input: lines,
    cwd: folder,
    env: {PATH: process.env.PATH, HOME: '/nonexistent', LANG: 'C.UTF-8'},
  });

const page = `
# a page, as a browser asks for it
:start web-server as web
fd = socket(AF_INET, SOCK_STREAM, 0)
connect(fd, web)
:text request "GET / HTTP/1.0\\r\\n\\r\\n"
n = write(fd, request)
n = read(fd, b, 512)
close(fd)
`;

test('lines that come in are made as if they were typed', () => {
  const {status, stdout, stderr} = script(page);
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(stdout).toMatch(/web waits at 127\.0\.0\.1:\d+/);
  expect(stdout).toMatch(/ {2}client {2}n = write\(fd = 3, request = 18 bytes\) = 18 /);
  expect(stdout).toMatch(/ {2}changed {2}client 3: local 127\.0\.0\.1:\d+, peer 127\.0\.0\.1:\d+, ESTABLISHED/);
  expect(stdout).toMatch(/ {2}client {2}close\(fd = 3\) = 0 .*\n {2}changed {2}client 3: gone/);
});

test('a line that can’t be made stops the rest, and the exit code says so', () => {
  const {status, stdout} = script('fd = sokcet(AF_INET)\n:app never\n');
  expect(status).toBe(1);
  expect(stdout).toBe(
    [
      '  client  fd = sokcet(AF_INET)',
      '               ^',
      '  stopped: There is no call named sokcet. Did you mean socket?',
      '  Stopped: the rest was not made.',
      '',
    ].join('\n'),
  );
});

test('what the last line changed is told once, and nothing of a process that has ended', () => {
  const {stdout} = script(page.replace('close(fd)', ':stop web'));
  expect(stdout.split(':stop web')[1]).toMatch(/^\n {4}web was ended\.\n(?: {2}changed {2}client 3: .*\n)?$/);
});

test('a call that fails is an outcome like any other', () => {
  expect(script('close(9)\n')).toMatchObject({status: 0, stdout: expect.stringContaining('= -1 EBADF')});
});

test('a call that waits is given up by a line, and a next line of the same application waits for it', () => {
  const lines = [...['l = socket(AF_INET, SOCK_STREAM, 0)', 'listen(l, 1)', 'c = accept(l)', ':interrupt', 'close(l)']];
  const {status, stdout} = script(lines.join('\n'));
  expect(status).toBe(0);
  expect(stdout).toMatch(/accept\(l = 3\) = -1 EINTR(.|\n)*close\(l = 3\) = 0/);
});

test('with --json there is one fact per line', () => {
  const facts = script(':text a "b"\n', ['--json'])
    .stdout.trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(facts).toContainEqual(expect.objectContaining({kind: 'memory-set', actor: 'client', name: 'a'}));
});

test('an argument more is a usage error', () => {
  expect(spawnSync(process.execPath, [builtProgram(), 'free', 'play'], {encoding: 'utf8'}).status).toBe(2);
});
