import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, expect, test} from 'vitest';
import {childrenOf, descendantsOf, gone} from './processes.js';
import {closeAll, open} from './pty.js';
import {until} from './until.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'socket-lab-pty-'));
});
afterAll(() => rmSync(folder, {recursive: true}));
afterEach(closeAll);

const program = (source: string) => {
  const path = join(folder, 'program.mjs');
  writeFileSync(path, source);
  return path;
};

const echoKeys = `
  process.stdin.setRawMode(true).on('data', data => {
    process.stdout.write(JSON.stringify(String(data)) + '\\r\\n');
    if (String(data) === 'q') process.exit(7);
  });
  process.stdout.on('resize', () => process.stdout.write('now ' + process.stdout.columns + 'x' + process.stdout.rows));
  process.stdout.write('소켓 ' + process.stdout.columns + 'x' + process.stdout.rows + '\\r\\n');`;

test('a program sees a terminal: its size, its keys, its resizes', async () => {
  const opened = open([], {program: program(echoKeys), columns: 100, rows: 10});
  await opened.until('소켓 100x10');
  opened.press('esc');
  await opened.until('"\\u001b"');
  opened.paste('둘');
  await opened.until('"\\u001b[200~둘\\u001b[201~"');
  opened.resize({columns: 70, rows: 8});
  await opened.until('now 70x8');
  opened.press('q');
  expect(await opened.exit).toEqual({code: 7, signal: undefined});
  expect(opened.text()).toContain('"q"');
});

test('a program gets the environment that was written for it and no other', async () => {
  // PWD is the pty's own.
  const shown = `delete process.env.PWD; console.log(Object.keys(process.env).sort().join(' '), process.env.HOME)`;
  const opened = open([], {program: program(shown), columns: 200, env: {LANG: undefined, EXTRA: '1'}});
  await opened.until(`COLORTERM EXTRA HOME PATH TERM XDG_STATE_HOME ${opened.home}`);
  await opened.close();
  expect(existsSync(opened.home)).toBe(false);
});

test('waiting for what an ended program never showed fails at once, with the screen', async () => {
  const opened = open([], {program: program(`console.log('something else')`)});
  await expect(opened.until('something')).resolves.toBe(true);
  await opened.exit;
  await expect(opened.until('more')).rejects.toThrow(/ended before it showed more:\nsomething else/);
});

test('a signal ends a program, and close ends what still runs', async () => {
  const forever = program(`setInterval(() => {}, 1e6); console.log('ready')`);
  const [one, other] = [open([], {program: forever}), open([], {program: forever})];
  await one.until('ready');
  one.signal('SIGTERM');
  expect(await one.exit).toEqual({code: 0, signal: 15});
  expect(gone(one.pid)).toBe(true);
  expect(gone(other.pid)).toBe(false);
  await other.close();
  expect(gone(other.pid)).toBe(true);
});

test('the children of a process are known, and theirs', async () => {
  const nested = `
    import {spawn} from 'node:child_process';
    const depth = Number(process.argv[2]);
    if (depth > 0) spawn(process.execPath, [process.argv[1], depth - 1], {stdio: 'inherit'});
    else console.log('deepest');
    setInterval(() => {}, 1e6);`;
  const opened = open(['2'], {program: program(nested)});
  await opened.until('deepest');
  expect(childrenOf(opened.pid)).toHaveLength(1);
  const descendants = descendantsOf(opened.pid);
  expect(descendants).toHaveLength(2);
  for (const pid of descendants) process.kill(pid);
  await until('all to be gone', () => descendants.every(gone));
});
