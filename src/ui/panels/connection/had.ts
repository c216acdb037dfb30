import type {Actor, CallRecord, World} from '../../../model/world.js';
import {actorsInOrder, isLearner} from '../actors.js';
import {descriptorFrom, descriptorOf} from '../call-facts.js';

/** Whether any call of the learner's applications made a connection, or could only succeed on one. */
export const hasHadConnection = (world: World): boolean => actorsInOrder(world).filter(isLearner).some(hasConnected);

const hasConnected = ({calls}: Actor): boolean => {
  const streams = new Set<number>();
  return calls.some(record => {
    const isStream = streams.has(descriptorOf(record.call) ?? -1);
    const given = descriptorFrom(record);
    // What a copy was made of decides what it is.
    if (given !== undefined) streams[isStream || isTcp(record) ? 'add' : 'delete'](given);
    return connects(record, isStream);
  });
};

const isTcp = ({call}: CallRecord): boolean =>
  call.name === 'socket' &&
  /^AF_INET6?$/.test(call.arguments[0]?.written ?? '') &&
  (call.arguments[1]?.written ?? '').startsWith('SOCK_STREAM');

/** A connect that doesn't block fails first (EINPROGRESS): only what moves afterwards says that there is a connection. */
const connects = ({call, outcome}: CallRecord, isStream: boolean): boolean => {
  if (outcome?.kind !== 'returned') return false;
  if (call.name === 'accept') return isStream || outcome.out.peer?.kind === 'address';
  return isStream && (call.name === 'connect' || (moves.test(call.name) && outcome.value > 0));
};

const moves = /^(write|writev|send|sendto|sendmsg|sendmmsg|read|readv|recv|recvfrom|recvmsg|recvmmsg)$/;
