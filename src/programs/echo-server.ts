import {openListener, readSome, serveConnections, writeAll} from './calls.js';
import {readAddress, readRecord} from './options.js';
import type {Application, Program} from './program.js';

const name = 'echo-server';

/** Sends back whatever it receives, until the stream ends. Options: `address`. */
export const echoServer: Program = {
  name,
  prepare: options => {
    const record = readRecord(name, options, ['address']);
    if (!record.ok) return record;
    const address = readAddress(name, record.value.address);
    if (!address.ok) return address;
    return {
      ok: true,
      run: async application =>
        (await openListener(application, address.value)) ?? (await serveConnections(application, echo)),
    };
  },
};

const echo = async (application: Application): Promise<void> => {
  for (;;) {
    const received = await readSome(application);
    if (received === undefined || !(await writeAll(application, received))) return;
  }
};
