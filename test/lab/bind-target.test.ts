import {expect, test} from 'vitest';
import {type BoundTarget, bindTarget} from '../../src/lab/bind-target.js';
import type {Lab, Seed} from '../../src/lab/lab.js';
import {taughtInOrder} from '../../src/lab/laws/order.js';
import {growLiveSeed} from '../../src/lab/live-seed.js';
import {readLabs} from '../../src/lab/load-labs.js';
import {textValue} from '../../src/model/value.js';
import {emptyWorld} from '../../src/model/world.js';
import {parseTarget} from '../../src/target.js';
import {targetParts} from '../../src/target-parts.js';
import {decodeDnsMessage} from '../../src/wire/dns-decode.js';
import {decodeTls} from '../../src/wire/tls-decode.js';

const live = (): Lab => {
  const {read, problems} = readLabs(new URL('../../labs/live/live.yaml', import.meta.url));
  expect(problems).toEqual([]);
  const [one] = read;
  if (one === undefined) throw new Error('the live lab is missing');
  return one.lab;
};

const random = Uint8Array.from({length: 66}, (_, index) => index);
const nameServer = {host: '192.0.2.53', port: 53};

const bound = (
  url: string,
  more: {readonly hosts?: readonly string[]; readonly without?: boolean} = {},
): BoundTarget => {
  const parsed = parseTarget(url);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const asked = more.without ? {} : {nameServer};
  return targetParts({
    target: parsed.target,
    hosts: more.hosts ?? [],
    ...asked,
    random,
    publicKey: random.subarray(0, 32),
  });
};

test.each([
  ['http://www.lab.test/', {}, ['a-query', 'aaaa-query', 'host', 'name-server', 'request', 'service']],
  ['https://www.lab.test/', {}, ['a-query', 'aaaa-query', 'hello', 'host', 'name-server', 'service']],
  ['http://127.0.0.1/', {}, ['address', 'host', 'name-server', 'request', 'service']],
  ['http://localhost/', {hosts: ['127.0.0.1']}, ['host', 'hosts', 'name-server', 'request', 'service']],
  ['http://www.lab.test/', {without: true}, ['host', 'request', 'service']],
])('%s %j is known by %j', (url, more, parts) => {
  expect(Object.keys(bound(url, more).parts).sort()).toEqual(parts);
});

const bytes = (target: BoundTarget, part: 'request' | 'hello' | 'a-query' | 'aaaa-query'): Uint8Array => {
  const value = target.parts[part];
  return value?.kind === 'bytes' ? value.bytes : new Uint8Array();
};

test('the request names the host, as the URL does', () => {
  expect(new TextDecoder().decode(bytes(bound('http://[::1]:8080/a?b'), 'request'))).toBe(
    'GET /a?b HTTP/1.1\r\nHost: [::1]:8080\r\nUser-Agent: socket-lab\r\nAccept: */*\r\nConnection: close\r\n\r\n',
  );
});

test('the two queries ask for the two types, each with an id of its own', () => {
  const messages = (['a-query', 'aaaa-query'] as const).map(part =>
    decodeDnsMessage(bytes(bound('http://www.lab.test/'), part)),
  );
  expect(messages).toMatchObject([
    {message: {questions: [{name: 'www.lab.test', type: 'A'}]}},
    {message: {questions: [{name: 'www.lab.test', type: 'AAAA'}]}},
  ]);
  expect(new Set(messages.map(one => ('message' in one ? one.message.id : undefined))).size).toBe(2);
});

test('the hello asks for a name, and for none where the URL has an address', () => {
  expect(decodeTls(bytes(bound('https://www.lab.test/'), 'hello')).summary.serverName).toBe('www.lab.test');
  expect(decodeTls(bytes(bound('https://127.0.0.1/'), 'hello')).summary.serverName).toBeUndefined();
});

test.each([
  ['http://www.lab.test/', 'linux', ['request', 'four'], ['hello', 'four-mac']],
  ['https://www.lab.test/', 'darwin', ['hello', 'four-mac'], ['request', 'four']],
] as const)('%s on %s has only the steps for both', (url, system, has, hasNot) => {
  const {steps, live: host} = bindTarget(live(), bound(url), system);
  const ids = steps.map(({id}) => id);
  expect(host).toBe('www.lab.test');
  expect(ids).toEqual(expect.arrayContaining([...has]));
  expect(ids.filter(id => (hasNot as readonly string[]).includes(id))).toEqual([]);
});

test('no seed waits for a target any more; what there is not, is not there', () => {
  const {set} = bindTarget(live(), bound('http://127.0.0.1/'), 'linux');
  const seeds: readonly Seed[] = Object.values(set.client ?? {});
  expect(seeds.map(({kind}) => kind).filter(kind => kind !== 'given')).toEqual([]);
  expect(set.client).not.toHaveProperty('query');
});

test('without a target such a seed says how the lab is started', () => {
  const grown = growLiveSeed({kind: 'target', part: 'host'}, {world: emptyWorld, since: 0});
  expect(grown).toMatchObject({problem: {en: expect.stringContaining('--target')}});
});

const addresses = {actor: 'client', parts: ['found'], written: 'client.found'};

test.each([
  ['AF_INET', '127.0.0.1:80'],
  ['AF_INET6', '[::1]:80'],
] as const)('the first address of %s among those found', (family, written) => {
  const actor = {memory: {found: textValue('[::1]:80, 127.0.0.1:80, 127.0.0.2:80')}};
  const world = {...emptyWorld, actors: {client: actor}} as unknown as typeof emptyWorld;
  const grown = growLiveSeed({kind: 'resolved', in: addresses, family}, {world, since: 0});
  expect(grown).toMatchObject({value: {kind: 'address'}});
  expect(JSON.stringify(grown)).toContain(written.replace(/:80$/, '').replace(/[[\]]/g, ''));
});

test('of a family that was not found there is none', () => {
  const actor = {memory: {found: textValue('127.0.0.1:80')}};
  const world = {...emptyWorld, actors: {client: actor}} as unknown as typeof emptyWorld;
  expect(growLiveSeed({kind: 'resolved', in: addresses, family: 'AF_INET6'}, {world, since: 0})).toBeUndefined();
});

test.each(['http://www.lab.test/', 'https://www.lab.test/'])('for %s no call is used before it was introduced', url => {
  const {read} = readLabs(new URL('../../labs/', import.meta.url));
  const labs = read.map(({lab}) => lab);
  expect(taughtInOrder(bindTarget(live(), bound(url), 'linux'), labs)).toEqual([]);
});
