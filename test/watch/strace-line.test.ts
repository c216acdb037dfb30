import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {parseStraceLine} from '../../src/watch/strace-line.js';
import {createStraceStream, type StraceEvent} from '../../src/watch/strace-stream.js';
import {bytesOf, memberOf, numberOf} from '../../src/watch/strace-value.js';

const lines = readFileSync(new URL('../fixtures/strace/lines.txt', import.meta.url), 'latin1')
  .trim()
  .split('\n');

test.each(lines)('%s', line => {
  expect(parseStraceLine(line)).toBeDefined();
});

test.each([
  ['no time', 'read(3, "", 1) = 0'],
  ['no end', '1 1.5 read(3, "", 1) ='],
  ['an open string', '1 1.5 read(3, "abc, 1) = 0'],
  ['a bracket that nothing opened', '1 1.5 read(3], "", 1) = 0'],
  ['words behind the result', '1 1.5 read(3, "", 1) = 0 and more of it'],
])('%s is not understood', (_, line) => {
  expect(parseStraceLine(line)).toBeUndefined();
});

const call = (text: string) => {
  const line = parseStraceLine(`7 1.5 ${text}`);
  if (line?.kind !== 'call') throw new Error(`${text} is no call`);
  return line;
};

test('arguments, results and what stands behind them', () => {
  const line = call(
    'accept4(3<TCP:[127.0.0.1:80]>, {sa_family=AF_INET, sin_port=htons(5)}, [128 => 16], 0) = 4<TCP:[127.0.0.1:80->127.0.0.1:5]> <0.25>',
  );
  expect(line).toMatchObject({name: 'accept4', thread: 7, at: 1.5, result: {seconds: 0.25, isInjected: false}});
  expect(line.arguments).toHaveLength(4);
  expect(line.arguments[0]?.value).toEqual({kind: 'descriptor', fd: 3, behind: 'TCP:[127.0.0.1:80]'});
  expect(line.result.value).toEqual({kind: 'descriptor', fd: 4, behind: 'TCP:[127.0.0.1:80->127.0.0.1:5]'});
  expect(call('connect(3, NULL, 0) = -1 ECONNREFUSED (Connection refused) (INJECTED)').result).toMatchObject({
    errno: 'ECONNREFUSED',
    isInjected: true,
  });
  expect(call('exit_group(0)   = ?').result.value).toBeUndefined();
});

test('of parts that are more than one the text is kept, and a change keeps both sides', () => {
  const [size, mask, clone] = call('f([128 => 16], 1<<2|1<<3, {flags=A|B} => {tid=[5]}) = 0').arguments;
  expect(size?.value).toMatchObject({kind: 'list', items: [{value: {kind: 'changed'}}]});
  expect(mask?.value).toEqual({kind: 'text', text: '1<<2|1<<3'});
  expect(clone?.value.kind === 'changed' && memberOf(clone.value.before, 'flags')).toMatchObject({text: 'A|B'});
});

/** How strace quotes (string_quote): octal of as few digits as can be, three where a digit follows. */
const quote = (bytes: readonly number[]) =>
  bytes
    .map((byte, index) => {
      const next = bytes[index + 1] ?? 0;
      const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
      if (isPlain) return String.fromCharCode(byte);
      if (byte === 0x22 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
      return `\\${byte.toString(8).padStart(next >= 0x30 && next <= 0x39 ? 3 : 1, '0')}`;
    })
    .join('');

test('strings are exact, whatever two bytes stand side by side', () => {
  const bytes = Array.from({length: 256}, (_, first) => Array.from({length: 256}, (_, second) => [first, second])).flat(
    2,
  );
  const [first] = call(`f("${quote(bytes)}") = 0`).arguments;
  expect(bytesOf(first?.value)).toEqual(Uint8Array.from(bytes));
  expect(call('f("a\\n\\"\\\\\\x1b"...) = 0').arguments[0]?.value).toMatchObject({isWhole: false});
});

const eventsOf = (pieces: readonly string[], pauses = false) => {
  const events: StraceEvent[] = [];
  const unparsed: string[] = [];
  const stream = createStraceStream({onEvent: event => events.push(event), onUnparsed: line => unparsed.push(line)});
  for (const piece of pieces) {
    stream.write(piece);
    if (pauses) stream.pause();
  }
  stream.end();
  return {events, unparsed};
};

test('what others came between is put together again', () => {
  const {events, unparsed} = eventsOf([
    '1 1.0 read(3<pipe:[5]>,  <unfinished ...>\n2 1.5 close(4) = 0 <0.1>\n1 2.0 <... read resumed>"ab", 9) = 2 <1.0>\n',
  ]);
  expect(unparsed).toEqual([]);
  expect(events.map(({kind}) => kind)).toEqual(['entered', 'call', 'call']);
  const read = events[2];
  expect(read).toMatchObject({kind: 'call', name: 'read', at: 1, returnedAt: 2, result: {value: {text: '2'}}});
  expect(read?.kind === 'call' && read.arguments.length).toBe(3);
});

test('however the stream is cut, the events are the same', () => {
  const text = `${lines.filter(line => !line.includes('unfinished')).join('\n')}\n`;
  const whole = eventsOf([text]).events;
  for (const size of [1, 7, 64, 1000]) {
    const pieces = Array.from({length: Math.ceil(text.length / size)}, (_, index) =>
      text.slice(index * size, (index + 1) * size),
    );
    expect(eventsOf(pieces).events).toEqual(whole);
  }
});

test('a line that stops in the middle is a call that waits; a whole one is not told twice as waiting', () => {
  const {events} = eventsOf(['1 1.0 read(3<pipe:[5]>, ', '"x", 1) = 1 <9.0>\n'], true);
  expect(events.map(({kind}) => kind)).toEqual(['entered', 'call']);
  expect(events[0]?.kind === 'entered' && numberOf(events[0].arguments[0]?.value)).toBe(3);
});

test('a call that waits is told once, however often it is quiet, and whoever comes between', () => {
  const events: StraceEvent[] = [];
  const stream = createStraceStream({onEvent: event => events.push(event), onUnparsed: expect.unreachable});
  stream.write('1 1.0 accept(3<TCP:[127.0.0.1:80]>, ');
  stream.pause();
  stream.pause();
  stream.write(' <unfinished ...>\n2 1.5 vfork(');
  stream.pause();
  stream.write(' <unfinished ...>\n1 2.0 <... accept resumed>NULL, NULL) = 4 <1.0>\n');
  stream.write('1 2.1 accept(3<TCP:[127.0.0.1:80]>, ');
  stream.pause();
  expect(events.map(event => [event.kind, event.at])).toEqual([
    ['entered', 1],
    ['entered', 1.5],
    ['call', 1],
    ['entered', 2.1],
  ]);
});
