import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Socket} from 'node:net';

/** A process that does nothing but be in the network, which exists as long as somebody is in it. */
export type Holder =
  | {readonly process: ChildProcess; readonly end: () => Promise<void>}
  /** It could not be started; what the tool said. */
  | {readonly complaint: string};

/** Says that it is there, then waits for its input to end: so it ends with us, whatever ends us. */
const script = 'echo; read -r line';

export const startHolder = async (unshare: string): Promise<Holder> => {
  const holder = spawn(unshare, ['--user', '--map-root-user', '--net', '--', '/bin/sh', '-c', script], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  holder.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const closed = once(holder, 'close').then(
    () => false,
    (error: Error) => {
      complaint += error.message;
      return false;
    },
  );
  const isThere = await Promise.race([once(holder.stdout, 'data').then(() => true), closed]);
  if (!isThere) return {complaint: complaint.trim()};
  const streams = streamsOf(holder);
  letUsEnd(holder, streams);
  return {
    process: holder,
    end: async () => {
      // It has closed when its streams have, too: nobody else may be left to keep us waiting for that.
      for (const part of [holder, ...streams]) part.ref();
      holder.kill('SIGKILL');
      await closed;
    },
  };
};

/** Whoever forgets to end it can still come to his own end, and it to its own. */
const letUsEnd = (holder: ChildProcess, streams: readonly Socket[]): void => {
  for (const part of [holder, ...streams]) part.unref();
};

/** These are sockets, which Node's types don't tell. */
const streamsOf = ({stdin, stdout, stderr}: ChildProcess): readonly Socket[] =>
  [stdin, stdout, stderr] as unknown as readonly Socket[];
