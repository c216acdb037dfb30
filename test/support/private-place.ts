import {afterAll} from 'vitest';
import type {OpenedPlace} from '../../src/place/place.js';
import {places} from '../../src/place/places.js';

const available = await places.private.available();

/** Why tests that need a private network can't run here; undefined where they can. Printed, so that nobody overlooks it. */
export const noPrivateNetwork = available.ok ? undefined : available.reason.en;

if (noPrivateNetwork !== undefined) process.stdout.write(`No tests of the private network: ${noPrivateNetwork}\n`);

/** Closes it when the tests of the file, and their sessions, are over. */
export const openPrivatePlace = async (): Promise<OpenedPlace> => {
  const opening = await places.private.open();
  if (!opening.ok) throw new Error(opening.reason.en);
  // Before the sessions register theirs: hooks run in reverse order.
  afterAll(opening.place.close);
  return opening.place;
};
