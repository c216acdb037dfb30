import {expect, test} from 'vitest';
import {type Message, messagesOf} from '../../src/ui/panels/message/select.js';
import type {TracerRoad} from '../../src/watch/start-tracer.js';
import {decodeDnsMessage} from '../../src/wire/dns-decode.js';
import type {DnsMessage} from '../../src/wire/dns-message.js';
import {watching} from '../support/watching.js';
import {dnsmasq, nginx, page, pythonServer, redis, unbound} from './servers.js';
import {type ForeignServer, isInstalled, type Recipe, startForeign} from './start-foreign.js';

/** Servers and clients that others wrote, the clients under `watch`: what went over the wire is in the trace, to the byte. */
type Client = {
  readonly program: string;
  /** What it is about, where the program does not say that. */
  readonly doing?: string;
  readonly command: (server: ForeignServer) => readonly [string, ...string[]];
  readonly expects: (messages: readonly Message[]) => void;
};

const text = ({bytes}: Message) => Buffer.from(bytes).toString('latin1');
/** All that went one way: of a stream, its latest message has it. */
const last = (messages: readonly Message[], way: Message['kind']) =>
  messages
    .filter(({kind}) => kind === way)
    .map(text)
    .at(-1);

const url = ({host, port}: ForeignServer, path = '/') => `http://${host}:${port}${path}`;

const getsThePage = (messages: readonly Message[]) => {
  expect(last(messages, 'sent')).toMatch(/^GET \/index\.html HTTP\/1\.[01]\r\n[\s\S]*\r\n\r\n$/);
  expect(last(messages, 'received')).toMatch(/^HTTP\/1\.[01] 200 OK\r\n/);
  expect(last(messages, 'received')?.split('\r\n\r\n')[1]).toBe(page);
};

const curl: Client = {
  program: 'curl',
  command: server => ['curl', '-s', '--noproxy', '*', url(server, '/index.html')],
  expects: getsThePage,
};

const wget: Client = {
  program: 'wget',
  command: server => ['wget', '-q', '--no-proxy', '-O', '-', url(server, '/index.html')],
  expects: getsThePage,
};

const decoded = (bytes: Uint8Array): DnsMessage => {
  const decoding = decodeDnsMessage(bytes);
  if ('message' in decoding) return decoding.message;
  throw new Error(decoding.problem.message.en);
};

/** Each question was asked, in one message, and answered by one with its number. Gives the records of each answer, by type. */
const asks =
  (answers: Readonly<Record<string, readonly unknown[]>>) =>
  (messages: readonly Message[]): void => {
    const [asked, told] = (['sent', 'received'] as const).map(way =>
      messages.filter(({kind}) => kind === way).map(({bytes}) => decoded(bytes)),
    );
    expect(asked?.map(({questions}) => questions)).toEqual(
      Object.keys(answers).map(type => [{name: 'www.lab.test', type, class: 'IN'}]),
    );
    expect(asked?.every(({response}) => !response)).toBe(true);
    expect(told?.map(({id, questions}) => ({id, questions}))).toEqual(
      asked?.map(({id, questions}) => ({id, questions})),
    );
    expect(told?.map(({answers: records}) => records.map(({data}) => data))).toEqual(Object.values(answers));
    expect(told?.every(({response, rcode}) => response && rcode === 'NOERROR')).toBe(true);
  };

const drill: Client = {
  program: 'drill',
  command: ({host, port}) => ['drill', '-p', String(port), 'www.lab.test', `@${host}`, 'AAAA'],
  expects: asks({AAAA: ['::1']}),
};

/** Through libuv: from a thread of its own, by epoll, and without an address in its messages. */
const host: Client = {
  program: 'host',
  command: server => ['host', '-p', String(server.port), 'www.lab.test', server.host],
  expects: asks({A: ['127.0.0.1'], AAAA: ['::1'], MX: []}),
};

