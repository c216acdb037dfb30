import {openListener, readSome, serveConnections, writeAll} from './calls.js';
import {type Checked, readAddress, readRecord, right, wrong} from './options.js';
import type {Application, Program} from './program.js';

const name = 'greeter';

/** Speaks first: greets, then reads until the client ends the stream. Options: `address`, `greeting`. */
export const greeter: Program = {
  name,
  prepare: options => {
    const record = readRecord(name, options, ['address', 'greeting']);
    if (!record.ok) return record;
    const address = readAddress(name, record.value.address);
    if (!address.ok) return address;
    const greeting = readGreeting(record.value.greeting);
    if (!greeting.ok) return greeting;
    const greet = greetWith(new TextEncoder().encode(greeting.value));
    return {
      ok: true,
      run: async application =>
        (await openListener(application, address.value)) ?? (await serveConnections(application, greet)),
    };
  },
};

const readGreeting = (value: unknown): Checked<string> => {
  if (value === undefined) return right('hello\r\n');
  if (typeof value === 'string' && value !== '') return right(value);
  return wrong(name, 'greeting', {en: 'a text that is not empty', ko: '비어 있지 않은 글'});
};

const greetWith =
  (greeting: Uint8Array) =>
  async (application: Application): Promise<void> => {
    if (!(await writeAll(application, greeting))) return;
    while ((await readSome(application)) !== undefined);
  };
