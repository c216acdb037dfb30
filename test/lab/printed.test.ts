import {expect, test} from 'vitest';
import {printedBy} from '../../src/lab/printed.js';
import {ascii, fd, type TraceBuilder, trace} from '../support/trace-builder.js';

const wrote = (before: TraceBuilder, to: number, text: string, taken = text.length): TraceBuilder =>
  before
    .call('you', 'write(to, data)', {fd: to, data: ascii(text)}, [
      {kind: 'number', number: to},
      {kind: 'pointer', address: '0x1', length: text.length, bytes: ascii(text)},
    ])
    .returned('you', {result: taken, value: taken});

const printed = (facts: TraceBuilder): string =>
  new TextDecoder().decode(printedBy(facts.world().actors.you?.calls ?? []));

const begun = trace().started('you');

test('what was printed is what the kernel took over of writes to descriptor 1, in order', () => {
  expect(printed(begun)).toBe('');
  expect(printed(wrote(wrote(wrote(begun, 1, 'one '), 4, 'sent '), 1, 'twofold', 3))).toBe('one two');
});

test('a call that has not returned has printed nothing yet', () => {
  const open = begun.call('you', 'write(1, data)', {fd: 1, data: ascii('x')}, [
    {kind: 'number', number: 1},
    {kind: 'pointer', address: '0x1', length: 1, bytes: ascii('x')},
  ]);
  expect(printed(open)).toBe('');
});

test('a copy of descriptor 1 prints, too; a closed one does not, whoever has its number then', () => {
  const copied = begun.call('you', 'copy = dup(1)', {fd: 1}).returned('you', {result: fd(7), value: 7});
  expect(printed(wrote(copied, 7, 'copied'))).toBe('copied');
  const closed = begun.call('you', 'close(1)', {fd: 1}).returned('you', {result: 0, value: 0});
  expect(printed(wrote(closed, 1, 'to a socket'))).toBe('');
});
