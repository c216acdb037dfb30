import {expect, test} from 'vitest';
import {prepareProgram, programNames} from '../../src/programs/registry.js';

test.each<[string, unknown, string]>([
  ['nonsense', {}, 'web-server'],
  ['echo-server', 'text', 'names with values'],
  ['echo-server', {adress: '127.0.0.1:0'}, 'adress'],
  ['echo-server', {address: 'localhost'}, '127.0.0.1:0'],
  ['greeter', {greeting: ''}, 'greeting'],
  ['web-server', {}, 'pages'],
  ['web-server', {pages: {index: {type: 'text/html', body: ''}}}, 'pages.index'],
  ['web-server', {pages: {'/': {type: 'text/html\r\nX: y', body: ''}}}, 'pages./'],
  ['web-server', {pages: {'/': {type: 'text/html'}}}, 'pages./'],
  ['web-server', {pages: {}, keepAlive: 'yes'}, 'keepAlive'],
  ['name-server', {}, 'records'],
  ['name-server', {records: [], loses: -1}, 'loses'],
  ['half-closer', {farewell: ''}, 'farewell'],
  ['hasty-server', {answer: 7}, 'answer'],
  ['slow-server', {asks: 0}, 'asks'],
  ['slow-server', {asks: 1.5}, 'asks'],
  ['busy-server', {backlog: 129}, 'backlog'],
  ['deaf-server', {backlog: 1}, 'backlog'],
  ['resetter', {address: '127.0.0.1'}, 'address'],
  ['echo-datagram', {address: 80}, 'address'],
  ['pair-writer', {times: 201}, 'times'],
  ['frame-writer', {messages: []}, 'messages'],
  ['browser', {address: 'server', paths: [1]}, 'paths'],
  ['pair-reader', {}, 'address'],
  ['caller', {address: 'not a name'}, 'address'],
  ['caller', {address: 'server', request: []}, 'request'],
  ['name-server', {records: [{name: 'x.test', type: 'A', data: '192.0.2.999'}]}, 'records.0'],
  ['name-server', {records: [{name: 'x.test', type: 'MX', data: 'mail.test'}]}, 'records.0'],
  ['name-server', {records: [{name: 'x.test', type: 'LOC', data: 'here'}]}, 'records.0'],
  ['name-server', {records: [{name: `${'x'.repeat(64)}.test`, type: 'A', data: '192.0.2.1'}]}, 'records.0'],
  ['name-server', {records: [{name: 'x.test', type: 'A', data: '192.0.2.1', ttl: 'long'}]}, 'records.0'],
])('%s with %j is refused in both languages, and %s is named', (name, options, named) => {
  const prepared = prepareProgram(name, options);
  const problem = prepared.ok ? undefined : prepared.problem;
  expect(problem?.en).toContain(named);
  expect(problem?.ko).toMatch(/[가-힣]/);
});

test.each([
  ['echo-server', undefined],
  ['slow-server', {asks: 3, answer: 'x'}],
  ['pair-reader', {address: 'server'}],
  ['caller', {address: '[::1]:80', request: 'x'}],
  ['greeter', {greeting: 'hello'}],
  ['frame-writer', {messages: ['', 'x']}],
  ['browser', {address: '127.0.0.1:80', paths: ['/']}],
  ['web-server', {address: '[::1]:0', pages: {'/': {type: 'text/html', body: ''}}, keepAlive: true}],
  ['name-server', {records: [{name: 'x.test.', type: 'TXT', data: 'text', ttl: 5}]}],
])('%s takes %j', (name, options) => {
  expect(prepareProgram(name, options).ok).toBe(true);
  expect(programNames).toContain(name);
});
