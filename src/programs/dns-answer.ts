import {decodeDnsMessage} from '../wire/dns-decode.js';
import {encodeDnsMessage} from '../wire/dns-encode.js';
import type {DnsMessage, DnsQuestion, DnsRecord} from '../wire/dns-message.js';
import type {DnsRcode} from '../wire/dns-registry.js';
import {emptyDnsMessage} from './dns-records.js';

/** The response to a datagram, from the only records there are; undefined when it must not be answered. */
export const answerQuery = (datagram: Uint8Array, records: readonly DnsRecord[]): Uint8Array | undefined => {
  // Answering a response could go on for ever between two servers; without an id nobody could know what is answered.
  if (datagram.length < headerSize || isResponse(datagram)) return undefined;
  const decoded = decodeDnsMessage(datagram);
  const message = 'message' in decoded ? respond(decoded.message, records) : formatError(datagram);
  const bytes = encodeDnsMessage(message);
  if (!(bytes instanceof Uint8Array)) return undefined;
  if (bytes.length <= mostOverUdp) return bytes;
  const truncated = encodeDnsMessage({...message, answers: [], truncated: true});
  return truncated instanceof Uint8Array ? truncated : undefined;
};

/** In bytes, RFC 1035 §4.1.1. The highest bit of the third says response. */
const headerSize = 12;

const isResponse = (datagram: Uint8Array): boolean => ((datagram[2] ?? 0) & 0x80) !== 0;

/** In bytes, without EDNS (RFC 1035 §2.3.4). */
const mostOverUdp = 512;

const respond = (query: DnsMessage, records: readonly DnsRecord[]): DnsMessage => {
  const [question, ...others] = query.questions;
  const base = responseTo(query);
  if (query.opcode !== 'QUERY') return {...base, rcode: 'NOTIMP'};
  if (question === undefined || others.length > 0) return {...base, rcode: 'FORMERR'};
  if (question.class !== 'IN') return {...base, rcode: 'REFUSED'};
  const {rcode, answers} = lookUp(question, records);
  return {...base, authoritative: true, rcode, answers};
};

const responseTo = ({id, opcode, recursionDesired, questions}: DnsMessage): DnsMessage => ({
  ...emptyDnsMessage,
  id,
  response: true,
  opcode,
  recursionDesired,
  questions,
});

/** What could not be read is not repeated; the id is, so that the client knows. */
const formatError = (datagram: Uint8Array): DnsMessage => ({
  ...responseTo({...emptyDnsMessage, id: ((datagram[0] ?? 0) << 8) | (datagram[1] ?? 0)}),
  rcode: 'FORMERR',
});

type Found = {readonly rcode: DnsRcode; readonly answers: readonly DnsRecord[]};

/** Follows CNAME (RFC 1034 §4.3.2), but not in circles. The code is about the last name of the chain (RFC 6604 §3). */
const lookUp = (question: DnsQuestion, records: readonly DnsRecord[]): Found => {
  const chain: DnsRecord[] = [];
  let name = question.name;
  for (;;) {
    const here = records.filter(record => sameName(record.name, name));
    const matching = here.filter(({type}) => type === question.type || question.type === 'ANY');
    const alias = here.find(record => record.type === 'CNAME');
    if (matching.length > 0 || alias === undefined || chain.includes(alias)) {
      return {rcode: exists(name, records) ? 'NOERROR' : 'NXDOMAIN', answers: [...chain, ...matching]};
    }
    chain.push(alias);
    name = alias.type === 'CNAME' ? alias.data : name;
  }
};

/** A name also exists when only names below it do (RFC 8020 §2). */
const exists = (name: string, records: readonly DnsRecord[]): boolean =>
  records.some(record => sameName(record.name, name) || record.name.toLowerCase().endsWith(`.${name.toLowerCase()}`));

/** Case does not count (RFC 4343). */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
