import type {Text} from '../model/text.js';
import {bytesValue} from '../model/value.js';
import {callThrough, failedCall, openDatagramSocket} from './calls.js';
import {defineProgram} from './define-program.js';
import {readAddress} from './options.js';
import type {Application} from './program.js';

/** Sends every datagram back to where it came from, also an empty one. */
export const echoDatagram = defineProgram(
  'echo-datagram',
  {address: readAddress},
  async (application, {address}) => (await openDatagramSocket(application, address)) ?? (await echo(application)),
);

/** In bytes. Of a longer datagram the rest is lost, as datagrams are. */
const receiveSize = 2048;

const echo = async (application: Application): Promise<Text> => {
  for (;;) {
    const written = `count = recvfrom(udp, received, ${receiveSize}, client)`;
    const outcome = await callThrough(application, written);
    if (outcome.kind === 'failed') return failedCall(written, outcome.errno);
    const received = application.memory.get('received');
    if (received?.kind !== 'bytes') continue;
    application.set('response', bytesValue(received.bytes.slice(0, outcome.value)));
    // A client that can't be reached is that client's trouble.
    await callThrough(application, 'sendto(udp, response, client)');
  }
};
