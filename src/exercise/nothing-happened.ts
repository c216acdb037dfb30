import {trafficOf} from '../lab/connections.js';
import type {View} from '../lab/observe.js';
import type {Exercise} from './exercise.js';

/** The learner's program was never seen with a socket. */
export const heldNothing = ({attempt}: View): boolean => (attempt?.fullest.you ?? []).length === 0;

/** Nobody on the other side had to do with it. */
export const nobodyCame = ({place}: Exercise, {world}: View): boolean =>
  place
    .filter(({after}) => after === undefined)
    .every(({actor}) => {
      const {connections, datagrams} = trafficOf(world.actors[actor]?.calls ?? []);
      return connections.length === 0 && datagrams.length === 0;
    });
