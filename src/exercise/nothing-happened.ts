import {trafficOf} from '../lab/connections.js';
import type {View} from '../lab/observe.js';
import type {Exercise} from './exercise.js';

/** Whether nobody has noticed the learner's program: it came to none of those who waited for it, or never had a socket. */
export const nothingHappened = ({place}: Exercise, {world, attempt}: View): boolean => {
  const waiting = place.filter(({after}) => after === undefined);
  if (waiting.length === 0) return (attempt?.fullest.you ?? []).length === 0;
  return waiting.every(({actor}) => {
    const {connections, datagrams} = trafficOf(world.actors[actor]?.calls ?? []);
    return connections.length === 0 && datagrams.length === 0;
  });
};
