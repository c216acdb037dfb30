import {expect, test} from 'vitest';
import {evaluateCall, memoryAfter} from '../../src/calls/evaluate-call.js';
import {parseCall} from '../../src/calls/parse-call.js';
import type {Outcome} from '../../src/model/call.js';
import {addressValue, bytesValue, descriptorValue, numberValue, type Value} from '../../src/model/value.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';

const peer = addressValue({host: '127.0.0.1', port: 40000});
const refused: Outcome = {kind: 'failed', value: -1, errno: {name: 'ECONNREFUSED', number: 111}};
const returned = (value: number, result: Value, out: Readonly<Record<string, Value>> = {}): Outcome => ({
  kind: 'returned',
  value,
  result,
  out,
});

const after = (text: string, outcome: Outcome) => {
  const parsed = parseCall(text);
  if (!parsed.ok) throw new Error(parsed.problem.message.en);
  const memory = {fd: descriptorValue(7), own: bytesValue(new Uint8Array(2))};
  const result = evaluateCall(parsed.call, memory, linuxAbi);
  if (!result.ok) throw new Error(result.problem.message.en);
  // As C does: into the memory itself.
  if (outcome.kind === 'returned') result.call.buffers[0]?.memory.set([1]);
  return memoryAfter(result.call, outcome);
};

test.each([
  ['c = accept(fd, peer)', returned(8, descriptorValue(8), {peer}), {c: descriptorValue(8), peer}],
  ['c = accept(fd)', returned(8, descriptorValue(8), {peer}), {c: descriptorValue(8)}],
  ['accept(fd, who)', returned(8, descriptorValue(8), {peer}), {who: peer}],
  ['accept(fd, who)', returned(8, descriptorValue(8)), {}],
  ['close(fd)', returned(0, numberValue(0)), {}],
  [
    'n = read(fd, new, 4)',
    returned(1, numberValue(1)),
    {n: numberValue(1), new: bytesValue(Uint8Array.of(1, 0, 0, 0))},
  ],
  ['read(fd, own)', returned(1, numberValue(1)), {own: bytesValue(Uint8Array.of(1, 0))}],
  // What failed stored nothing; only the variable that was made for it is there, and C's -1.
  ['n = read(fd, new, 4)', refused, {n: numberValue(-1), new: bytesValue(new Uint8Array(4))}],
  ['n = read(fd, own)', refused, {n: numberValue(-1)}],
  ['c = accept(fd, peer)', refused, {c: numberValue(-1)}],
  // A result that would have been stored is no -1: the variable stays as it was.
  ['a = getpeername(fd)', refused, {}],
  ['n = getsockopt(fd, SOL_SOCKET, SO_ERROR)', refused, {}],
])('%s, %j', (text, outcome, expected) => {
  expect(after(text, outcome)).toEqual(expected);
});
