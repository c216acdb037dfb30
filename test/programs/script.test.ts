import {expect, test} from 'vitest';
import {formatValue} from '../../src/model/value.js';
import {prepareProgram} from '../../src/programs/registry.js';
import {openApplications} from '../support/applications.js';

const apps = await openApplications();

test('calls are made in their order, with values of every kind, and reading goes on to the end', async () => {
  await apps.start('web', {program: 'greeter', options: {greeting: 'a'.repeat(20)}});
  const told = apps.world().actors.web?.memory.local;
  const calls = [
    'fd = socket(AF_INET, SOCK_STREAM, 0)',
    'connect(fd, server)',
    'write(fd, hello)',
    'shutdown(fd, SHUT_WR)',
    {'until-end': 'n = read(fd, buffer, size)'},
    'close(fd)',
  ];
  const set = {server: told && formatValue(told), hello: '안녕', size: 7};
  await apps.start('ann', {program: 'script', options: {set, calls}});
  await apps.fact('subject-exited', ({actor}) => actor === 'ann');
  const {calls: made = [], exit} = apps.world().actors.ann ?? {};
  expect(made.map(({call}) => call.name).filter((name, index, all) => name !== all[index - 1])).toEqual([
    'socket',
    'connect',
    'write',
    'shutdown',
    'read',
    'close',
  ]);
  const reads = made.filter(({call}) => call.name === 'read').map(({outcome}) => outcome?.value ?? -1);
  expect(reads.at(-1)).toBe(0);
  expect(reads.reduce((sum, count) => sum + count, 0)).toBe(20);
  expect(exit).toEqual({code: 0});
});

test.each<[string, unknown, string]>([
  ['no calls', {}, 'calls'],
  ['a call that is none', {calls: ['socket(']}, 'calls.0'],
  ['a call of no kind', {calls: ['close(fd)', {again: 'close(fd)'}]}, 'calls.1'],
  ['a value of no kind', {calls: ['close(fd)'], set: {x: [1]}}, 'set.x'],
  ['a query without a type', {calls: ['close(fd)'], set: {q: {'dns-query': {id: 1, name: 'x.test'}}}}, 'set.q'],
  ['an option that is none', {calls: ['close(fd)'], sets: {}}, 'sets'],
])('%s is refused, and named', (_what, options, named) => {
  const prepared = prepareProgram('script', options);
  expect(prepared.ok ? '' : prepared.problem.en).toContain(named);
  expect(prepared.ok ? '' : prepared.problem.ko).toMatch(/[가-힣]/);
});
