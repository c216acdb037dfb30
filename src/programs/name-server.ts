import type {Text} from '../model/text.js';
import {bytesValue} from '../model/value.js';
import type {DnsRecord} from '../wire/dns-message.js';
import {callThrough, failedCall, openDatagramSocket} from './calls.js';
import {defineProgram} from './define-program.js';
import {answerQuery} from './dns-answer.js';
import {readDnsRecords} from './dns-records.js';
import {readAddress, readCount} from './options.js';
import type {Application} from './program.js';

/** Answers DNS queries over UDP from its `records`, which are all it knows. It loses the first `loses` queries. */
export const nameServer = defineProgram(
  'name-server',
  {address: readAddress, records: readDnsRecords, loses: readCount(0, 0, 100)},
  async (application, {address, records, loses}) =>
    (await openDatagramSocket(application, address)) ?? (await answerAll(application, records, loses)),
);

const answerAll = async (application: Application, records: readonly DnsRecord[], loses: number): Promise<Text> => {
  for (let lost = 0; ; ) {
    const written = `count = recvfrom(udp, query, ${receiveSize}, client)`;
    const received = await callThrough(application, written);
    if (received.kind === 'failed') return failedCall(written, received.errno);
    if (lost < loses) {
      lost += 1;
      continue;
    }
    const query = application.memory.get('query');
    if (query?.kind !== 'bytes') continue;
    const response = answerQuery(query.bytes.slice(0, received.value), records);
    if (response === undefined) continue;
    application.set('response', bytesValue(response));
    // A client that can't be reached is that client's trouble.
    await callThrough(application, 'sendto(udp, response, client)');
  }
};

/** In bytes: more than a query without EDNS can have (RFC 1035 §2.3.4). */
const receiveSize = 1024;
