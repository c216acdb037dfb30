import {you} from '../lab/you.js';
import type {Connection} from '../model/connection.js';
import type {Descriptor} from '../model/descriptor.js';
import type {Unnumbered} from '../model/observation.js';
import type {Inspector} from '../platform/platform.js';
import type {TreeProcess} from './learner-tree.js';
import {createSorter} from './network-sockets.js';

export type TableParts = {
  readonly inspector: Inspector;
  readonly now: () => number;
  readonly record: (fact: Unnumbered) => void;
};

/** Looks at the kernel's tables of the learner's processes, and records them when they have changed. */
export const createTables = (parts: TableParts): ((family: readonly TreeProcess[]) => Promise<void>) => {
  const {inspector} = parts;
  const sort = createSorter();
  const show = createShow(parts);
  const tableOf = async ({pid}: TreeProcess) => {
    const rows = await inspector.descriptors(pid);
    return rows && {pid, rows: sort(rows, pid)};
  };
  return async family => {
    const tables = await Promise.all(family.map(tableOf));
    // Of one that has ended meanwhile, what it held at last stays known; so it is left out, and not as one that holds nothing.
    const [first, ...others] = tables.flatMap(table => table ?? []);
    if (first === undefined) return;
    const descriptors = [first, ...others].flatMap(({rows}) => rows);
    const inodes = new Set(descriptors.flatMap(({inode}) => inode ?? []));
    const rows = inodes.size === 0 ? [] : await inspector.connections(first.pid);
    if (rows === undefined) return;
    show(
      descriptors,
      rows.filter(({inode}) => inode !== undefined && inodes.has(inode)),
    );
  };
};

/** Before anything was seen, nothing was held. */
const createShow = ({inspector: {sources}, now, record}: TableParts) => {
  let shown = {descriptors: '[]', connections: '[]'};
  return (descriptors: readonly Descriptor[], connections: readonly Connection[]): void => {
    const news = {descriptors: JSON.stringify(descriptors), connections: JSON.stringify(connections)};
    const about = {at: now(), actor: you} as const;
    if (news.connections !== shown.connections)
      record({kind: 'connections-sampled', connections, ...about, source: sources.connections});
    if (news.descriptors !== shown.descriptors)
      record({kind: 'descriptors-sampled', descriptors, ...about, source: sources.descriptors});
    shown = news;
  };
};
