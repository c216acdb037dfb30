import {expect, test} from 'vitest';
import {changeOf, descriptorChanges} from '../../src/model/changes.js';
import {addressOf, fd, trace} from '../support/trace-builder.js';

const made = trace()
  .started('client')
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(3), value: 3, memory: {fd: fd(3)}})
  .sampled('client', [{fd: 3, inode: '7', type: 'SOCK_STREAM'}]);

test('a descriptor that came, one that got addresses, and one that went', () => {
  const empty = trace().started('client').world();
  expect(descriptorChanges(empty, made.world())).toMatchObject([{fd: 3, kind: 'new', fields: ['type']}]);

  const joined = made.sampled('client', [
    {fd: 3, inode: '7', type: 'SOCK_STREAM', local: '127.0.0.1:51000', peer: '127.0.0.1:8080'},
  ]);
  expect(descriptorChanges(made.world(), joined.world())).toMatchObject([
    {actor: 'client', fd: 3, kind: 'changed', fields: ['local', 'peer']},
  ]);

  const closed = joined.call('client', 'close(fd)', {fd: fd(3)}).returned('client', {result: 0, value: 0});
  expect(descriptorChanges(joined.world(), closed.world())).toEqual([
    {actor: 'client', fd: 3, kind: 'gone', fields: []},
  ]);
  expect(descriptorChanges(joined.world(), joined.world())).toEqual([]);
});

test('another socket behind the same number is new; one whose number is not known yet is the same', () => {
  const local = addressOf('127.0.0.1:51000');
  expect(changeOf({fd: 3, inode: '8', local}, {fd: 3, inode: '7', local})).toEqual({isNew: true, fields: ['local']});
  expect(changeOf({fd: 3, local}, {fd: 3, inode: '7', local})).toEqual({isNew: false, fields: []});
});
