import {withoutOurs} from './guarded.js';
import {forks} from './strace-effects.js';
import {shapes} from './strace-shapes.js';

/** What this strace can do besides. */
export type StraceAbilities = {readonly seccomp: boolean; readonly killsOnExit: boolean};

/** From what `strace --help` says: both came after version 5.0. */
export const straceAbilities = (help: string): StraceAbilities => ({
  seccomp: help.includes('--seccomp-bpf'),
  killsOnExit: help.includes('--kill-on-exit'),
});

/** All that the reader reads. A name that this kernel's architecture lacks is no mistake (`?`). */
const traced = [
  ...Object.keys(shapes),
  ...Object.keys(forks),
  'accept4',
  'socketpair',
  'execve',
  'execveat',
  'close_range',
  'exit_group',
  'restart_syscall',
  'rt_sigreturn',
];

/**
 * strace in front of a command. One stream for all threads (-f), so that the order is the kernel's and nothing lies on a
 * disk; a file a thread (-ff) would need both. It goes through `cat` to descriptor 4, since strace opens no socket by its
 * path. Without -x strings are exact all the same: what is no ASCII is escaped in octal.
 */
export const straceArguments = (
  {seccomp, killsOnExit}: StraceAbilities,
  command: readonly string[],
): readonly string[] => [
  '-f',
  ...(seccomp ? ['--seccomp-bpf'] : []),
  ...(killsOnExit ? ['--kill-on-exit'] : []),
  '-yy',
  '-ttt',
  '-T',
  ...['-s', String(2 ** 20)],
  ...['-e', `trace=${traced.map(name => `?${name}`).join(',')}`],
  ...['-o', '|exec cat >&4'],
  ...['--', 'sh', '-c', withoutOurs, 'sh'],
  ...command,
];
