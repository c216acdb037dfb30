import type {Text} from '../model/text.js';
import {decodeDnsMessage} from '../wire/dns-decode.js';
import {encodeDnsMessage} from '../wire/dns-encode.js';
import type {DnsMessage, DnsRecord} from '../wire/dns-message.js';

/** In seconds, as in RFC 1035's own examples of records that change. */
const ttl = 60;

/**
 * The response to a query, that the name it asks for has this IP address: the query with QR set, and one record behind its question
 * (RFC 1035 §4.1). What lies behind the query, as in a buffer, is no part of it.
 */
export const dnsResponseTo = (query: Uint8Array, address: string): Uint8Array | {readonly problem: Text} => {
  const decoded = decodeDnsMessage(query);
  const message = 'message' in decoded ? decoded.message : undefined;
  const question = message?.questions[0];
  if (message === undefined || question === undefined || message.response) return {problem: noQuery};
  const type = address.includes(':') ? 'AAAA' : 'A';
  const record: DnsRecord = {name: question.name, class: 'IN', ttl, type, data: address};
  const response: DnsMessage = {
    ...message,
    response: true,
    authoritative: true,
    rcode: 'NOERROR',
    answers: [record],
    authorities: [],
    additionals: [],
  };
  return encodeDnsMessage(response);
};

const noQuery: Text = {
  en: 'This holds no DNS query: receive one first, and name the memory that recvfrom filled.',
  ko: 'DNS 질의가 들어 있지 않습니다. 먼저 질의를 수신하고, recvfrom이 채운 메모리의 이름을 쓰십시오.',
};
