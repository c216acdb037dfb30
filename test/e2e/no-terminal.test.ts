import {spawnSync} from 'node:child_process';
import {closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, expect, test} from 'vitest';
import {goodLab} from '../support/lab-source.js';
import {builtProgram, closeAll, open} from '../support/pty.js';

afterEach(closeAll);

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [builtProgram(), ...args], {
    encoding: 'utf8',
    env: {PATH: process.env.PATH, HOME: '/nonexistent', LANG: 'C.UTF-8', ...env},
  });

test.each([
  [['--nonsense'], 'nonsense'],
  [['--lang', 'fr'], 'fr'],
  [['run'], 'name of a lab'],
  [['run', 'nowhere'], 'journey'],
  [['fly'], 'fly'],
  [['list', 'twice'], 'twice'],
  [['progress', 'twice'], 'twice'],
  [['run', 'journey', '--as', 'rust'], 'rust'],
  [['list', '--as', 'c'], 'run journey --as c'],
  [['check'], 'lab file'],
  [['check', 'nowhere.yaml'], 'nowhere.yaml'],
  [['--json'], 'run journey --json'],
])('%j is a usage error: one line, exit code 2', (args, said) => {
  const {status, stdout, stderr} = run(args);
  expect({status, stdout}).toEqual({status: 2, stdout: ''});
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(said);
});

test('a usage error is said in the language that was asked for', () => {
  expect(run(['--lang', 'ko', '--nope']).stderr).toContain('없는 옵션입니다: --nope');
  expect(run(['--lang', 'ko', 'run']).stderr).toMatch(/[가-힣]/);
});

test('without a terminal the program names the way that works there', () => {
  const {status, stderr} = run([]);
  expect(status).toBe(2);
  expect(stderr).toContain('socket-lab run journey');
});

test('TERM=dumb gets one line', async () => {
  const program = open([], {env: {TERM: 'dumb'}});
  expect((await program.exit).code).toBe(2);
  expect(program.text()).toContain('TERM=dumb');
});

test('--version, --help and list', () => {
  expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(run(['--help', '--lang', 'ko']).stdout).toContain('언어');
  expect(run(['list']).stdout).toContain('journey');
  const labs: unknown = JSON.parse(run(['list', '--json']).stdout);
  expect(labs).toContainEqual(expect.objectContaining({id: 'journey', steps: 15}));
});

test.each([[], ['--json']])('nothing in a lab of a stranger reaches the terminal raw %j', (...more) => {
  const folder = mkdtempSync(join(tmpdir(), 'labs-'));
  const title = (text: string) => goodLab.replace(/^title:.*$/m, `title: {en: "${text}", ko: 제목}`);
  writeFileSync(join(folder, 'reversed.yaml'), title('A\\u202eB\\U000E0041').replace(/^id:.*$/m, 'id: reversed'));
  writeFileSync(join(folder, 'red.yaml'), title('\\e[31mred').replace(/^id:.*$/m, 'id: red'));
  writeFileSync(join(folder, 'key.yaml'), `"\\x9b2J": 1\n${goodLab}`);
  const {stdout, stderr} = run(['list', '--labs', folder, '--lang', 'en', ...more]);
  rmSync(folder, {recursive: true});
  expect(stdout).toMatch(more.length === 0 ? /^reversed\tA\\u202eB/m : /"A\\u202eB\\udb40\\udc41"/);
  expect(stderr).toMatch(/red\.yaml:\d+:\d+: .*control character, \\x1b/);
  expect(stderr).toContain('key.yaml:1:');
  expect(stdout + stderr).not.toMatch(/(?![\n\t])\p{Cc}|\p{Cf}/u);
});

test('progress tells how far one is, in words and as JSON', () => {
  const {status, stdout} = run(['progress', '--lang', 'en']);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^journey\t.*\tnot begun$/m);
  expect(stdout).toContain('32 untested');
  const told: unknown = JSON.parse(run(['progress', '--json']).stdout);
  expect(told).toMatchObject({reviews: [], beliefs: expect.arrayContaining([expect.objectContaining({id: 'M19'})])});
});

test('a reader that goes away ends the run quietly', () => {
  const {status, stderr, stdout} = spawnSync(
    '/bin/sh',
    ['-c', `"${process.execPath}" "${builtProgram()}" run journey | head -n 2`],
    {encoding: 'utf8', env: {PATH: process.env.PATH, LANG: 'C.UTF-8'}},
  );
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(stdout.split('\n').length).toBeLessThanOrEqual(3);
});

// full(4): every write to it fails with ENOSPC. macOS has none.
test
  .runIf(existsSync('/dev/full'))
  .each([['list'], ['--help'], ['run', 'sockets'], ['run', 'sockets', '--as', 'c'], ['check', 'labs/sockets.yaml']])(
  'output that can not be written is said, and no success: %s %s',
  (...args) => {
    const full = openSync('/dev/full', 'w');
    const {status, stderr} = spawnSync(process.execPath, [builtProgram(), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
      env: {PATH: process.env.PATH, HOME: '/nonexistent', LANG: 'C.UTF-8'},
    });
    closeSync(full);
    expect({status, stderr}).toEqual({status: 1, stderr: expect.stringMatching(/^socket-lab: .*ENOSPC.*\n$/)});
  },
);

test('a reader that is gone before the first line is no error', () => {
  const {status, stderr} = spawnSync(
    '/bin/sh',
    ['-c', `{ "$0" "$1" list; echo "$?" >&2; } | true`, process.execPath, builtProgram()],
    {encoding: 'utf8', env: {PATH: process.env.PATH, LANG: 'C.UTF-8'}},
  );
  expect({status, stderr}).toEqual({status: 0, stderr: '0\n'});
});

test('run journey prints the journey in plain lines, without colour or frames', () => {
  const {status, stdout, stderr} = run(['run', 'journey', '--lang', 'en'], {FORCE_COLOR: '3'});
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there.
  expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f]|[│╭╰─]/);
  expect(stdout).toContain('step 15 of 15');
  expect(stdout).not.toContain('FAILED');
  expect(stdout).not.toMatch(/: \?|undefined/);
});

test('a run as source is nothing but the source', () => {
  const {status, stdout, stderr} = run(['run', 'journey', '--as', 'c']);
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  expect(stdout).toMatch(/^\/\* journey: client \*\/\n#include </);
  expect(stdout).toMatch(/ {4}return 0;\n}\n$/);
});

test("where several applications are the learner's, one has to be chosen", () => {
  expect(run(['run', 'connect', '--as', 'python'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('--of server'),
  });
  expect(run(['run', 'connect', '--as', 'python', '--of', 'server']).stdout).toContain('listener.listen(8)');
});
