import {freeMessages} from '../../i18n/free-messages.js';
import {type Lab, type Network, systems} from '../../lab/lab.js';
import {startRun} from '../begin-run.js';
import type {Update} from '../change.js';
import type {State} from '../state.js';
import {emptyFree, type Free, firstApplication} from './free.js';

/** A new session with one application and nothing else. What lines there are ahead make themselves. */
export const startFree = (state: State, network: Network, more: Partial<Free> = {}): Update =>
  startRun(state, freeLab(network), 0, {free: {...emptyFree, ...more}});

/** Free play is a lab without steps, whose place grows. */
const freeLab = (network: Network): Lab => ({
  id: 'free',
  title: freeMessages.title,
  summary: freeMessages.summary,
  minutes: 1,
  needs: [],
  teaches: [],
  network,
  systems,
  place: {[firstApplication]: {}},
  set: {},
  steps: [],
});
