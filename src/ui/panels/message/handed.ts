import type {Address} from '../../../model/address.js';
import type {Call} from '../../../model/call.js';
import type {CallRecord} from '../../../model/world.js';

/** The structure with an address in it that a call was given. */
export const sockaddrOf = ({call}: CallRecord): Uint8Array | undefined => {
  if (!/^(connect|bind|sendto)$/.test(call.name)) return undefined;
  const pointer = call.native.findLast(argument => argument.kind === 'pointer');
  return pointer?.kind === 'pointer' ? pointer.bytes : undefined;
};

/**
 * What the stack took over; while the call is open, all that it was given. A call that failed sent nothing. sendmmsg takes
 * over so many messages, which stay apart (sendmmsg(2)).
 */
export const sentBy = ({call, outcome}: CallRecord): readonly Uint8Array[] => {
  if (!sends.test(call.name) || outcome?.kind === 'failed') return [];
  const given = givenTo(call);
  if (outcome === undefined) return given;
  return call.name === 'sendmmsg'
    ? given.slice(0, outcome.value)
    : given.map(bytes => bytes.subarray(0, outcome.value));
};

const sends = /^(write|writev|send|sendto|sendmsg|sendmmsg)$/;
const receives = /^(read|readv|recv|recvfrom|recvmsg|recvmmsg)$/;

/** The memory itself where it was seen; else what the arguments say. */
const givenTo = (call: Call): readonly Uint8Array[] => {
  const [, memory, count] = call.native;
  if (memory?.kind !== 'pointer')
    return call.arguments.flatMap(({parameter, value}) =>
      parameter.startsWith('data') && value.kind === 'bytes' ? [value.bytes] : [],
    );
  if (memory.bytes === undefined) return [];
  return [count?.kind === 'number' ? memory.bytes.subarray(0, count.number) : memory.bytes];
};

/** recvmmsg fills several buffers, each from somewhere: `buffer2`, `from2`. */
export const receivedBy = ({
  call,
  outcome,
}: CallRecord): readonly {readonly bytes: Uint8Array; readonly from?: Address}[] => {
  if (!receives.test(call.name) || outcome?.kind !== 'returned') return [];
  return Object.entries(outcome.out).flatMap(([name, stored]) => {
    if (!name.startsWith('buffer') || stored.kind !== 'bytes' || stored.bytes.length === 0) return [];
    const from = outcome.out[name.replace('buffer', 'from')];
    return [{bytes: stored.bytes, ...(from?.kind === 'address' && {from: from.address})}];
  });
};

/** What was only looked at comes again (recv(2)). */
export const isPeek = ({arguments: given}: Call): boolean =>
  given.some(({parameter, written}) => parameter === 'flags' && written.split('|').includes('MSG_PEEK'));

/** Gives the same socket another number. fcntl gives a descriptor out only where it copies one (F_DUPFD). */
export const isCopy = ({name}: Call): boolean => /^(dup|dup2|dup3|fcntl)$/.test(name);
