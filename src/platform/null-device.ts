import {closeSync, openSync} from 'node:fs';

/** Lends a descriptor that stands for nothing, to be given to a process that is started meanwhile. */
export const withNullDevice = <Result>(use: (descriptor: number) => Result): Result => {
  const descriptor = openSync('/dev/null', 'r+');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
