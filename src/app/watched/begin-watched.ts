import {watchedMessages as messages} from '../../i18n/watched-messages.js';
import type {Lab} from '../../lab/lab.js';
import {emptyWorld} from '../../model/world.js';
import type {Run, State} from '../state.js';
import type {Watched} from './watched.js';

/** The lab screen with a program that runs already. `beganAt` is in milliseconds since the epoch. */
export const beginWatched = (state: State, watched: Watched, beganAt: number): State => {
  const token = state.lastToken + 1;
  const run: Run = {
    lab: watchedLab,
    token,
    beganAt,
    step: 0,
    stage: {kind: 'finished'},
    answers: {},
    verdicts: {},
    seen: {},
    hints: {},
    stumbles: {},
    trace: [],
    world: emptyWorld,
    stepFrom: 0,
    callFrom: 0,
    autopilot: 0,
    watched,
  };
  return {...state, screen: 'lab', lastToken: token, run};
};

/** Watching is a lab without steps: there is nothing to be done, only to be seen. */
const watchedLab: Lab = {
  id: 'watch',
  title: messages.title,
  summary: messages.summary,
  minutes: 1,
  needs: [],
  teaches: [],
  network: 'loopback',
  systems: ['linux'],
  place: {},
  set: {},
  steps: [],
};
