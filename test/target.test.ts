import {expect, test} from 'vitest';
import {authorityOf, parseTarget} from '../src/target.js';

const targetOf = (written: string) => {
  const parsed = parseTarget(written);
  if (!parsed.ok) throw new Error(`${written}: ${parsed.problem.message.en}`);
  return parsed.target;
};

test.each([
  ['http://example.com/', 'http', 'example.com', false, 80, '/'],
  ['HTTP://Example.COM', 'http', 'example.com', false, 80, '/'],
  ['https://example.com', 'https', 'example.com', false, 443, '/'],
  ['http://localhost:8080/a/b?c=d&e=%20', 'http', 'localhost', false, 8080, '/a/b?c=d&e=%20'],
  ['http://example.com?q', 'http', 'example.com', false, 80, '/?q'],
  ['http://example.com./', 'http', 'example.com', false, 80, '/'],
  ['http://xn--3e0b707e.lab.test:/', 'http', 'xn--3e0b707e.lab.test', false, 80, '/'],
  ['http://127.0.0.1:41873/', 'http', '127.0.0.1', true, 41873, '/'],
  ['http://[::1]/', 'http', '::1', true, 80, '/'],
  ['https://[2001:DB8:0:0::1]:8443/x', 'https', '2001:db8::1', true, 8443, '/x'],
  ['http://a@b.example/'.replace('a@', ''), 'http', 'b.example', false, 80, '/'],
  ['http://example.com/a@b', 'http', 'example.com', false, 80, '/a@b'],
])('%s', (written, scheme, host, isLiteral, port, path) => {
  expect(targetOf(written)).toEqual({scheme, host, isLiteral, port, path});
});

test.each([
  ['', 0, 'http://'],
  ['example.com', 0, 'http://'],
  ['//example.com/', 0, 'http://'],
  ['ftp://example.com/', 0, 'ftp'],
  ['file:///etc/passwd', 0, 'file'],
  ['http://', 7, 'host'],
  ['http:///path', 7, 'host'],
  ['http://:80/', 7, 'host'],
  ['http://me:secret@example.com/', 7, 'password'],
  ['http://example.com@127.0.0.1/', 7, 'password'],
  ['http://example.com/a#b', 20, '#'],
  ['http://example.com/a b', 20, '%'],
  ['http://example.com/\r\nHost: other', 19, '%'],
  ['http://example.com/한글', 19, '%'],
  ['http://example.com:0/', 19, '65535'],
  ['http://example.com:65536/', 19, '65535'],
  ['http://example.com:http/', 19, '65535'],
  ['http://[::1/', 7, 'closed'],
  ['http://[::1]80/', 12, 'port'],
  ['http://[fe80::1%eth0]/', 8, 'zone'],
  ['http://[127.0.0.1]/', 8, 'IPv6'],
  ['http://::1/', 7, 'brackets'],
  ['http://127.1/', 7, 'four numbers'],
  ['http://127.0.0.256/', 7, 'four numbers'],
  ['http://0177.0.0.1/', 7, 'four numbers'],
  ['http://1.2.3.4.5/', 7, 'four numbers'],
  ['http://exa mple.com/', 10, 'host name'],
  ['http://-a.example/', 7, 'hyphen'],
  ['http://a..example/', 7, '1 to 63'],
  [`http://${'a'.repeat(64)}.example/`, 7, '63'],
  ['http://서버.example/', 7, 'xn--'],
  [`http://example.com/${'a'.repeat(2000)}`, 2000, '2000'],
])('%j is refused at character %i', (written, at, said) => {
  const parsed = parseTarget(written);
  if (parsed.ok) throw new Error('accepted');
  expect(parsed.problem.at).toBe(at);
  expect(parsed.problem.message.en).toContain(said);
  expect(parsed.problem.message.ko).toMatch(/[가-힣]/);
});

test.each([
  ['http://example.com/', 'example.com'],
  ['http://example.com:8080/', 'example.com:8080'],
  ['https://example.com:80/', 'example.com:80'],
  ['http://[::1]:80/', '[::1]'],
  ['http://[::1]:81/', '[::1]:81'],
])('%s: the header field Host is %s', (written, host) => {
  expect(authorityOf(targetOf(written))).toBe(host);
});
