import {expect, test} from 'vitest';
import {parseScutilDns} from '../../src/platform/darwin/scutil-dns.js';
import {hostsIn} from '../../src/platform/hosts-file.js';
import {parseResolvConf} from '../../src/platform/linux/resolv-conf.js';

test('resolv.conf: several name servers, IPv6 too, and what stands around them', () => {
  const text = [
    '# made by hand',
    '; nameserver 192.0.2.9',
    ' nameserver 192.0.2.8',
    'nameserver 192.0.2.1',
    'nameserver\t2001:db8::53   # the other',
    'nameserver 192.0.2.1',
    'nameserver fe80::1%eth0',
    'nameserver 192.0.2.4',
    'domain old.test',
    'search lab.test example.test',
    'options timeout:2 attempts:1',
    'options use-vc',
    'sortlist 192.0.2.0',
    'nameserver',
  ].join('\n');
  expect(parseResolvConf(text)).toEqual({
    nameServers: ['192.0.2.1', '2001:db8::53', 'fe80::1%eth0'],
    search: ['lab.test', 'example.test'],
    options: ['timeout:2', 'attempts:1', 'use-vc'],
  });
});

test.each(['', '\n\n', 'search only.test\n'])('resolv.conf without name servers: %j', text => {
  expect(parseResolvConf(text).nameServers).toEqual([]);
});

// As macOS 14 prints it, shortened.
const scutil = `DNS configuration

resolver #1
  search domain[0] : lan
  nameserver[0] : 192.168.1.1
  nameserver[1] : fe80::1%en0
  nameserver[2] : 2001:db8::53
  if_index : 14 (en0)
  flags    : Request A records, Request AAAA records
  reach    : 0x00020002 (Reachable,Directly Reachable Address)

resolver #2
  domain   : local
  options  : mdns
  timeout  : 5
  flags    : Request A records, Request AAAA records
  reach    : 0x00000000 (Not Reachable)
  order    : 300000

DNS configuration (for scoped queries)

resolver #1
  nameserver[0] : 192.168.1.254
  if_index : 14 (en0)
`;

test('scutil --dns: the first resolver is the one for all names', () => {
  expect(parseScutilDns(scutil)).toEqual({
    nameServers: ['192.168.1.1', 'fe80::1%en0', '2001:db8::53'],
    search: ['lan'],
    options: [],
  });
});

test('scutil --dns without a network', () => {
  expect(parseScutilDns('No DNS configuration available\n').nameServers).toEqual([]);
});

test('the hosts file: by any of the names on a line, comments aside', () => {
  const text = '127.0.0.1 localhost box # printer\n::1\tlocalhost\n#10.0.0.1 printer\n192.0.2.1 A.example\n';
  expect(hostsIn(text, 'localhost')).toEqual(['127.0.0.1', '::1']);
  expect(hostsIn(text, 'a.EXAMPLE')).toEqual(['192.0.2.1']);
  expect(hostsIn(text, 'printer')).toEqual([]);
  expect(hostsIn(text, '127.0.0.1')).toEqual([]);
});
