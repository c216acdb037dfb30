import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parseCondition} from '../../src/lab/condition.js';
import {sayCondition} from '../../src/lab/say-condition.js';

const said = (written: string, value?: string) => {
  const parsed = parseCondition(written, ['client', 'server', 'web', 'you', 'vary', 'post']);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  return sayCondition(parsed.condition, value);
};

test.each([
  ['client.fd.open = yes', 'client: fd is open', 'client: fd 열려 있음'],
  ['client.fd.open = no', 'client: fd is closed', 'client: fd 닫혀 있음'],
  ['web.calls.accept.state = open', 'web: accept has not returned yet', 'web: accept 호출이 아직 돌아오지 않음'],
  ['client.calls.read.errno = EBADF', 'client: read failed with EBADF', 'client: read 호출이 EBADF 오류로 실패함'],
  ['client.fd.local.port > 0', 'client: local port of fd > 0', 'client: fd 로컬 포트 > 0'],
  [
    'client.response.dns.address is known',
    'client: IP address in the DNS message response is known',
    'client: response DNS 응답의 IP 주소 관측됨',
  ],
  [
    'client.calls.read.out.buffer.text = ok',
    'client: text in buffer as read filled it = ok',
    'client: read 호출이 채운 buffer 텍스트 = ok',
  ],
  ['web.all.read.last.value = 0', 'web: return value of the last read = 0', 'web: 마지막 read 반환값 = 0'],
  [
    'server.local.facing.state = TIME_WAIT',
    'server: state of the other end of local = TIME_WAIT',
    'server: local 맞은편 상태 = TIME_WAIT',
  ],
  [
    "client.buffer.text contains 'a b'",
    'client: text in buffer contains "a b"',
    'client: buffer 텍스트 안에 있음: "a b"',
  ],
  ['you.held.most = 3', 'your program: most sockets open at once = 3', '내 프로그램: 동시에 열린 소켓의 최대 수 = 3'],
  ['you.told.lines.2 = 7', 'your program: line 2 of what it printed = 7', '내 프로그램: 출력한 내용 2번째 줄 = 7'],
  ['web.connections.last.end = eof', 'web: how the last connection ended = eof', 'web: 마지막 연결 끝난 방식 = eof'],
  ['client.end = 0', 'client: end = 0', 'client: end = 0'],
])('%s is said as: %s', (written, en, ko) => {
  expect(said(written)).toEqual({en, ko});
});

test('the right side is said with whose it is, and what it was', () => {
  expect(said('client.fd.peer = client.server', '127.0.0.1:80')).toEqual({
    en: 'client: peer address of fd = server (127.0.0.1:80)',
    ko: 'client: fd 상대 주소 = server (127.0.0.1:80)',
  });
  expect(said('server.conn.peer = client.fd.local')).toEqual({
    en: 'server: peer address of conn = local address of fd at client',
    ko: 'server: conn 상대 주소 = client fd 로컬 주소',
  });
  expect(said('you.told.text contains vary.word', 'abc').en).toBe('your program: what it printed contains word (abc)');
});

test('every condition of our labs and exercises has words for all its parts', () => {
  const folders = ['labs', 'labs/live', 'labs/exercises'].map(name => `${name}/`);
  const sources = folders.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.yaml'))
      .map(name => readFileSync(folder + name, 'utf8')),
  );
  const written = sources.flatMap(
    source => source.match(/[a-z][\w-]*(?:\.[\w-]+)+ (?:=|!=|<|>|is known|is unknown)(?: [\w.:]+)?/g) ?? [],
  );
  expect(written.length).toBeGreaterThan(500);
  for (const one of written) {
    const actors = [...one.matchAll(/([a-z][\w-]*)\./g)].map(([, actor = '']) => actor);
    const parsed = parseCondition(one, actors);
    if (parsed.ok) expect(sayCondition(parsed.condition).en, one).not.toMatch(/\b(NAME|WHICH|THAT|undefined)\b| {2}/);
  }
});
