import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {firstRuntimeDescriptor} from '../../src/session/protocol.js';
import {builtProgram} from '../support/pty.js';

/** Calls that only the lab makes; getsockname and getpeername are also how sockets are sampled. */
const traced = 'socket,bind,listen,accept,accept4,connect,read,write,sendto,recvfrom,close,setsockopt,shutdown';

const hasStrace = spawnSync('strace', ['-f', '-e', 'trace=none', 'true']).status === 0;

type Made = {readonly name: string; readonly fd: number; readonly value: number};

test.skipIf(!hasStrace)(
  'what --json reports is what strace saw of the same run (needs strace, and leave to trace)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'socket-lab-'));
    try {
      const file = join(folder, 'strace');
      const run = spawnSync(
        'strace',
        [
          '-f',
          '-qq',
          '-s',
          '0',
          '-e',
          `trace=${traced},clone,clone3`,
          '-e',
          'signal=none',
          '-o',
          file,
          process.execPath,
          builtProgram(),
          'run',
          'journey',
          '--json',
        ],
        {encoding: 'utf8', maxBuffer: 1 << 26},
      );
      expect(run.status).toBe(0);
      const facts = run.stdout
        .trim()
        .split('\n')
        .map(line => JSON.parse(line));
      const processes = facts.filter(({kind}) => kind === 'subject-started');
      expect(processes.length).toBe(3);
      const lines = readFileSync(file, 'utf8').split('\n');
      for (const {actor, pid} of processes) {
        const reported = reportedBy(facts, actor);
        expect(reported.length, actor).toBeGreaterThan(3);
        expect(seenOf(lines, pid), actor).toEqual(reported);
      }
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  },
);

// biome-ignore lint/suspicious/noExplicitAny: JSON as anybody would read it.
const reportedBy = (facts: readonly any[], actor: string): readonly Made[] => {
  const entered = new Map(
    facts.filter(({kind}) => kind === 'call-entered').map(fact => [`${fact.actor} ${fact.id}`, fact]),
  );
  return facts
    .filter(fact => fact.kind === 'call-returned' && fact.actor === actor)
    .map(({id, outcome}) => ({call: entered.get(`${actor} ${id}`).call, value: outcome.value}))
    .filter(({call}) => traced.split(',').includes(call.name))
    .map(({call, value}) => ({name: call.name, fd: call.name === 'socket' ? value : call.native[0].number, value}));
};

/** The calls on descriptors of the application, in order of their return; a process is all threads that it started. */
const seenOf = (lines: readonly string[], pid: number): readonly Made[] => {
  const threads = new Set([pid]);
  const open = new Map<string, string>();
  const made: Made[] = [];
  for (const line of lines) {
    const [, id = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!threads.has(Number(id))) continue;
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest)?.[1];
    if (unfinished !== undefined) {
      open.set(id, unfinished);
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)?.[1];
    const whole = resumed === undefined ? rest : `${open.get(id) ?? ''}${resumed}`;
    const started = /^clone3?\(.*CLONE_THREAD.*\)? = (\d+)/.exec(whole.replace(/ => \{.*?\}/, ''))?.[1];
    if (started !== undefined) threads.add(Number(started));
    const call = parse(whole);
    if (call !== undefined) made.push(call);
  }
  // What comes before the first socket is the runtime getting ready.
  return made.slice(made.findIndex(({name}) => name === 'socket'));
};

const parse = (text: string): Made | undefined => {
  const [, name = '', first = '', value = ''] = /^(\w+)\(([^,)]*).*\)\s+= (-?\d+|\? ERESTARTSYS)/.exec(text) ?? [];
  if (!traced.split(',').includes(name)) return undefined;
  // strace shows how the kernel notes an interruption; the application gets -1 and EINTR (signal(7), without SA_RESTART).
  const returned = value.startsWith('?') ? -1 : Number(value);
  const fd = name === 'socket' ? returned : Number(first);
  const isOurs = name === 'socket' ? /AF_INET/.test(first) : fd >= 3 && fd < firstRuntimeDescriptor;
  return isOurs ? {name: name === 'accept4' ? 'accept' : name, fd, value: returned} : undefined;
};
