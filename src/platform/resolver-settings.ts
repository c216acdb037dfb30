import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {parseScutilDns} from './darwin/scutil-dns.js';
import {hostsIn} from './hosts-file.js';
import {parseResolvConf} from './linux/resolv-conf.js';

/** Whom the resolver of a system asks, and how. Addresses as they were written, in their order, each once. */
export type ResolverSettings = {
  readonly nameServers: readonly string[];
  readonly search: readonly string[];
  /** Such as `timeout:2`, `attempts:3`, `use-vc`. */
  readonly options: readonly string[];
};

/** What this system says now; no name server where it says nothing. */
export const readResolverSettings = async (system: 'linux' | 'darwin'): Promise<ResolverSettings> =>
  system === 'linux'
    ? parseResolvConf(await textOf('/etc/resolv.conf'))
    : parseScutilDns(await outputOf('/usr/sbin/scutil', ['--dns']));

/** The addresses that this computer's own file gives for a name (hosts(5)). */
export const readHostsFile = async (name: string): Promise<readonly string[]> =>
  hostsIn(await textOf('/etc/hosts'), name);

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

const outputOf = (file: string, parameters: readonly string[]): Promise<string> =>
  new Promise(resolve => {
    execFile(file, [...parameters], {timeout: 2000}, (error, stdout) => resolve(error === null ? stdout : ''));
  });
