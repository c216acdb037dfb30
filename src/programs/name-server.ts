import {type Address, formatAddress} from '../model/address.js';
import type {Text} from '../model/text.js';
import {bytesValue} from '../model/value.js';
import type {DnsRecord} from '../wire/dns-message.js';
import {callInOrder, callThrough, failedCall, familyOf} from './calls.js';
import {answerQuery} from './dns-answer.js';
import {readDnsRecords} from './dns-records.js';
import {readAddress, readRecord} from './options.js';
import type {Application, Program} from './program.js';

const name = 'name-server';

/** Answers DNS queries over UDP from its records, which are all it knows. Options: `address`, `records`. */
export const nameServer: Program = {
  name,
  prepare: options => {
    const record = readRecord(name, options, ['address', 'records']);
    if (!record.ok) return record;
    const address = readAddress(name, record.value.address);
    if (!address.ok) return address;
    const records = readDnsRecords(name, record.value.records);
    if (!records.ok) return records;
    return {
      ok: true,
      run: async application =>
        (await openSocket(application, address.value)) ?? (await answerAll(application, records.value)),
    };
  },
};

const openSocket = (application: Application, address: Address): Promise<Text | undefined> =>
  callInOrder(application, [
    `udp = socket(${familyOf(address)}, SOCK_DGRAM, 0)`,
    `bind(udp, ${formatAddress(address)})`,
    'local = getsockname(udp)',
  ]);

const answerAll = async (application: Application, records: readonly DnsRecord[]): Promise<Text> => {
  for (;;) {
    const written = `count = recvfrom(udp, query, ${receiveSize}, client)`;
    const received = await callThrough(application, written);
    if (received.kind === 'failed') return failedCall(written, received.errno);
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
