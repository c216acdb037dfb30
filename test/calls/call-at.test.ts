import {expect, test} from 'vitest';
import {callAt} from '../../src/calls/call-at.js';

test.each([
  ['connect(', 8, 'connect', 0],
  ['connect(fd', 10, 'connect', 0],
  ['connect(fd, ', 12, 'connect', 1],
  ['n = write(fd, "a, b(c", 3', 26, 'write', 2],
  ['n = write(fd, "a, b', 19, 'write', 1],
  ['connect(fd, web)', 16, 'connect', undefined],
  ['connect(fd, web)', 3, 'connect', undefined],
  ['poll(a, POLLIN, b, POLLIN, -1)', 17, 'poll', 2],
  ['소켓 = socket(', 12, 'socket', 0],
])('%s at column %i', (text, column, name, argument) => {
  const found = callAt(text, column);
  expect(found).toMatchObject({definition: {name}});
  expect(found?.argument).toBe(argument);
});

test('parameters that repeat are there as often as they are written', () => {
  const names = (text: string) => callAt(text, text.length)?.parameters.map(({name}) => name);
  expect(names('poll(a, POLLIN, b, POLLIN, -1')).toEqual(['fd', 'events', 'fd2', 'events2', 'timeout']);
});

test.each(['', 'fd = ', 'conect(', ':start web-server', '(', '"connect('])('%j is no call', text => {
  expect(callAt(text, text.length)).toBeUndefined();
});
