import {readFileSync, readlinkSync} from 'node:fs';
import type {Descriptor} from '../model/descriptor.js';

/** Tells sockets of the network from those that only join processes of this computer (AF_UNIX), and from the kernel's own. */
export const createSorter = () => {
  const others = new Set<string>();
  const known = new Set<string>();
  /** Only the descriptors of network sockets, of those that `pid` has. */
  return (rows: readonly Descriptor[], pid: number): readonly Descriptor[] => {
    const sockets = rows.filter(({inode}) => inode !== undefined);
    if (process.platform === 'linux' && sockets.some(({inode = ''}) => !known.has(inode) && !others.has(inode))) {
      for (const inode of otherSockets(pid)) others.add(inode);
    }
    // One that was closed before the tables were read may have been of any kind.
    const ours = sockets.filter(row => {
      const {inode = ''} = row;
      return known.has(inode) || (!others.has(inode) && isStillThere(row, pid));
    });
    for (const {inode = ''} of ours) known.add(inode);
    return ours;
  };
};

const isStillThere = ({fd, target}: Descriptor, pid: number): boolean => {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/fd/${fd}`) === target;
  } catch {
    return false;
  }
};

/** The last column but the name of /proc/PID/net/unix, the last of netlink and packet (proc_pid_net(5)). */
const otherSockets = (pid: number): readonly string[] => [
  ...columnOf(pid, 'unix', 6),
  ...columnOf(pid, 'netlink', 9),
  ...columnOf(pid, 'packet', 8),
];

const columnOf = (pid: number, table: string, column: number): readonly string[] => {
  try {
    const [, ...lines] = readFileSync(`/proc/${pid}/net/${table}`, 'latin1').split('\n');
    return lines.flatMap(line => line.trim().split(/\s+/)[column] ?? []);
  } catch {
    return [];
  }
};
