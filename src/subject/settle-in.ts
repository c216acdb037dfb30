import {mkdirSync, readlinkSync, realpathSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {stringMemory} from '../calls/native-memory.js';
import {ownResolverSettings} from '../platform/linux/own-network.js';
import type {Native} from './native.js';

/**
 * Makes a network of our own fit to live in, as far as this process sees it: switches the loopback interface on, and has
 * the resolver ask in this network. Gives what went wrong. Mounts are in a namespace of this process (mount_namespaces(7)):
 * nobody else sees them, and nothing of them is left when it ends, however it ends.
 */
export const settleIn = (native: Native): string | undefined =>
  namespaceMissing() ?? switchOn(native, 'lo') ?? redirectResolver(native);

/** Without one, everybody on this system would see our mounts. A parent outside of our user namespace can't be looked at. */
const namespaceMissing = (): string | undefined => {
  const own = mountNamespace('self');
  return own === undefined || own === mountNamespace(process.ppid) ? 'it has no mount namespace of its own' : undefined;
};

const mountNamespace = (pid: number | 'self'): string | undefined =>
  whatItGives(() => readlinkSync(`/proc/${pid}/ns/mnt`));

const AF_INET = 2;
const SOCK_DGRAM = 2;
/** <bits/ioctls.h>, <net/if.h> */
const SIOCSIFFLAGS = 0x8914;
const IFF_UP = 1;

/** netdevice(7). `struct ifreq` is 40 bytes: the name in 16, then here the flags in 2. */
const switchOn = (native: Native, name: string): string | undefined => {
  const request = new Uint8Array(40);
  request.set(stringMemory(name));
  new DataView(request.buffer).setInt16(16, IFF_UP, true);
  const fd = native.find('int socket(int domain, int type, int protocol)')?.now([AF_INET, SOCK_DGRAM, 0]).value ?? -1;
  // Variadic in C; where this runs, memory is passed in the same way either way.
  const ioctl = native.find('int ioctl(int fd, unsigned long request, void *argument)');
  const returned = ioctl?.now([fd, SIOCSIFFLAGS, request]);
  native.find('int close(int fd)')?.now([fd]);
  return returned?.value === 0 ? undefined : `the interface ${name} could not be switched on (${returned?.errno.name})`;
};

/**
 * An empty file system on /run hides the sockets of nscd and systemd-resolved, which would answer from outside of this
 * network; our settings lie in it, and are bound over the file in /etc unless that is a link to /run anyway.
 */
const redirectResolver = (native: Native): string | undefined => {
  const settings = realPath('/etc/resolv.conf');
  const hidden = new Set(['/run', '/var/run'].flatMap(folder => realPath(folder) ?? []));
  for (const folder of hidden) {
    const problem = mount(native, 'tmpfs', folder, 'tmpfs', 0);
    if (problem !== undefined) return problem;
  }
  // Without the file, the resolver asks 127.0.0.1 anyway.
  if (settings === undefined) return undefined;
  const isHidden = [...hidden].some(folder => settings.startsWith(`${folder}/`));
  const file = isHidden ? settings : '/run/resolv.conf';
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, ownResolverSettings);
  return isHidden ? undefined : mount(native, file, settings, '', MS_BIND);
};

/** <sys/mount.h> */
const MS_BIND = 4096;

const mount = (native: Native, source: string, target: string, type: string, flags: number): string | undefined => {
  const call = native.find(
    'int mount(const char *source, const char *target, const char *filesystemtype, unsigned long mountflags, const void *data)',
  );
  const returned = call?.now([...[source, target, type].map(stringMemory), flags, stringMemory('')]);
  return returned?.value === 0 ? undefined : `${source} could not be mounted on ${target} (${returned?.errno.name})`;
};

const realPath = (path: string): string | undefined => whatItGives(() => realpathSync(path));

const whatItGives = (read: () => string): string | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
