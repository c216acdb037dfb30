import {type Address, isNoAddress} from '../model/address.js';
import type {Actor} from '../model/world.js';

/** Where a program waits, as it was told when it asked (getsockname). */
export const listeningOf = (actor: Actor): Address | undefined => {
  const told = actor.calls.findLast(({call, outcome}) => call.name === 'getsockname' && outcome?.kind === 'returned');
  const result = told?.outcome?.kind === 'returned' ? told.outcome.result : undefined;
  return result?.kind === 'address' && !isNoAddress(result.address) ? result.address : undefined;
};
