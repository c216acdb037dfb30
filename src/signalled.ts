/**
 * Resolves to the exit code when a signal asks the program to end. Only the first does so: whoever sends another one will not
 * wait, and gets what the signal does by itself.
 */
export const signalled = (): Promise<number> =>
  new Promise(resolve => {
    const listen = Object.entries(signalNumbers).map(([signal, number]) => [signal, () => end(number)] as const);
    const end = (number: number): void => {
      resolve(128 + number);
      if (number === signalNumbers.SIGHUP) process.once('exit', hangUp);
      // Not before every other listener has seen that somebody sees to it: libraries end the process where nobody does.
      queueMicrotask(() => {
        for (const [signal, listener] of listen) process.off(signal, listener);
      });
    };
    for (const [signal, listener] of listen) process.on(signal, listener);
  });

/** The terminal may be gone: Node.js resets it before the process ends, and aborts where that fails. */
const hangUp = (): void => {
  process.removeAllListeners('SIGHUP');
  process.kill(process.pid, 'SIGHUP');
};

/** signal(7); the exit code of a program ended by a signal is 128 and its number. */
const signalNumbers = {SIGHUP: 1, SIGINT: 2, SIGTERM: 15} as const satisfies Partial<Record<NodeJS.Signals, number>>;
