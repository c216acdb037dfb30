import {readFile} from 'node:fs/promises';
import type {Connection} from '../../model/connection.js';
import type {Inspector} from '../platform.js';
import {readProcFd} from './proc-fd.js';
import {parseProcNet} from './proc-net.js';
import {readWait} from './proc-task.js';

/** Reads what the kernel shows of a process under /proc. */
export const linuxInspector: Inspector = {
  sources: {descriptors: '/proc/PID/fd', connections: '/proc/PID/net', waits: '/proc/PID/task'},
  descriptors: readProcFd,
  connections: async pid => {
    const tables = await Promise.all([
      readTable(pid, 'tcp', 'tcp'),
      readTable(pid, 'tcp6', 'tcp'),
      readTable(pid, 'udp', 'udp'),
      readTable(pid, 'udp6', 'udp'),
    ]);
    // Without IPv6 its two files don't exist; without the first there is no process.
    return tables[0] === undefined ? undefined : tables.flatMap(rows => rows ?? []);
  },
  waits: pid => readWait(pid, process.arch),
};

const readTable = async (
  pid: number,
  file: string,
  protocol: Connection['protocol'],
): Promise<readonly Connection[] | undefined> => {
  const text = await readFile(`/proc/${pid}/net/${file}`, 'latin1').catch(() => undefined);
  return text === undefined ? undefined : parseProcNet(text, protocol);
};
