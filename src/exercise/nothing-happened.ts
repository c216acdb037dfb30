import {trafficOf} from '../lab/connections.js';
import type {View} from '../lab/observe.js';
import type {Actor} from '../model/world.js';
import type {Exercise} from './exercise.js';

/** Whether nobody has noticed the learner's program: it came to none of those who waited for it, or never had a socket. */
export const nothingHappened = ({place}: Exercise, {world, attempt}: View): boolean => {
  const waiting = place.filter(({after}) => after === undefined);
  if (waiting.length === 0) return (attempt?.fullest.you ?? []).length === 0;
  return waiting.every(({actor}) => hadNoTraffic(world.actors[actor]));
};

/** Whether nobody of the other side has had to do with anybody: what the exercise says of its own does not apply yet. */
export const nobodyCame = ({world}: View): boolean => Object.values(world.actors).every(hadNoTraffic);

const hadNoTraffic = (actor: Actor | undefined): boolean => {
  const {connections, datagrams} = trafficOf(actor?.calls ?? []);
  return connections.length === 0 && datagrams.length === 0;
};
