import type {Connection} from '../../src/model/connection.js';
import {socketViews} from '../../src/model/socket-view.js';
import {type Applications, openApplications, portOf, type Setting} from './applications.js';
import {until} from './until.js';

/** A client and a server, with what the experiments on beliefs ask of them and of the kernel's table. */
export type Experiment = Applications & {
  /** The server's `name` listens where the protocol stack chose; gives the address. `before` bind come these options. */
  readonly listen: (name: string, host?: string) => Promise<string>;
  /** The client's `name` connects there, and the server's `name` accepts it from `listener`. */
  readonly connectTo: (listening: string, listener: string, name: string) => Promise<void>;
  /** Both at once, each with the variable `name`, from a listening socket called `name` and `L`. */
  readonly connectNew: (name: string) => Promise<string>;
  /** What the table says of the socket behind a variable. */
  readonly row: (actor: string, name: string) => Connection | undefined;
  /**
   * Waits until the rows of a connection are in these states, by the port at their own end: closed ones that the kernel
   * keeps too. An acknowledgement may be late (RFC 1122 §4.2.3.2), and the state with it.
   */
  readonly becomes: (port: number, peerPort: number, states: readonly string[]) => Promise<void>;
  /** One read of up to 64 bytes, in text; or its result where it gave none. */
  readonly readText: (actor: string, name: string) => Promise<string>;
  readonly local: (actor: string, name: string) => Promise<number>;
  readonly peer: (actor: string, name: string) => Promise<number>;
};

export const openExperiment = async (setting: Setting = {}): Promise<Experiment> => {
  const applications = await openApplications(setting);
  const {result, session, start, world, text} = applications;
  await start('client');
  await start('server');

  const listen: Experiment['listen'] = async (name, host = '127.0.0.1') => {
    await result('server', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    await result('server', `bind(${name}, ${host}:0)`);
    await result('server', `listen(${name}, 5)`);
    return result('server', `getsockname(${name})`);
  };
  const connectTo: Experiment['connectTo'] = async (listening, listener, name) => {
    await result('client', `${name} = socket(AF_INET, SOCK_STREAM, 0)`);
    await result('client', `connect(${name}, ${listening})`);
    await result('server', `${name} = accept(${listener})`);
  };
  const rows = () => Object.values(world().tables).flatMap(table => table.rows);
  return {
    ...applications,
    listen,
    connectTo,
    connectNew: async name => {
      const listening = await listen(`${name}L`);
      await connectTo(listening, `${name}L`, name);
      return listening;
    },
    row: (actor, name) => {
      const player = world().actors[actor];
      const value = player?.memory[name];
      if (player === undefined || value?.kind !== 'descriptor') return undefined;
      return socketViews(world(), player).find(({fd}) => fd === value.fd)?.connection;
    },
    becomes: async (port, peerPort, states) => {
      const seen = () =>
        rows()
          .filter(({local, peer}) => local.port === port && peer?.port === peerPort)
          .map(({state}) => state)
          .join();
      const look = async () => {
        await session.sample();
        return seen() === states.join();
      };
      await until(`${port} to be ${states.join()}`, look, {lastSeen: seen});
    },
    readText: async (actor, name) => {
      const count = await result(actor, `count = read(${name}, buffer, 64)`);
      return /^[1-9]\d*$/.test(count) ? text(actor, 'buffer', Number(count)) : count;
    },
    local: async (actor, name) => portOf(await result(actor, `getsockname(${name})`)),
    peer: async (actor, name) => portOf(await result(actor, `getpeername(${name})`)),
  };
};
