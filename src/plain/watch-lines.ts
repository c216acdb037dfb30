import {plainMessages} from '../i18n/plain-messages.js';
import type {Observation} from '../model/observation.js';
import type {Locale} from '../model/text.js';
import {apply, emptyWorld} from '../model/world.js';
import {callLine} from './lines.js';

/** What a watched program does, as lines: which process there is, each call when it has returned or waits, each end. */
export const createWatchLines = (locale: Locale): ((fact: Observation) => readonly string[]) => {
  let world = emptyWorld;
  return fact => {
    world = apply(world, fact);
    const {actor} = fact;
    switch (fact.kind) {
      case 'subject-started':
        return [`${actor}  ${plainMessages.processStarted(fact.pid)[locale]}`];
      case 'subject-exited':
        return [`${actor}  ${plainMessages.processEnded(fact.code, fact.signal)[locale]}`];
      case 'call-returned':
      case 'call-waits': {
        const record = world.actors[fact.actor]?.calls.findLast(({id}) => id === fact.id);
        return record === undefined ? [] : [callLine(record, locale)];
      }
      case 'call-entered':
      case 'memory-set':
      case 'descriptors-held':
      case 'descriptors-sampled':
      case 'sockets-sampled':
      case 'connections-sampled':
        return [];
    }
  };
};
