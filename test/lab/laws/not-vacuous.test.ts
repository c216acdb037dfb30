import {expect, test} from 'vitest';
import {notVacuous} from '../../../src/lab/laws/not-vacuous.js';
import {playedWith} from './played.js';

const verdictOn = (...check: readonly string[]) =>
  notVacuous(playedWith(...check)).map(({kept, message, place}) => ({kept, said: message.en, place}));

test('a check of what the step is about is kept, with how much it notices', () => {
  const [line, ...others] = verdictOn('client.fd.state = ESTABLISHED', 'client.fd.peer = client.server');
  expect(others).toEqual([]);
  expect(line).toMatchObject({kept: true, place: ['steps', 0, 'check']});
  expect(line?.said).toMatch(/^\d+ of \d+ wrong histories noticed; conditions: 2, of which 0 held before$/);
});

test.each([
  [[], 'The step checks nothing'],
  [['client.server.port = 4000'], 'The check passes before the step has done anything'],
  [['client.pid is known', 'client.server is known'], 'The check passes before the step has done anything'],
  [['client.fd is known'], 'The check passes without connect(fd, server)'],
  [
    ['client.calls.connect.state = returned', 'client.fd.type = SOCK_STREAM', 'client.pid > 0'],
    '"client.pid > 0" held in',
  ],
  [
    ['client.calls.connect.nothing is unknown', 'client.fd.state = ESTABLISHED'],
    '"client.calls.connect.nothing is unknown" held',
  ],
  [['client.calls.connect.state is known'], 'The check passes although connect(fd, server) fails with'],
])('%j is not enough', (check, said) => {
  const lines = verdictOn(...check);
  expect(lines.every(({kept}) => !kept)).toBe(true);
  expect(lines.map(line => line.said).join('\n')).toContain(said);
});

test('each complaint says where to look', () => {
  expect(verdictOn('client.fd.type = SOCK_STREAM').at(0)?.place).toEqual(['steps', 0, 'call', 1]);
  expect(verdictOn('client.fd.state = ESTABLISHED', 'client.pid > 0').at(0)?.place).toEqual(['steps', 0, 'check', 1]);
});

test('the same in Korean', () => {
  const [line] = notVacuous(playedWith('client.fd.type = SOCK_STREAM'));
  expect(line?.message.ko).toContain('이것을 하지 않아도 확인을 통과합니다: connect(fd, server)');
});
