import {parseAddress} from '../model/address.js';
import type {Text} from '../model/text.js';
import {callInOrder, failedCall, familyOf} from './calls.js';
import type {Application} from './program.js';

/** What a client does with its `connection`; undefined when it is done, or why it can't go on. */
export type Use = (application: Application) => Promise<Text | undefined>;

/**
 * A client: connects to `peer`, uses the connection, and closes it whatever came of it. Unlike a server it does not call
 * again when it is interrupted: that is how the one who runs it makes it end.
 */
export const withConnection = async (application: Application, peer: string, use: Use): Promise<Text | undefined> => {
  const made = await callInOrder(application, [`connection = socket(${familyAt(application, peer)}, SOCK_STREAM, 0)`]);
  if (made !== undefined) return made;
  const problem = (await callInOrder(application, [`connect(connection, ${peer})`])) ?? (await use(application));
  await application.call('close(connection)');
  return problem;
};

/** How many bytes one read gave, 0 at the end, or why there are none. They are in the variable `received`. */
export const readOnce = async (application: Application): Promise<number | Text> => {
  const written = `count = read(connection, received, ${receiveSize})`;
  const outcome = await application.call(written);
  return outcome.kind === 'failed' ? failedCall(written, outcome.errno) : outcome.value;
};

/** In bytes. */
const receiveSize = 512;

const familyAt = ({memory}: Application, peer: string): string => {
  const value = memory.get(peer);
  const address = value?.kind === 'address' ? value.address : parseAddress(peer);
  return address === undefined ? 'AF_INET' : familyOf(address);
};
