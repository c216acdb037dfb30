import type {Unnumbered} from '../model/observation.js';
import type {SubjectReply} from './protocol.js';

/** What a reply says that belongs into history. `began` is when that started, in milliseconds since the epoch. */
export const factOf = (actor: string, reply: SubjectReply, began: number): Unnumbered | undefined => {
  switch (reply.kind) {
    case 'entered': {
      const {id, call} = reply;
      return {kind: 'call-entered', id, call, at: reply.at - began, actor, source: 'subject'};
    }
    case 'returned': {
      const {id, outcome, memory, nanoseconds} = reply;
      return {kind: 'call-returned', id, outcome, memory, nanoseconds, at: reply.at - began, actor, source: 'subject'};
    }
    case 'set': {
      const {name, value} = reply;
      return {kind: 'memory-set', name, value, at: reply.at - began, actor, source: 'subject'};
    }
    case 'sampled':
      return {kind: 'sockets-sampled', sockets: reply.sockets, at: reply.at - began, actor, source: 'getsockname'};
    case 'ready':
    case 'failed-to-start':
    case 'refused':
    case 'ended':
      return undefined;
  }
};
