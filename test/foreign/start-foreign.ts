import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {until} from '../support/until.js';

/** A server that somebody else wrote, on loopback, with a configuration of its own in a folder that goes away with it. */
export type ForeignServer = {
  readonly host: string;
  readonly port: number;
  /** What it has printed so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/** How to start one. */
export type Recipe = {
  readonly program: string;
  /** Writes what the server needs into its folder; gives its command line. */
  readonly command: (place: {
    readonly folder: string;
    readonly port: number;
    readonly host: string;
  }) => readonly string[];
  /** Whether it waits: by connecting to it, or for servers without TCP by what they say. */
  readonly says?: RegExp;
  readonly environment?: Readonly<Record<string, string>>;
};

const paths = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`;

/** The file of a program; empty where there is none. */
const fileOf = (program: string): string =>
  spawnSync('sh', ['-c', 'command -v "$0"', program], {env: {PATH: paths}, encoding: 'utf8'}).stdout.trim();

/** Where it can't be had, its tests say so. `.ci/run` installs what is missing. */
export const isInstalled = (program: string): boolean => fileOf(program) !== '';

for (const program of ['nginx', 'python3', 'openssl', 'dnsmasq', 'unbound', 'redis-server']) {
  if (!isInstalled(program)) process.stdout.write(`No tests against ${program}: it is not installed.\n`);
}

/** A place for a server that a test starts itself, and its command line. The folder goes away with the test. */
export const placeForeign = async (recipe: Recipe, host = '127.0.0.1') => {
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-foreign-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const port = await freePort(host);
  const command: readonly [string, ...string[]] = [fileOf(recipe.program), ...recipe.command({folder, port, host})];
  return {folder, host, port, command};
};

/** Starts it as the user that we are, and gives it when it waits. It ends with the test; after two minutes it does in any case. */
export const startForeign = async (recipe: Recipe, host = '127.0.0.1'): Promise<ForeignServer> => {
  const {folder, port, command} = await placeForeign(recipe, host);
  const [file = '', ...parameters] = isInstalled('timeout') ? ['timeout', '-k', '2', '120', ...command] : command;
  const child = spawn(file, parameters, {
    cwd: folder,
    env: {PATH: paths, HOME: folder, ...recipe.environment},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const stop = () => end(child);
  onTestFinished(stop);
  const log = () => output;
  await until(
    `${recipe.program} to wait at ${host} port ${port}`,
    () => {
      if (child.exitCode !== null) throw new Error(`${recipe.program} ended with ${child.exitCode}: ${output}`);
      return recipe.says === undefined ? answers(host, port) : recipe.says.test(output);
    },
    {lastSeen: log},
  );
  return {host, port, log, stop};
};

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  }
};

/** Asked of the kernel, and given back: none of these servers can be told to choose, and to say what it chose. */
const freePort = async (host: string): Promise<number> => {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
};

export const answers = async (host: string, port: number): Promise<boolean> => {
  const socket = connect({host, port});
  const isThere = await new Promise<boolean>(resolve => {
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
  });
  socket.destroy();
  return isThere;
};
