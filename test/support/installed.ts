import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/**
 * The program as a user has it: packed as for the registry, and installed by npm in an empty folder outside the
 * repository. Gives the file that `bin` names. Made once for the same package.
 */
export const installPackage = (): string => {
  const packing = mkdtempSync(join(tmpdir(), 'socket-lab-pack-'));
  try {
    // The build has run before the tests; `npm pack` would run it again.
    execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packing]);
    const [tarball = ''] = readdirSync(packing).map(name => join(packing, name));
    const hash = createHash('sha256').update(readFileSync(tarball)).digest('hex').slice(0, 16);
    const home = join(tmpdir(), `socket-lab-installed-${process.getuid?.() ?? ''}-${hash}`);
    if (!existsSync(home)) install(tarball, home);
    return join(home, 'node_modules/socket-lab/dist/cli.js');
  } finally {
    rmSync(packing, {recursive: true, force: true});
  }
};

/** By renaming, so that a half-made folder is never taken for a whole one. */
const install = (tarball: string, home: string): void => {
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, {recursive: true});
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', unfinished, tarball]);
  try {
    renameSync(unfinished, home);
  } catch (error) {
    // Another run of the tests was faster with the same package.
    if (!existsSync(home)) throw error;
    rmSync(unfinished, {recursive: true, force: true});
  }
};
