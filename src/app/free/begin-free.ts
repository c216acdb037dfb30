import {freeMessages} from '../../i18n/free-messages.js';
import type {BoundTarget} from '../../lab/bind-target.js';
import {type Lab, type Network, type Seeds, systems} from '../../lab/lab.js';
import {startRun} from '../begin-run.js';
import type {Update} from '../change.js';
import type {State} from '../state.js';
import {emptyFree, type Free, firstApplication} from './free.js';

/** A new session with one application and nothing else. What lines there are ahead make themselves. */
export const startFree = (state: State, network: Network, more: Partial<Free> = {}): Update =>
  startRun(state, freeLab(network, network === 'private' ? undefined : state.live), 0, {free: {...emptyFree, ...more}});

/** Free play is a lab without steps, whose place grows. */
const freeLab = (network: Network, live: BoundTarget | undefined): Lab => ({
  id: 'free',
  title: freeMessages.title,
  summary: freeMessages.summary,
  minutes: 1,
  needs: [],
  teaches: [],
  network: live === undefined ? network : 'internet',
  systems,
  place: {[firstApplication]: {}},
  set: live === undefined ? {} : {[firstApplication]: liveSeeds(live)},
  steps: [],
  ...(live === undefined ? {} : {live: live.host}),
});

/** The variables have the names that they have in the lab `live`; `target` is the address, where the URL has one. */
const liveSeeds = ({parts}: BoundTarget): Seeds[string] =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, part]) => {
      const value = parts[part];
      return value === undefined ? [] : [[name, {kind: 'given', part, value}]];
    }),
  );

const variables = {
  host: 'host',
  service: 'service',
  target: 'address',
  nameserver: 'name-server',
  query: 'a-query',
  query6: 'aaaa-query',
  request: 'request',
  hello: 'hello',
} as const;
