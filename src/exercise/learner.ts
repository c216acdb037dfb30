import type {Connection} from '../model/connection.js';
import type {Descriptor} from '../model/descriptor.js';
import type {Unnumbered} from '../model/observation.js';
import {bytesValue} from '../model/value.js';
import type {Inspector} from '../platform/platform.js';
import {startGuard} from './guard.js';
import {createOutput} from './learner-output.js';
import {type LearnerCommand, type LearnerEnd, startLearner} from './learner-process.js';
import {createSorter} from './network-sockets.js';
import {processTree, type TreeProcess} from './process-tree.js';

/** The learner's program at work. What is seen of it becomes facts of the actor `you`. */
export type Learner = {
  readonly isRunning: () => boolean;
  /** Looks at its processes and the kernel's tables of them, records what is new, and answers the lines that came before. */
  readonly look: () => Promise<readonly TreeProcess[]>;
  /** Undefined while the process that was started has not ended. */
  readonly end: () => LearnerEnd | undefined;
  /** How many bytes it wrote in all. */
  readonly written: () => number;
  /** The end of what it wrote on its standard error. */
  readonly complaint: () => string;
  /** Ends everything that it started; resolves to how many processes would not go. */
  readonly stop: () => Promise<number>;
};

export type LearnerParts = LearnerCommand & {
  readonly inspector: Inspector;
  readonly now: () => number;
  readonly record: (fact: Unnumbered) => void;
  /** It has been looked at while it waited for an answer. */
  readonly mark: () => void;
  /** In bytes; of more only the beginning is kept. */
  readonly outputLimit: number;
  /** The file that the guard runs: src/exercise/guard-main.ts, bundled. */
  readonly guardEntry: string | URL;
  /** Something has happened that is worth a look. */
  readonly onNews: () => void;
};

const actor = 'you';
/** Its rows are listed by themselves: they are found by its own processes. */
const host = 'you';

export const createLearner = (parts: LearnerParts): Learner => {
  const {inspector, now, record, outputLimit, onNews} = parts;
  const sort = createSorter();
  const output = createOutput(outputLimit);
  let answered = 0;
  let ended: LearnerEnd | undefined;
  let shown = {descriptors: '[]', connections: '[]'};

  const take = (piece: Uint8Array, isError: boolean): void => {
    const before = output.printed();
    if (isError) output.takeError(piece);
    else output.take(piece);
    const printed = output.printed();
    if (printed !== before)
      record({kind: 'memory-set', name: 'output', value: bytesValue(printed), at: now(), actor, source: 'session'});
    onNews();
  };

  const guard = startGuard(parts.guardEntry, parts.marker);
  const process = startLearner(parts, take);
  const {pid} = process;
  if (pid !== undefined) guard.watchOver(pid);
  const tree = pid === undefined ? undefined : processTree(pid, parts.marker);
  if (pid !== undefined)
    record({kind: 'subject-started', pid, host, program: parts.command.join(' '), at: now(), actor, source: 'session'});

  const show = (descriptors: readonly Descriptor[], connections: readonly Connection[]): void => {
    const news = {descriptors: JSON.stringify(descriptors), connections: JSON.stringify(connections)};
    const about = {at: now(), actor} as const;
    const {sources} = inspector;
    if (news.connections !== shown.connections)
      record({kind: 'connections-sampled', connections, ...about, source: sources.connections});
    if (news.descriptors !== shown.descriptors)
      record({kind: 'descriptors-sampled', descriptors, ...about, source: sources.descriptors});
    shown = news;
  };

  const lookAtTables = async (family: readonly TreeProcess[]): Promise<void> => {
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

  const tableOf = async ({pid}: TreeProcess) => {
    const rows = await inspector.descriptors(pid);
    return rows && {pid, rows: sort(rows, pid)};
  };

  const look = async (): Promise<readonly TreeProcess[]> => {
    const before = output.lines();
    const family = (await tree?.look()) ?? [];
    // A bomb of forks must be ended, not looked at.
    if (family.length > 0 && family.length <= most) await lookAtTables(family);
    if (parts.talks && before > answered && ended === undefined) {
      parts.mark();
      process.answer(before - answered);
    }
    answered = before;
    return family;
  };

  void process.ended.then(async end => {
    // Whatever it held is gone with it; what it started may hold more.
    await look();
    ended = end;
    if (pid !== undefined) record(exitOf(end, now()));
    onNews();
  });

  return {
    isRunning: () => ended === undefined,
    look,
    end: () => ended,
    written: output.written,
    complaint: output.complaint,
    stop: async () => {
      const left = (await tree?.end()) ?? 0;
      // Whoever would not go may go when we are gone.
      if (left === 0) await guard.dismiss();
      return left;
    },
  };
};

const exitOf = ({code, signal}: LearnerEnd, at: number): Unnumbered => ({
  kind: 'subject-exited',
  ...(code === undefined ? {} : {code}),
  ...(signal === undefined ? {} : {signal}),
  at,
  actor,
  source: 'session',
});

/** More processes than these are not looked at in detail. */
const most = 64;
