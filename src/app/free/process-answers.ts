import {freeMessages as messages} from '../../i18n/free-messages.js';
import type {PlainSeed} from '../../lab/lab.js';
import {growSeed} from '../../lab/seed.js';
import {formatAddress} from '../../model/address.js';
import type {Text} from '../../model/text.js';
import {formatValue} from '../../model/value.js';
import type {Action} from '../action.js';
import {type Update, withEffects, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import type {Free} from './free.js';
import {withFree} from './made.js';
import {applicationsOf, isAlive, isApplication, serversOf} from './processes.js';
import {sow} from './sow.js';

/** An application or a server runs, or does not: then nothing of it stays. */
export const processStarted = (
  state: State,
  run: Run,
  free: Free,
  {actor, problem}: Action & {type: 'process-started'},
): Update => {
  const {deed, free: answered} = answer(free, actor);
  if (deed === -1) return withEffects(cameByItself(state, run, actor, problem));
  if (problem !== undefined) {
    const {[actor]: _, ...place} = run.lab.place;
    // One that was started again keeps its name.
    const isNew = run.trace.every(fact => fact.actor !== actor || fact.kind !== 'subject-started');
    const lab = isNew ? {...run.lab, place} : run.lab;
    const selected = isNew && free.selected === actor ? (applicationsOf({...run, lab})[0] ?? actor) : free.selected;
    const told = say({...answered, selected, ahead: [], failed: true}, deed, problem);
    return withEffects(withRun(state, {lab, free: told}));
  }
  if (isApplication(run, actor)) {
    const told = say(answered, deed, messages.isStarted(actor, run.world.actors[actor]?.pid ?? 0));
    return sowAddresses(withFree(state, told), run, serversOf(run), [actor]);
  }
  const told = say(answered, deed, addressText(run, actor));
  return sowAddresses(withFree(state, told), run, [actor], applicationsOf(run));
};

/** Who comes to an exercise by itself: not asked for, and no variable of anybody. One that can't go on has told so in the history. */
const cameByItself = (state: State, run: Run, actor: string, problem: Text | undefined): State =>
  problem === undefined || run.world.actors[actor] !== undefined ? state : {...state, notice: problem};

export const processStopped = (state: State, free: Free, actor: string): State => {
  const {deed, free: answered} = answer(free, actor);
  return withFree(state, say(answered, deed, messages.isStopped(actor)));
};

const answer = (free: Free, actor: string): {readonly deed: number; readonly free: Free} => {
  const found = free.awaited.find(one => one.kind === 'process' && one.actor === actor);
  return {
    deed: found?.kind === 'process' ? found.deed : -1,
    free: {...free, awaited: free.awaited.filter(one => one !== found)},
  };
};

export const say = (free: Free, deed: number, said: Text): Free => ({
  ...free,
  deeds: free.deeds.map((one, index) => (index === deed ? {...one, said} : one)),
});

/** The addresses of servers become variables of applications, as the servers' own getsockname told them. */
const sowAddresses = (state: State, run: Run, servers: readonly string[], applications: readonly string[]): Update => {
  const pairs = servers.flatMap(server => applications.map(actor => ({server, actor})));
  return pairs.reduce<Update>(([so, effects], {server, actor}) => {
    const seed: PlainSeed = {kind: 'listening', actor: server};
    const grown = growSeed(seed, {world: run.world, since: 0}, {dnsId: 0});
    const free = so.run?.free;
    if (free === undefined || 'problem' in grown || !isAlive(run, server) || !isAlive(run, actor)) return [so, effects];
    const [next, more] = sow(so, run, free, {at: run.trace.length, actor, name: server, seed}, grown.value);
    return [next, [...effects, ...more]];
  }, withEffects(state));
};

const addressText = (run: Run, server: string): Text => {
  const grown = growSeed({kind: 'listening', actor: server}, {world: run.world, since: 0}, {dnsId: 0});
  if ('problem' in grown) return grown.problem;
  const {value} = grown;
  return messages.waitsAt(server, value.kind === 'address' ? formatAddress(value.address) : formatValue(value));
};
