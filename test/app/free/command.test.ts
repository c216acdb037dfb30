import {expect, test} from 'vitest';
import {parseCommand} from '../../../src/app/free/command.js';
import {lineOf} from '../../../src/app/free/line.js';
import {scriptOf} from '../../../src/app/free/script.js';
import {wordsOf} from '../../../src/app/free/words.js';

test.each([
  [':app server', {name: 'app', app: 'server', at: 5}],
  [':start web-server', {name: 'start', server: 'web-server', options: {}, at: 7}],
  [':start web-server as shop', {name: 'start', server: 'web-server', as: 'shop', options: {}, at: 21}],
  [
    ':start slow-server asks=3 answer="a\\nb"',
    {name: 'start', server: 'slow-server', options: {asks: 3, answer: 'a\nb'}, at: 7},
  ],
  [
    ':text request "GET / HTTP/1.0\\r\\n\\r\\n"',
    {name: 'text', variable: 'request', text: 'GET / HTTP/1.0\r\n\r\n', at: 6},
  ],
  [':text empty ""', {name: 'text', variable: 'empty', text: '', at: 6}],
  ['  :buffer  b   64 ', {name: 'buffer', variable: 'b', size: 64, at: 11}],
  [':dns query www.lab.test mx', {name: 'dns', variable: 'query', host: 'www.lab.test', type: 'MX', at: 5}],
  [':dns query www.lab.test', {name: 'dns', variable: 'query', host: 'www.lab.test', type: 'A', at: 5}],
  [':address there server', {name: 'address', variable: 'there', process: 'server', at: 9}],
  [':number left -1', {name: 'number', variable: 'left', number: -1, at: 8}],
  [':answer reply query 192.0.2.7', {name: 'answer', variable: 'reply', query: 'query', address: '192.0.2.7', at: 8}],
  [':again', {name: 'again'}],
  [':network private', {name: 'network', network: 'private'}],
  [':save my-lab.yaml', {name: 'save', file: 'my-lab.yaml'}],
  [':interrupt', {name: 'interrupt'}],
])('%s', (text, command) => {
  expect(parseCommand(text)).toEqual({ok: true, command});
});

test.each([
  [':strat web-server', 0, ':start'],
  [':', 0, ':app'],
  [':start', 6, ':start SERVER'],
  [':start web-sever', 7, 'web-server'],
  [':start web-server as', 20, ':start SERVER'],
  [':start web-server shop', 18, ':start SERVER'],
  [':text request GET', 14, 'quotation marks'],
  [':text request "GET', 14, 'quot'],
  [':buffer b 0', 10, '65536'],
  [':buffer b many', 10, '65536'],
  [':number n 2147483648', 10, 'int'],
  [':number n many', 10, 'int'],
  [':answer reply query', 19, ':answer VARIABLE'],
  [':network wide', 9, 'loopback'],
  [':stop web now', 10, ':stop NAME'],
])('%s is wrong at column %i', (text, at, said) => {
  const parsed = parseCommand(text);
  expect(parsed).toMatchObject({ok: false, problem: {at, message: {en: expect.stringContaining(said)}}});
  expect(parsed.ok || parsed.problem.message.ko).toMatch(/[가-힣]/);
});

test('a line may name its application; columns count from where it is typed', () => {
  expect(lineOf('close(fd)', 'client')).toEqual({actor: 'client', text: 'close(fd)', from: 0});
  expect(lineOf(' server> close(fd) ', 'client')).toEqual({actor: 'server', text: 'close(fd)', from: 9});
});

test('a script is lines for applications; remarks and empty lines are for readers', () => {
  const source = '# two of them\n:app server\nlisten(l, 5)\r\n\nclient> close(fd)\nclose(g)\n';
  expect(scriptOf(source).map(({actor, text}) => `${actor}: ${text}`)).toEqual([
    'client: :app server',
    'server: listen(l, 5)',
    'client: close(fd)',
    'client: close(g)',
  ]);
});

test('words end at blanks, but not within quotation marks', () => {
  const read = wordsOf('a  "b c"d "e"');
  expect(read.ok && read.words).toEqual([
    {text: 'a', at: 0},
    {text: 'b cd', at: 3, quoted: 'b c'},
    {text: 'e', at: 10, quoted: 'e'},
  ]);
});
