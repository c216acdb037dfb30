import {spawn} from 'node:child_process';
import {readFileSync, writeSync} from 'node:fs';
import {constants} from 'node:os';
import {linuxAbi} from '../../platform/linux/abi.js';
import {withHeaders} from '../header-constants.js';
import {createCalls} from './calls.js';
import {eventLine} from './event-line.js';
import {seize, traceAll} from './loop.js';
import {loadPtrace} from './native.js';
import {syscallNames} from './numbers.js';
import {orderVariable, readOrder, type TracerOrder} from './order.js';
import {registersOf} from './registers.js';

/** Events go to this descriptor, to which our parent listens. */
const toParent = 4;

const run = async ({command, injections}: TracerOrder): Promise<void> => {
  const ptrace = await loadPtrace();
  // It stops itself, so that it is traced from its first instruction on.
  const child = spawn('/bin/sh', ['-c', 'kill -STOP $$; exec "$@"', 'sh', ...command], {
    stdio: ['inherit', 'inherit', 'inherit'],
    env: {...process.env, [orderVariable]: undefined},
  });
  const pid = child.pid ?? 0;
  waitUntilStopped(pid);
  if (!seize(ptrace, pid)) {
    process.stderr.write(`ptrace: ${ptrace.lastErrno()}\n`);
    process.kill(pid, 'SIGKILL');
    ptrace.leave(1);
  }
  process.kill(pid, 'SIGCONT');
  traceAll({
    ptrace,
    registers: registersOf(process.arch, ptrace),
    calls: createCalls(withHeaders(linuxAbi), injections),
    names: syscallNames[process.arch] ?? {},
    signalName,
    now: () => performance.timeOrigin + performance.now(),
    onEvent: event => {
      tell(`${eventLine(event)}\n`);
    },
  });
  // The runtime still waits for a child of which waitpid has already told us the end.
  ptrace.leave(0);
};

const waitUntilStopped = (pid: number): void => {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  while (!/\) [TZ] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))) Atomics.wait(cell, 0, 0, 1);
};

const signalName = (number: number): string =>
  Object.entries(constants.signals).find(([, known]) => known === number)?.[0] ?? `signal ${number}`;

/** All of it, even where the other end takes only some. */
const tell = (line: string): void => {
  const bytes = Buffer.from(line);
  for (let at = 0; at < bytes.length; ) at += writeSync(toParent, bytes, at);
};

await run(readOrder(process.env[orderVariable] ?? ''));
