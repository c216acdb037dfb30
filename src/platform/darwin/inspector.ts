import type {Inspector} from '../platform.js';
import {lsofConnections, lsofDescriptors, parseLsof} from './lsof.js';
import {mergeConnections} from './merge-connections.js';
import {parseListenQueues, parseNetstat} from './netstat.js';
import {type RunTool, runTool} from './run-tool.js';

/**
 * Asks the system's own tools, because macOS has no /proc. What a thread waits in, it tells nobody without privileges: so
 * there is nothing that had a source.
 */
export const createDarwinInspector = (run: RunTool): Inspector => ({
  sources: {descriptors: 'lsof', connections: 'netstat', waits: '/proc/PID/task'},
  descriptors: async pid => {
    const text = await run('lsof', ['-nP', '-p', String(pid), '-FftdPnT']);
    // Nothing at all means that there is no such process.
    return text === undefined || text.trim() === '' ? undefined : lsofDescriptors(parseLsof(text));
  },
  // There is one network stack here, so that the process doesn't matter; all of the user's sockets get their identity.
  connections: async () => {
    const [sockets, tcp, udp, listening] = await Promise.all([
      run('lsof', ['-nP', '-iTCP', '-iUDP', '-Tqs', '-FftdPnT']),
      run('netstat', ['-anl', '-p', 'tcp']),
      run('netstat', ['-anl', '-p', 'udp']),
      run('netstat', ['-anL', '-p', 'tcp']),
    ]);
    if (sockets === undefined && tcp === undefined) return undefined;
    return mergeConnections(
      lsofConnections(parseLsof(sockets ?? '')),
      [...parseNetstat(tcp ?? ''), ...parseNetstat(udp ?? '')],
      parseListenQueues(listening ?? ''),
    );
  },
  waits: async () => ({kind: 'untold'}),
});

export const darwinInspector: Inspector = createDarwinInspector(runTool);
