import {detectPlatform} from '../platform/detect.js';
import {ownNetworkVariable} from '../platform/linux/own-network.js';
import {firstRuntimeDescriptor, type SubjectReply} from '../session/protocol.js';
import {prepareInterrupt} from './interrupt.js';
import {loadNative, type Native} from './native.js';
import {serveRequests} from './serve.js';
import {settleIn} from './settle-in.js';

/** The process that makes the calls of one application. Its parent speaks with it in session/protocol.ts. */
const main = async (): Promise<void> => {
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) return giveUp(platform.unsupported.en);
  const native = await loadNative().catch(giveUp);
  if (native === undefined) return;
  leaveWithParent(native);
  const unsettled = process.env[ownNetworkVariable] === undefined ? undefined : settleIn(native);
  if (unsettled !== undefined) return complain(`The private network is not usable: ${unsettled}.`, native);
  await warmUp(native);
  const interrupt = prepareInterrupt(native);
  giveBackLowDescriptors(native);
  // From here on nothing may open a file: it would take a number that belongs to the application.
  serveRequests({native, abi: platform.abi, memory: new Map()}, interrupt, tell);
  tell({kind: 'ready', pid: process.pid});
};

const tell = (reply: SubjectReply, then: () => void = () => undefined): void => {
  // A parent that has just gone can't be told; 'disconnect' comes next.
  if (process.connected) process.send?.(reply, undefined, undefined, then);
};

/** The reason reaches the parent; then nothing is left to do, and the process ends. */
const giveUp = (reason: unknown): undefined => {
  process.exitCode = 1;
  tell({kind: 'failed-to-start', reason: String(reason)}, () => process.disconnect());
  return undefined;
};

/** The parent hears of the end, and what was said before it. */
const complain = (reason: string, native: Native): void => {
  process.stderr.write(`${reason}\n`, () => native.leave(1));
};

/** A subject never outlives the session that started it, whatever became of that one and whatever blocks here. */
const leaveWithParent = (native: Native): void => {
  process.on('disconnect', () => native.leave(0));
  process.on('uncaughtException', error => {
    process.stderr.write(`${error.stack ?? error}\n`, () => native.leave(70));
  });
  const PR_SET_PDEATHSIG = 1;
  const SIGKILL = 9;
  if (process.platform === 'linux') {
    native.find('int prctl(int option, unsigned long value)')?.now([PR_SET_PDEATHSIG, SIGKILL]);
  }
};

/** Starts the threads on which calls will block; with them the runtime has every descriptor that it needs. */
const warmUp = async (native: Native): Promise<void> => {
  await native.find('int getpid(void)')?.later([]);
};

const giveBackLowDescriptors = (native: Native): void => {
  const close = native.find('int close(int fd)');
  for (let fd = 3; fd < firstRuntimeDescriptor; fd++) close?.now([fd]);
};

await main();
