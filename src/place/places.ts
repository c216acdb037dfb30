import {internet, loopback} from './loopback.js';
import type {Place, PlaceKind} from './place.js';
import {privateNetwork} from './private.js';

const onThisMachine = (place: Place): PlaceKind => ({
  available: async () => ({ok: true}),
  open: async () => ({ok: true, place: {...place, close: async () => undefined}}),
});

/** Every kind of place, by the name that a lab asks for. */
export const places: Readonly<Record<'loopback' | 'private' | 'internet', PlaceKind>> = {
  loopback: onThisMachine(loopback),
  internet: onThisMachine(internet),
  private: privateNetwork,
};
