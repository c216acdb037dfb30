import type {Abi} from '../../src/model/abi.js';
import type {Address} from '../../src/model/address.js';
import {encodeDnsMessage} from '../../src/wire/dns-encode.js';
import type {DnsMessage} from '../../src/wire/dns-message.js';

/** The layouts of both families of systems, whichever of them the test runs on. */
export const abis: Readonly<Record<'linux' | 'bsd', Abi>> = {
  linux: {constants: {AF_UNSPEC: 0, AF_UNIX: 1, AF_INET: 2, AF_INET6: 10}, sockaddrHasLength: false},
  bsd: {constants: {AF_UNSPEC: 0, AF_UNIX: 1, AF_INET: 2, AF_INET6: 30}, sockaddrHasLength: true},
};

export const addresses: readonly Address[] = [
  {host: '127.0.0.1', port: 41873},
  {host: '0.0.0.0', port: 0},
  {host: '255.255.255.255', port: 65535},
  {host: '::', port: 0},
  {host: '::1', port: 80},
  {host: '2001:db8::8:800:200c:417a', port: 443},
  {host: '::ffff:192.0.2.1', port: 1},
];

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const query: DnsMessage = {
  id: 0x1a2b,
  response: false,
  opcode: 'QUERY',
  authoritative: false,
  truncated: false,
  recursionDesired: true,
  recursionAvailable: false,
  rcode: 'NOERROR',
  questions: [{name: 'www.example.com', type: 'A', class: 'IN'}],
  answers: [],
  authorities: [],
  additionals: [],
};

const record = {name: 'example.com', class: 'IN', ttl: 300} as const;

export const dnsMessages: Readonly<Record<string, DnsMessage>> = {
  query,
  'answer behind an alias': {
    ...query,
    response: true,
    recursionAvailable: true,
    answers: [
      {...record, name: 'www.example.com', type: 'CNAME', data: 'web.example.com'},
      {...record, name: 'web.example.com', type: 'A', data: '192.0.2.1'},
      {...record, name: 'web.example.com', type: 'AAAA', data: '2001:db8::1'},
    ],
    authorities: [{...record, type: 'NS', data: 'ns.example.com'}],
    additionals: [{name: '.', class: 'CLASS1232', ttl: 0, type: 'OPT', data: Uint8Array.of(0, 10, 0, 2, 7, 8)}],
  },
  'every type': {
    ...query,
    response: true,
    authoritative: true,
    answers: [
      {...record, type: 'MX', data: {preference: 10, exchange: 'mail.example.com'}},
      {...record, type: 'TXT', data: [bytesOf('v=spf1 -all'), bytesOf('한국어'), new Uint8Array()]},
      {...record, type: 'SRV', data: {priority: 1, weight: 2, port: 8080, target: 'web.example.com'}},
      {...record, name: '1.2.0.192.in-addr.arpa', type: 'PTR', data: 'example.com'},
      {...record, type: 'HTTPS', data: Uint8Array.of(0, 1, 0)},
      {...record, type: 'TYPE65280', class: 'CH', data: Uint8Array.of(0xff, 0x1b)},
    ],
  },
  'no such name': {
    ...query,
    response: true,
    truncated: true,
    opcode: 'OPCODE9',
    rcode: 'NXDOMAIN',
    authorities: [
      {
        ...record,
        type: 'SOA',
        data: {
          mname: 'ns.example.com',
          rname: 'host\\.master.example.com',
          serial: 2 ** 32 - 1,
          refresh: 7200,
          retry: 900,
          expire: 1_209_600,
          minimum: 60,
        },
      },
    ],
  },
  'names that need escapes': {
    ...query,
    questions: [
      {name: 'a\\.b.c\\\\d.e\\000\\255\\032.example', type: 'ANY', class: 'ANY'},
      {name: '.', type: 'NS', class: 'IN'},
    ],
  },
};

export const encoded = (message: DnsMessage): Uint8Array => {
  const bytes = encodeDnsMessage(message);
  if (!(bytes instanceof Uint8Array)) throw new Error(bytes.problem.en);
  return bytes;
};

export const httpMessages: Readonly<Record<string, string>> = {
  request: 'GET /index.html?q=1 HTTP/1.1\r\nHost: example.com\r\nAccept:*/*\r\n\r\n',
  'request with a body': 'POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello',
  response: 'HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 9\r\n\r\n한국어',
  'response without reason': 'HTTP/1.1 404 \r\nContent-Length: 0\r\n\r\n',
  'response in chunks':
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1;x=y\r\n!\r\n0\r\nA: b\r\n\r\n',
  'bare line feeds': 'GET / HTTP/1.0\nHost:  spaced \t\nEmpty:\n\n',
};
