import {execFile} from 'node:child_process';
import {closeSync, openSync, readdirSync, readFileSync, readSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';

/** A process of the learner's program. `cpu` only has to grow while it works; `sleeps`: it does nothing just now. */
export type TreeProcess = {readonly pid: number; readonly cpu: number; readonly sleeps: boolean};

/** The learner's program with everything that it started. */
export type LearnerTree = {
  readonly look: () => Promise<readonly TreeProcess[]>;
  /** Ends all of them, also those that start others meanwhile. Resolves to how many would not go. */
  readonly end: () => Promise<number>;
};

/** A variable of the environment that only the processes of one attempt have, whatever became of their parents. */
export type Marker = {readonly name: string; readonly value: string};

type Row = TreeProcess & {
  readonly parent: number;
  readonly group: number;
  readonly session: number;
  readonly born: string;
};

/**
 * `root` was started as the leader of its own process group and session; undefined where it is not known. Who belonged once
 * does so for good, whatever parent, group and environment it takes then.
 */
export const learnerTree = (root: number | undefined, marker: Marker): LearnerTree => {
  const marked = new Map<string, boolean>();
  const members = new Set<string>();
  const isMarked = (row: Row): boolean => {
    const known = marked.get(nameOf(row)) ?? hasMarker(row.pid, marker);
    marked.set(nameOf(row), known);
    return known;
  };
  const belongs = (row: Row): boolean =>
    members.has(nameOf(row)) || [row.pid, row.group, row.session].some(id => id === root) || isMarked(row);
  const look = async (): Promise<readonly TreeProcess[]> => {
    const rows = process.platform === 'linux' ? rowsOfProc() : await rowsOfPs();
    const family = familyOf(rows, belongs);
    // Where its birth is not told, the id alone may be somebody else's the next time.
    for (const row of family) if (row.born !== '') members.add(nameOf(row));
    return family;
  };
  return {look, end: () => endAll(look)};
};

/** Ids are given again; with the time of its birth one is unique. */
const nameOf = ({pid, born}: Row): string => `${pid} ${born}`;

/** Those that belong, and all that descend from them. */
const familyOf = (rows: readonly Row[], belongs: (row: Row) => boolean): readonly Row[] => {
  const members = new Set(rows.filter(belongs));
  const pids = new Set([...members].map(({pid}) => pid));
  for (let before = -1; before !== members.size; ) {
    before = members.size;
    for (const row of rows)
      if (pids.has(row.parent) && !members.has(row)) {
        members.add(row);
        pids.add(row.pid);
      }
  }
  return [...members];
};

/** What is stopped starts nobody any more; so a bomb of forks is first held, then ended. */
const endAll = async (look: () => Promise<readonly TreeProcess[]>): Promise<number> => {
  for (let round = 0; round < rounds; round++) {
    const found = await look();
    if (found.length === 0) return 0;
    for (const signal of ['SIGSTOP', 'SIGKILL'] as const) for (const {pid} of found) send(pid, signal);
    await pause(round < 20 ? 1 : 20);
  }
  return (await look()).length;
};

const rounds = 200;

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
};

/** proc_pid_stat(5). One that has ended and was not collected is not among them. */
const rowsOfProc = (): readonly Row[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      const stat = lineOf(`/proc/${name}/stat`);
      // The name, in brackets, may itself hold blanks and brackets.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [state = 'X', parent, group, session] = fields;
      if (stat === '' || state === 'Z' || state === 'X') return [];
      const cpu = Number(fields[11]) + Number(fields[12]);
      return [
        {
          pid: Number(name),
          parent: Number(parent),
          group: Number(group),
          session: Number(session),
          born: fields[19] ?? '',
          cpu,
          // Held by a signal, it does nothing either.
          sleeps: /^[STt]$/.test(state),
        },
      ];
    });

const hasMarker = (pid: number, {name, value}: Marker): boolean =>
  process.platform === 'linux' && textOf(`/proc/${pid}/environ`).split('\0').includes(`${name}=${value}`);

/** The one line of a file under /proc, read into the same memory each time: all processes are looked at, and often. */
const lineOf = (path: string): string => {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return line.toString('latin1', 0, readSync(file, line));
  } catch {
    return '';
  } finally {
    if (file !== undefined) closeSync(file);
  }
};

/** More than fits into any: a name and about fifty numbers. */
const line = Buffer.alloc(4096);

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
};

/** ps(1), the columns that every system has. */
const rowsOfPs = (): Promise<readonly Row[]> =>
  new Promise(resolve => {
    execFile('ps', ['-axo', 'pid=,ppid=,pgid=,stat=,time='], {maxBuffer: 16 * 1024 * 1024}, (_error, stdout) => {
      resolve(stdout.split('\n').flatMap(rowOfPs));
    });
  });

const rowOfPs = (line: string): readonly Row[] => {
  const [pid = '', parent, group, state = 'Z', time = ''] = line.trim().split(/\s+/);
  if (pid === '' || state.startsWith('Z')) return [];
  const cpu = Number(time.replace(/\D/g, ''));
  const sleeps = /^[SIT]/.test(state);
  return [{pid: Number(pid), parent: Number(parent), group: Number(group), session: 0, born: '', cpu, sleeps}];
};
