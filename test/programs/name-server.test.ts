import {createSocket} from 'node:dgram';
import {once} from 'node:events';
import {type Answer, decode, encode, type RecordType} from 'dns-packet';
import {expect, test} from 'vitest';
import {memoryAddress, openApplications} from '../support/applications.js';

const records = [
  {name: 'www.lab.test', type: 'CNAME', data: 'web.lab.test.'},
  {name: 'web.lab.test', type: 'A', data: '192.0.2.80', ttl: 30},
  {name: 'web.lab.test', type: 'AAAA', data: '2001:db8::80'},
  {name: 'lab.test', type: 'MX', data: {preference: 10, exchange: 'mail.lab.test'}},
  {name: 'lab.test', type: 'TXT', data: ['first', 'second']},
  {name: '_http._tcp.lab.test', type: 'SRV', data: {priority: 1, weight: 2, port: 80, target: 'web.lab.test'}},
  {name: 'round.lab.test', type: 'CNAME', data: 'round.lab.test'},
  {name: 'dangling.lab.test', type: 'CNAME', data: 'gone.lab.test'},
  ...Array.from({length: 60}, (_, index) => ({name: 'many.lab.test', type: 'A', data: `192.0.2.${index}`})),
];

const applications = await openApplications();
await applications.start('dns', {program: 'name-server', options: {records}});
const {host, port} = memoryAddress(applications.world(), 'dns', 'local');

/** Sends bytes and gives those of the first datagram that comes back. */
const exchange = async (...datagrams: readonly Uint8Array[]): Promise<Buffer> => {
  const socket = createSocket('udp4');
  for (const datagram of datagrams) socket.send(datagram, port, host);
  const [answer] = await once(socket, 'message');
  socket.close();
  return answer;
};

const query = (name: string, type: RecordType, id = 7) =>
  encode({type: 'query', id, flags: 0x0100, questions: [{type, name, class: 'IN'}]});

const ask = async (name: string, type: RecordType) => {
  const message = decode(await exchange(query(name, type)));
  expect([message.id, message.type, message.flag_aa, message.flag_rd]).toEqual([7, 'response', true, true]);
  expect(message.questions?.map(question => question.name)).toEqual([name]);
  return {rcode: (message as {rcode?: string}).rcode, answers: (message.answers ?? []).map(dataOf)};
};

const dataOf = (answer: Answer) => [answer.name, answer.type, 'data' in answer ? answer.data : undefined];

test('an alias is followed, and every record on the way is told', async () => {
  expect(await ask('www.lab.test', 'A')).toEqual({
    rcode: 'NOERROR',
    answers: [
      ['www.lab.test', 'CNAME', 'web.lab.test'],
      ['web.lab.test', 'A', '192.0.2.80'],
    ],
  });
});

test.each<[string, RecordType, unknown]>([
  ['web.lab.test', 'AAAA', ['web.lab.test', 'AAAA', '2001:db8::80']],
  ['lab.test', 'MX', ['lab.test', 'MX', expect.objectContaining({preference: 10, exchange: 'mail.lab.test'})]],
  ['lab.test', 'TXT', ['lab.test', 'TXT', [Buffer.from('first'), Buffer.from('second')]]],
  [
    '_http._tcp.lab.test',
    'SRV',
    ['_http._tcp.lab.test', 'SRV', {priority: 1, weight: 2, port: 80, target: 'web.lab.test'}],
  ],
  ['www.lab.test', 'CNAME', ['www.lab.test', 'CNAME', 'web.lab.test']],
])('%s, type %s', async (name, type, answer) => {
  expect(await ask(name, type)).toEqual({rcode: 'NOERROR', answers: [answer]});
});

test('case does not count, and the answer keeps the question as it was asked', async () => {
  expect((await ask('WEB.Lab.Test', 'A')).answers).toHaveLength(1);
});

test('a name without such a record is no error (NODATA); so is a name above others', async () => {
  expect(await ask('web.lab.test', 'MX')).toEqual({rcode: 'NOERROR', answers: []});
  expect(await ask('_tcp.lab.test', 'A')).toEqual({rcode: 'NOERROR', answers: []});
});

test('a name that does not exist: NXDOMAIN, also at the end of an alias', async () => {
  expect(await ask('nobody.lab.test', 'A')).toEqual({rcode: 'NXDOMAIN', answers: []});
  expect((await ask('dangling.lab.test', 'A')).rcode).toBe('NXDOMAIN');
});

test('an alias that leads to itself comes to an end', async () => {
  expect((await ask('round.lab.test', 'A')).answers).toHaveLength(1);
});

test('more than fits into 512 bytes is truncated, and says so', async () => {
  const message = decode(await exchange(query('many.lab.test', 'A')));
  expect([message.flag_tc, message.answers]).toEqual([true, []]);
});

test('bytes that are no message: FORMERR with their id', async () => {
  const broken = query('web.lab.test', 'A', 4660).subarray(0, 15);
  const message = decode(await exchange(broken));
  expect([message.id, (message as {rcode?: string}).rcode]).toEqual([4660, 'FORMERR']);
});

test('what must not be answered is not: a response, and less than a header', async () => {
  const response = encode({type: 'response', id: 1, questions: [{type: 'A', name: 'web.lab.test'}]});
  // The first answer is the one to the third datagram.
  expect(decode(await exchange(response, Buffer.from('tiny'), query('web.lab.test', 'A', 3))).id).toBe(3);
});

test('a standard query only: NOTIMP otherwise; class IN only: REFUSED otherwise', async () => {
  const notify = encode({type: 'query', id: 5, flags: 4 << 11, questions: [{type: 'SOA', name: 'lab.test'}]});
  expect((decode(await exchange(notify)) as {rcode?: string}).rcode).toBe('NOTIMP');
  const chaos = encode({type: 'query', id: 5, questions: [{type: 'TXT', name: 'lab.test', class: 'CH'}]});
  expect((decode(await exchange(chaos)) as {rcode?: string}).rcode).toBe('REFUSED');
});
