import {expect, test} from 'vitest';
import {fillLine} from '../../../src/app/free/fill-line.js';
import {ascii, fd, trace} from '../../support/trace-builder.js';

const world = trace()
  .started('you')
  .set('you', 'fd', fd(5))
  .set('you', 'n', 12)
  .set('you', 'server', '127.0.0.1:4711')
  .set('you', 'page', ascii('/a"b\\c\n안녕'))
  .set('you', 'digits', ascii('15\n'))
  .set('you', 'buffer', ascii('new\0old'))
  .set('you', 'request', ascii('GET /x HTTP/1.1\r\n'))
  .set('you', 'quoted', ascii('“안녕” he said'))
  .set('you', 'binary', Uint8Array.of(0xff, 0xfe))
  .set('you', 'long', ascii('x'.repeat(2000)))
  .started('other')
  .set('other', 'secret', 7)
  .world();

test.each([
  ['close(fd)', 'close(fd)'],
  ['write(1, "{{fd}} {{n}} {{server}}\\n")', 'write(1, "5 12 127.0.0.1:4711\\n")'],
  ['write(1, "{{ page }}")', 'write(1, "/a\\"b\\\\c\\n안녕")'],
  ['write(1, "{{buffer}}")', 'write(1, "new")'],
  ['write(1, "{{buffer.length}}")', 'write(1, "7")'],
  ['recv(fd, b, {{digits.lines.1}}, 0)', 'recv(fd, b, 15, 0)'],
  ['connect(fd, {{server.host}}:{{n}})', 'connect(fd, 127.0.0.1:12)'],
  ['write(fd, "{{request.words.2}}")', 'write(fd, "/x")'],
  ['write(fd, "{{quoted}}")', 'write(fd, "“안녕” he said")'],
  // What is not closed is for whoever takes the line apart.
  ['write(1, "{{n}}', 'write(1, "{{n}}'],
])('%s is made as %s', (typed, meant) => {
  expect(fillLine(typed, world, 'you')).toMatchObject({ok: true, text: meant});
});

test.each([
  ['write(1, "{{m}}")', 10, '"m"'],
  ['write(1, "{{secret}}")', 10, 'secret'],
  ['write(1, "{{other.secret}}")', 10, 'other'],
  ['write(1, "{{n.length}}")', 10, 'n.length'],
  ['write(1, "{{binary}}")', 10, 'write(fd, binary)'],
  ['write(fd, {{page}})', 10, 'quotation marks'],
  ['write(fd, "안{{long}}")', 12, '1000'],
  ['write(fd, “{{quoted}}”)', 11, 'plain ones'],
])('%s can’t be made, at column %i', (typed, at, said) => {
  const filled = fillLine(typed, world, 'you');
  expect(filled).toMatchObject({ok: false, problem: {at, message: {en: expect.stringContaining(said)}}});
  expect(filled.ok || filled.problem.message.ko).toMatch(/[가-힣]/);
});

test('columns of what was made are those of what was typed; within a value, where its braces begin', () => {
  const filled = fillLine('send({{n}}, "{{server}}", zero)', world, 'you');
  if (!filled.ok) throw new Error(filled.problem.message.en);
  const made = filled.text;
  expect(made).toBe('send(12, "127.0.0.1:4711", zero)');
  expect(
    [0, made.indexOf('12'), made.indexOf('2'), made.indexOf(','), made.indexOf('zero')].map(filled.typedAt),
  ).toEqual([0, 5, 5, 10, 26]);
});
