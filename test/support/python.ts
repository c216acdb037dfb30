import {spawnSync} from 'node:child_process';

/**
 * The interpreter itself, undefined where there is none. `python3` may be a script that looks for it with a
 * dozen processes of its own (pyenv), each of which would be seen.
 */
export const python: string | undefined =
  spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {encoding: 'utf8'}).stdout?.trim() || undefined;
