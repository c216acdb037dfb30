import type {Place} from './place.js';

/** Everything on this machine, which talks to itself; needs no rights and works anywhere. */
export const loopback: Place = {
  name: 'loopback',
  hostOf: () => 'loopback',
  commandFor: (_actor, command) => command,
};

/** The same machine, in a run that goes beyond it. */
export const internet: Place = {...loopback, name: 'internet', hostOf: () => 'internet'};
