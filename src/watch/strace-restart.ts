import type {StraceEvent} from './strace-stream.js';

/**
 * Goes between the stream and its reader: where the kernel goes on with a call that a signal broke off, strace calls that
 * restart_syscall(2). It becomes the whole call again.
 */
export const withRestarts = (onEvent: (event: StraceEvent) => void): ((event: StraceEvent) => void) => {
  const broken = new Map<number, StraceEvent & {kind: 'call'}>();
  return event => {
    if (event.kind !== 'call') return onEvent(event);
    const {thread = 0} = event;
    const begun = broken.get(thread);
    broken.delete(thread);
    const isRest = event.name === 'restart_syscall' && begun !== undefined;
    const call = isRest ? {...event, name: begun.name, arguments: begun.arguments, at: begun.at} : event;
    if (call.result.errno === 'ERESTART_RESTARTBLOCK') broken.set(thread, call);
    onEvent(call);
  };
};
