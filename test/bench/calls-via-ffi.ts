import {catalogue} from '../../src/calls/catalogue.js';
import type {Value} from '../../src/model/value.js';
import {detectPlatform} from '../../src/platform/detect.js';
import {loadNative, type Native} from '../../src/subject/native.js';
import {perform} from '../../src/subject/perform.js';
import {type CallTimes, preparation} from './calls.js';
import {median, timed, timedInBatches} from './measure.js';

/** The C functions themselves, called from this process: on its thread, and on another one as calls that can block are. */
export const callsViaFfi = async (): Promise<readonly {readonly what: string; readonly times: CallTimes}[]> => {
  const native = await loadNative();
  const fd = await prepareSocket(native);
  const [getsockname, write, read] = ['getsockname', 'write', 'read'].map(name => findFunction(native, name));
  const [message, buffer] = [new Uint8Array(64).fill(120), new Uint8Array(64)];
  const [name, length] = [new Uint8Array(128), new Uint8Array(Uint32Array.of(128).buffer)];
  const nameOnce = median(timedInBatches(15, 2000, () => getsockname?.now([fd, name, length])));
  const here = timedInBatches(15, 2000, () => {
    write?.now([fd, message, 64]);
    read?.now([fd, buffer, 64]);
  });
  const elsewhere = await timed(1000, async () => {
    await write?.later([fd, message, 64]);
    await read?.later([fd, buffer, 64]);
  });
  const nameElsewhere = await timed(1000, () => getsockname?.later([fd, name, length]));
  findFunction(native, 'close').now([fd]);
  return [
    {what: 'the FFI', times: {name: nameOnce, roundTrip: median(here)}},
    {what: 'the FFI, on another thread', times: {name: median(nameElsewhere), roundTrip: median(elsewhere)}},
  ];
};

const prepareSocket = async (native: Native): Promise<number> => {
  const platform = detectPlatform(process.platform);
  if ('unsupported' in platform) throw new Error(platform.unsupported.en);
  const memory = new Map<string, Value>();
  for (const written of preparation) await perform({native, abi: platform.abi, memory}, written, 0, () => undefined);
  const fd = memory.get('fd');
  if (fd?.kind !== 'descriptor') throw new Error(`${preparation[0]} gave no descriptor`);
  return fd.fd;
};

const findFunction = (native: Native, name: string) => {
  const definition = catalogue.find(call => call.name === name);
  const found = definition && native.find(definition.prototype);
  if (found === undefined) throw new Error(`this system has no ${name}`);
  return found;
};
