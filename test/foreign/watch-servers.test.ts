import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {formatAddress} from '../../src/model/address.js';
import {socketViews} from '../../src/model/socket-view.js';
import type {Actor} from '../../src/model/world.js';
import {messagesOf} from '../../src/ui/panels/message/select.js';
import {socketKind} from '../../src/ui/panels/socket-kind.js';
import {until} from '../support/until.js';
import {watching} from '../support/watching.js';
import {nginx, page, redis} from './servers.js';
import {answers, isInstalled, placeForeign, type Recipe} from './start-foreign.js';

/** Servers that wait by epoll, under `watch`, while somebody asks them. */
type Served = {
  readonly name: string;
  readonly recipe: Recipe;
  readonly client: (host: string, port: string) => readonly [string, ...string[]];
  readonly says: string;
  readonly sends: RegExp;
};

const served: readonly Served[] = [
  {
    name: 'nginx',
    recipe: nginx(),
    client: (host, port) => ['curl', '-s', '--noproxy', '*', `http://${host}:${port}/index.html`],
    says: page,
    sends: /^HTTP\/1\.1 200 OK\r\n/,
  },
  {
    name: 'redis',
    recipe: redis,
    client: (host, port) => ['redis-cli', '-h', host, '-p', port, 'ECHO', 'hello'],
    says: 'hello\n',
    sends: /\$5\r\nhello\r\n$/,
  },
];

const isHere = ({recipe, client}: Served) => isInstalled(recipe.program) && isInstalled(client('', '')[0]);
for (const one of served.filter(candidate => !isHere(candidate)))
  process.stdout.write(`${one.name} is not watched: it is not installed, or ${one.client('', '')[0]} is not.\n`);

const roads = (['strace', 'ptrace'] as const).filter(road => road === 'ptrace' || isInstalled('strace'));
const cases = served.filter(one => isHere(one)).flatMap(one => roads.map(road => ({...one, road})));

const run = promisify(execFile);

/** `[fd, event]` of everything that epoll_wait told. */
const eventsOf = ({calls}: Actor) =>
  calls.flatMap(({call, outcome}) => {
    const events = outcome?.kind === 'returned' && /^epoll_p?wait/.test(call.name) ? outcome.out.events : undefined;
    return events?.kind === 'text' ? events.text.split(', ').map(event => event.split(' ')) : [];
  });

test.skipIf(cases.length === 0).each(cases)(
  '$name waits by epoll, and $road tells for what',
  async ({recipe, client, says, sends, road}) => {
    const {command, host, port} = await placeForeign(recipe);
    const {watch, world, facts, notes} = await watching(command, {road, seconds: 50});
    await until('the server to wait', () => answers(host, port), {lastSeen: () => watch.output().text});
    const [file, ...parameters] = client(host, String(port));
    expect((await run(file, parameters)).stdout).toBe(says);
    const serving = await until('the answer in the trace', () =>
      Object.values(world().actors).find(({name}) =>
        messagesOf(facts).some(
          ({actor, kind, bytes}) =>
            actor === name && kind === 'sent' && sends.test(Buffer.from(bytes).toString('latin1')),
        ),
      ),
    );
    const views = () => socketViews(world(), world().actors[serving.name] ?? serving);
    const kinds = () => views().map(socketKind);
    await until('the kernel to say what is behind the descriptors', () => kinds().includes('eventpoll'), {
      lastSeen: () => kinds().join(),
    });
    const listener = views().find(({local}) => local !== undefined && formatAddress(local) === `${host}:${port}`);
    const accepted = serving.calls.flatMap(({call, outcome}) =>
      call.name === 'accept' && outcome?.kind === 'returned' ? [String(outcome.value)] : [],
    );
    const events = eventsOf(serving);
    expect(events.some(([fd]) => fd === String(listener?.fd))).toBe(true);
    expect(events.some(([fd = '', what]) => accepted.includes(fd) && what?.includes('EPOLLIN'))).toBe(true);
    expect(events.filter(([first]) => first === 'data')).toEqual([]);
    await watch.stop();
    expect(notes).toEqual([]);
  },
  60_000,
);