const redisCli = (...words: readonly string[]): Client['command'] => {
  const [command = '', ...given] = words;
  return ({host, port}) => [command, ...given, 'redis-cli', '-h', host, '-p', String(port)];
};

/** Requests as RESP has them: an array of bulk strings (https://redis.io/docs/latest/develop/reference/protocol-spec/). */
const resp = (...words: readonly string[]) =>
  [`*${words.length}`, ...words.flatMap(word => [`$${word.length}`, word]), ''].join('\r\n');

const redisLines: Client = {
  program: 'redis-cli',
  command: redisCli('sh', '-c', 'printf "SET k value\\nGET k\\n" | "$@"', 'sh'),
  expects: messages => {
    const asked = last(messages, 'sent') ?? '';
    // Before the first line it may ask which commands there are, and gets a long answer.
    expect(asked.slice(asked.indexOf(resp('SET', 'k', 'value')))).toBe(resp('SET', 'k', 'value') + resp('GET', 'k'));
    expect(last(messages, 'received')).toMatch(/\+OK\r\n\$5\r\nvalue\r\n$/);
  },
};

/** Without a word between them: many requests on their way before the first answer is there. */
const redisPipe: Client = {
  program: 'redis-cli',
  doing: 'in one pipe',
  command: redisCli('sh', '-c', `printf '${resp('PING').repeat(3).replaceAll('\r\n', '\\r\\n')}' | "$@" --pipe`, 'sh'),
  expects: messages => {
    expect(last(messages, 'sent')).toMatch(new RegExp(`^(${resp('PING').replace(/[*$]/g, '\\$&')}){3}`));
    expect(last(messages, 'received')).toMatch(/^(\+PONG\r\n){3}/);
  },
};

const clientsOf: Readonly<Record<string, readonly [Recipe, ...Client[]]>> = {
  nginx: [nginx(), curl, wget],
  "Python's http.server": [pythonServer, curl, wget],
  dnsmasq: [dnsmasq, drill, host],
  unbound: [unbound, drill, host],
  redis: [redis, redisLines, redisPipe],
};

const clients = Object.values(clientsOf).flatMap(([, ...own]) => own);
for (const program of new Set([...clients.map(one => one.program), 'strace'])) {
  if (!isInstalled(program)) process.stdout.write(`No tests with ${program}: it is not installed.\n`);
}
/** Whose message it was nobody says where the client did not ask (recvfrom(2) without room for an address). */
const isAbout =
  ({port}: ForeignServer) =>
  ({isDatagram, other}: Message): boolean =>
    other === undefined ? isDatagram : other.address.port === port;

const roads = (['strace', 'ptrace'] as const).filter(road => road === 'ptrace' || isInstalled('strace'));

const meets = (name: string, recipe: Recipe, client: Client, road: TracerRoad) =>
  test.skipIf(!isInstalled(recipe.program) || !isInstalled(client.program))(
    `${[client.program, client.doing ?? []].flat().join(' ')} at ${name}, watched by ${road}`,
    async () => {
      const server = await startForeign(recipe);
      const {watch, world, facts, notes} = await watching(client.command(server), {road});
      expect(await watch.ended).toMatchObject({code: 0});
      // A line that was not understood would be a note.
      expect(notes).toEqual([]);
      const messages = messagesOf(facts).filter(isAbout(server));
      client.expects(messages.filter(({kind}) => kind !== 'sockaddr'));
      expect(messages[0]?.other?.address).toEqual({host: server.host, port: server.port});
      const calls = Object.values(world().actors).flatMap(actor => actor.calls);
      expect(calls.filter(({outcome}) => outcome === undefined)).toEqual([]);
      expect(Object.values(world().actors).every(({exit}) => exit?.code === 0)).toBe(true);
    },
    60_000,
  );

for (const [name, [recipe, ...own]] of Object.entries(clientsOf)) {
  for (const client of own) for (const road of roads) meets(name, recipe, client, road);
}
