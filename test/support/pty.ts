import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import pty from '@lydell/node-pty';
import {bytesOfKey, pasted} from './keys.js';
import {makeScreen, type Size} from './screen.js';
import {shows, type Wanted} from './shows.js';
import {until} from './until.js';

export type OpenOptions = Partial<Size> & {
  /** Added to the little environment that a program gets here; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** What to run instead of the built program. */
  readonly program?: string;
  readonly cwd?: string;
  /**
   * A script for sh that runs the program as "$@", and may go on when it has ended. Then `pid`, `signal` and `exit` are those
   * of the shell.
   */
  readonly shell?: string;
};

export type Exit = {readonly code: number; readonly signal: number | undefined};
export type OpenedProgram = ReturnType<typeof open>;

/**
 * Runs the built program in a real pseudo-terminal, 80x24 unless told, with a home folder of its own that
 * goes away with `close`. `afterEach(closeAll)` ends what a failed test left.
 */
export const open = (
  args: readonly string[] = [],
  {columns = 80, rows = 24, env = {}, program, cwd, shell}: OpenOptions = {},
) => {
  const home = mkdtempSync(join(tmpdir(), 'socket-lab-'));
  const screen = makeScreen({columns, rows});
  const command = [program ?? builtProgram(), ...args];
  const [file, words] =
    shell === undefined ? [process.execPath, command] : ['/bin/sh', ['-c', shell, 'sh', process.execPath, ...command]];
  const child = pty.spawn(file, words, {cols: columns, rows, cwd, env: environment(home, env)});
  let output = '';
  let exited: Exit | undefined;
  let isSlow = false;
  child.onData(data => {
    output += data;
    screen.terminal.write(data);
    if (!isSlow) return;
    child.pause();
    setTimeout(() => child.resume(), 5);
  });
  // A program may ask the terminal something (where is the cursor?); this is the answer.
  screen.terminal.onData(answer => exited ?? child.write(answer));
  const exit = new Promise<Exit>(done => {
    child.onExit(({exitCode, signal}) => {
      exited = {code: exitCode, signal: signal === 0 ? undefined : signal};
      screen.terminal.write('', () => done(exited as Exit));
    });
  });
  const describe = () => `${screen.text()}\n(${exited ? `ended: ${JSON.stringify(exited)}` : 'still running'})`;
  const opened = {
    ...screen,
    pid: child.pid,
    home,
    exit,
    /** All bytes so far. */
    output: () => output,
    press: (...keys: readonly string[]) => child.write(keys.map(bytesOfKey).join('')),
    type: (text: string) => child.write(text),
    paste: (text: string) => child.write(pasted(text)),
    resize: (size: Size) => {
      screen.resize(size);
      child.resize(size.columns, size.rows);
    },
    /** From now on a piece at a time is read, as at the other end of a slow line: who writes more than that has to wait. */
    slowDown: () => {
      isSlow = true;
    },
    /** The terminal is closed, as when its window is: nothing can be written to it any more. */
    hangUp: () => (child as typeof child & {readonly destroy: () => void}).destroy(),
    signal: (name: NodeJS.Signals) => process.kill(child.pid, name),
    /** Waits until a text, a pattern or a fact about the screen shows; fails at once when the program ended without it. */
    until: (wanted: Wanted) =>
      until(
        String(wanted),
        async () => {
          const wasOver = exited !== undefined;
          await screen.write('');
          if (isWhole(output) && shows(screen.text(), wanted)) return true;
          if (wasOver) throw new Error(`the program ended before it showed ${wanted}:\n${describe()}`);
          return false;
        },
        {lastSeen: describe},
      ),
    /** Ends the program if it still runs, and removes its home folder. */
    close: async () => {
      openPrograms.delete(opened.close);
      if (exited === undefined) child.kill('SIGKILL');
      await exit;
      rmSync(home, {recursive: true, force: true});
    },
  };
  openPrograms.add(opened.close);
  return opened;
};

/** Not in the middle of a frame (synchronized output: between CSI ?2026h and CSI ?2026l). */
const isWhole = (output: string): boolean => output.lastIndexOf('\x1b[?2026l') >= output.lastIndexOf('\x1b[?2026h');

/** As installed from the package where the tests have done so, else as just built. */
export const builtProgram = (): string => process.env.SOCKET_LAB_PROGRAM ?? resolve('dist/cli.js');

const openPrograms = new Set<() => Promise<void>>();

export const closeAll = async (): Promise<void> => {
  await Promise.all([...openPrograms].map(close => close()));
};

// Explicit, because what happens to be set where the tests run (CI, NO_COLOR, LANG) changes what a program shows.
const environment = (home: string, extra: OpenOptions['env']): Record<string, string> => {
  const variables = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_STATE_HOME: join(home, 'state'),
    LANG: 'C.UTF-8',
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    ...extra,
  };
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
};
