import type {CallRecord} from '../model/world.js';
import {joinBytes} from '../wire/join-bytes.js';
import {descriptorOf, sentBy} from './connections.js';

/**
 * What an application has printed: what the kernel took over of its writes to the standard output. That is descriptor 1 (stdin(3)),
 * and every copy of it, until it is closed.
 */
export const printedBy = (calls: readonly CallRecord[]): Uint8Array => {
  const output = new Set([1]);
  const pieces: Uint8Array[] = [];
  for (const record of calls) {
    const fd = descriptorOf(record);
    const {outcome} = record;
    if (outcome === undefined || fd === undefined || !output.has(fd)) continue;
    const sent = sentBy(record);
    if (sent !== undefined) pieces.push(sent);
    if (record.call.name === 'close') output.delete(fd);
    if (record.call.name === 'dup' && outcome.kind === 'returned') output.add(outcome.value);
  }
  return joinBytes(pieces);
};
