import {callThrough, failedCall, openListener} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress, readCount} from './options.js';
import type {Application} from './program.js';

/** Listens and never accepts, so that its queue fills: with a `backlog` of 1, Linux takes two connections. */
export const busyServer = defineProgram(
  'busy-server',
  {address: readAddress, backlog: readCount(1, 0, 128)},
  async (application, {address, backlog}) =>
    (await openListener(application, address, backlog)) ?? (await waitForEver(application)),
);

/** Asks poll for no event at all: only the end of the socket could wake it. */
const waitForEver = async (application: Application) => {
  const written = 'poll(listener, 0, -1)';
  for (;;) {
    const outcome = await callThrough(application, written);
    if (outcome.kind === 'failed') return failedCall(written, outcome.errno);
    if (outcome.value > 0) return undefined;
  }
};
