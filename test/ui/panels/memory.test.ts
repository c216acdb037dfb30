import {expect, test} from 'vitest';
import {memoryPanel} from '../../../src/ui/panels/memory/rows.js';
import {linesOf, viewOf} from '../../support/panel-view.js';
import * as scenes from '../../support/scenes.js';
import {trace} from '../../support/trace-builder.js';

const lines = (...given: Parameters<typeof viewOf>) => linesOf(memoryPanel, viewOf(...given));

test('what the application remembers, and the buffer with the bytes of the last read before older ones', () => {
  expect(lines(scenes.lastRead, {before: scenes.firstRead, width: 34})).toEqual([
    'server  = 127.0.0.1:41873',
    'request = 38 bytes  GET / HTTP/1.…',
    'fd      = 3',
    'n       = 6*',
    'buffer  = 32 bytes*',
    'buffer: [last read: 6] + 26 from',
    'before',
    '[68 65 6c 6c 6f 0a]6e 74  hello.nt',
    ' 65 6e 74 2d 54 79 70 65  ent-Type',
    ' 3a 20 74 65 78 74 2f 70  : text/p',
    ' 6c 61 69 6e 0d 0a 0d 0a  lain....',
    '* changed by the latest call',
  ]);
});

test('in Korean, where 16 bytes fit into a row', () => {
  expect(lines(scenes.firstRead, {before: scenes.written, width: 76, locale: 'ko'})).toEqual([
    'server  = 127.0.0.1:41873',
    'request = 38바이트  GET / HTTP/1.1\\r\\nHost: example.test\\r\\n\\r\\n',
    'fd      = 3',
    'n       = 32*',
    'buffer  = 32바이트*',
    'buffer: [마지막 read: 32]',
    '00 [48 54 54 50 2f 31 2e 31 20 32 30 30 20 4f 4b 0d] HTTP/1.1 200 OK.',
    '10 [0a 43 6f 6e 74 65 6e 74 2d 4c 65 6e 67 74 68 3a] .Content-Length:',
    '* 마지막 호출로 바뀐 값',
  ]);
});

test('only the bytes of the last read have the role of what is new', () => {
  const rows = memoryPanel.rows(viewOf(scenes.lastRead, {before: scenes.firstRead, width: 34}));
  expect(rows[7]?.map(({text, role}) => [role, text])).toEqual([
    ['strong', '[68 65 6c 6c 6f 0a]'],
    ['dim', '6e 74'],
    ['plain', '  '],
    ['strong', 'hello.'],
    ['dim', 'nt'],
  ]);
});

test('a read of 0 bytes brought nothing: everything in the buffer is from before', () => {
  const end = scenes.lastRead
    .call('client', 'n = read(fd, buffer)', {fd: 3, buffer: new Uint8Array(32)})
    .returned('client', {result: 0, memory: {n: 0}});
  expect(lines(end, {before: scenes.lastRead})).toContain('buffer: [last read: 0] + 32 from before');
});

test('a large buffer is there to its last byte; rows that nothing was ever written to are counted', () => {
  const readInto = (size: number, count: number) =>
    trace()
      .started('client')
      .call('client', 'n = read(fd, big)', {fd: 3, buffer: new Uint8Array(size)})
      .returned('client', {result: count, memory: {big: new Uint8Array(size).fill(65, 0, count)}});
  const full = lines(readInto(4096, 4096), {width: 38});
  expect(full.filter(line => line.includes('AAAA'))).toHaveLength(512);
  expect(full).toContain('ff8 [41 41 41 41 41 41 41 41] AAAAAAAA');
  const short = lines(readInto(4096, 20), {width: 38});
  expect(short.filter(line => line.includes('AAAA'))).toHaveLength(3);
  expect(short).toContain('… 509 rows of 00');
  expect(lines(readInto(40, 20), {width: 38})).toContain('20  00 00 00 00 00 00 00 00  ........');
});

test('where not all fits, what the call changed comes first, then the buffer from its beginning, and all is there', () => {
  const scene = scenes.lastRead
    .set('client', 'big', new Uint8Array(512))
    .call('client', 'n = recv(fd, big)', {fd: 3, buffer: new Uint8Array(512)})
    .returned('client', {result: 20, memory: {n: 20, big: new Uint8Array(512).fill(65, 0, 20)}});
  expect(lines(scene, {before: scenes.lastRead, width: 38, height: 10})).toEqual([
    'n       = 20*',
    'big     = 512 bytes*',
    'big: [last recv: 20] + 492 from before',
    '000 [41 41 41 41 41 41 41 41] AAAAAAAA',
    '008 [41 41 41 41 41 41 41 41] AAAAAAAA',
    '010 [41 41 41 41]00 00 00 00  AAAA....',
    '… 61 rows of 00',
    'server  = 127.0.0.1:41873',
    'request = 38 bytes  GET / HTTP/1.1\\r\\…',
    'fd      = 3',
    'buffer  = 32 bytes  hello\\nntent-Type…',
    '* changed by the latest call',
  ]);
});

test('a buffer that the call did not change stands behind the variables', () => {
  const shown = lines(scenes.closed, {before: scenes.halfClosed, width: 34, height: 8});
  expect(shown.indexOf('fd      = 3')).toBeLessThan(shown.findIndex(line => line.startsWith('buffer: [')));
});

test('several applications are told apart, a program is not among them', () => {
  const scene = trace().started('one').started('two').started('dns', {program: 'name-server'}).set('two', 'n', 1);
  expect(lines(scene, {before: scene.set('dns', 'secret', 2)})).toEqual([
    'one',
    'The application has no variables yet.',
    'two',
    'n = 1',
  ]);
});

test('nothing yet; and who says so', () => {
  expect(lines()).toEqual(['Nothing is running yet.']);
  const view = viewOf(scenes.lastRead, {focus: {showSources: true}});
  expect(memoryPanel.sources(view)).toBe('subject');
  expect(linesOf(memoryPanel, view).at(-1)).toBe('Memory: subject');
});

test('of a program that is watched nobody sees the variables, and that is said once', () => {
  const watched = {command: ['sh'], injections: [], notes: [], output: {text: '', bytes: 0}};
  const scene = trace().started('sh').started('curl');
  expect(lines(scene, {run: {watched}, width: 80})).toEqual([
    'Variables belong to the program; a tracer sees its calls only.',
  ]);
});
