import dnsPacket from 'dns-packet';
import {expect, test} from 'vitest';
import {bytesValue} from '../../src/model/value.js';
import {decodeDnsMessage} from '../../src/wire/dns-decode.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import type {DnsMessage} from '../../src/wire/dns-message.js';
import type {DnsType} from '../../src/wire/dns-registry.js';
import {type Applications, openApplications} from '../support/applications.js';
import {dnsmasq, unbound} from './servers.js';
import {type ForeignServer, isInstalled, startForeign} from './start-foreign.js';

const applications = await openApplications();
await applications.start('client');

const query = (name: string, type: DnsType): Uint8Array => {
  const encoded = encodeDnsMessage({
    id: 4711,
    response: false,
    opcode: 'QUERY',
    authoritative: false,
    truncated: false,
    recursionDesired: true,
    recursionAvailable: false,
    rcode: 'NOERROR',
    questions: [{name, type, class: 'IN'}],
    answers: [],
    authorities: [],
    additionals: [],
  });
  if (encoded instanceof Uint8Array) return encoded;
  throw new Error(encoded.problem.en);
};

/** Asks as the labs do: with the calls of an application, and 512 bytes of memory for the answer. */
const ask = async (
  {session, result, world}: Applications,
  {host, port}: ForeignServer,
  name: string,
  type: DnsType,
) => {
  await session.set('client', 'query', bytesValue(query(name, type)));
  await result('client', 'fd = socket(AF_INET, SOCK_DGRAM, 0)');
  await result('client', 'setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, 5000)');
  await result('client', `sendto(fd, query, ${host}:${port})`);
  const count = Number(await result('client', 'n = recvfrom(fd, response, 512)'));
  await result('client', 'close(fd)');
  const held = world().actors.client?.memory.response;
  if (held?.kind !== 'bytes' || !(count > 0)) throw new Error(`no answer to ${name} ${type}`);
  return held.bytes.slice(0, count);
};

const decoded = (bytes: Uint8Array): DnsMessage => {
  const decoding = decodeDnsMessage(bytes);
  if ('message' in decoding) return decoding.message;
  throw new Error(decoding.problem.message.en);
};

/** One line a record, in the words that both decoders have. */
const ours = ({rcode, truncated, answers}: DnsMessage) => ({
  rcode,
  truncated,
  answers: answers.map(({name, type, ttl, data}) => [name, type, ttl, plain(data)]),
});

const theirs = (bytes: Uint8Array) => {
  const packet = dnsPacket.decode(Buffer.from(bytes)) as dnsPacket.DecodedPacket & {rcode: string};
  return {
    rcode: packet.rcode,
    truncated: packet.flag_tc,
    answers: (packet.answers ?? []).map(answer => [
      answer.name,
      answer.type,
      'ttl' in answer ? answer.ttl : undefined,
      plain('data' in answer ? answer.data : undefined),
    ]),
  };
};

const plain = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(plain);
  return data instanceof Uint8Array ? Buffer.from(data).toString() : data;
};

const questions: readonly (readonly [string, DnsType, string, readonly unknown[]])[] = [
  ['www.lab.test', 'A', 'NOERROR', ['127.0.0.1']],
  ['www.lab.test', 'AAAA', 'NOERROR', ['::1']],
  ['blog.lab.test', 'CNAME', 'NOERROR', ['www.lab.test']],
  ['lab.test', 'MX', 'NOERROR', [{preference: 10, exchange: 'mail.lab.test'}]],
  ['lab.test', 'TXT', 'NOERROR', [['key=value', 'second']]],
  ['old.lab.test', 'AAAA', 'NOERROR', []],
  ['wwww.lab.test', 'A', 'NXDOMAIN', []],
];

const servers = {dnsmasq, unbound};

for (const [name, recipe] of Object.entries(servers)) {
  test.skipIf(!isInstalled(recipe.program))(
    `${name} is asked by our calls, and its answers are read as dns-packet reads them`,
    async () => {
      const server = await startForeign(recipe);
      for (const [host, type, rcode, data] of questions) {
        const bytes = await ask(applications, server, host, type);
        const message = decoded(bytes);
        expect(message, `${host} ${type}`).toMatchObject({id: 4711, response: true, rcode, truncated: false});
        const answers = message.answers.filter(answer => answer.type === type).map(answer => plain(answer.data));
        expect(answers, `${host} ${type}`).toEqual(data);
        expect(ours(message), `${host} ${type}`).toEqual(theirs(bytes));
      }
    },
  );

  test.skipIf(!isInstalled(recipe.program))(`${name} cuts what does not fit into 512 bytes, and says so`, async () => {
    const server = await startForeign(recipe);
    const bytes = await ask(applications, server, 'long.lab.test', 'TXT');
    expect(bytes.length).toBeLessThanOrEqual(512);
    expect(decoded(bytes)).toMatchObject({truncated: true, rcode: 'NOERROR'});
    expect(ours(decoded(bytes))).toEqual(theirs(bytes));
  });
}
