import type {Sown} from '../../lab/skeleton.js';
import type {Observation} from '../../model/observation.js';
import type {Text} from '../../model/text.js';
import {apply} from '../../model/world.js';
import type {Action} from '../action.js';
import {type Update, withEffects, withRun} from '../change.js';
import type {Run, State} from '../state.js';
import {fileSaved} from './file-answer.js';
import type {Awaited, Free} from './free.js';
import {withFree} from './made.js';
import {processStarted, processStopped} from './process-answers.js';
import {editPrompt} from './prompt.js';

/** What happens to a run of free play; undefined for what happens there as in any other run. */
export const updateFree = (state: State, run: Run, free: Free, action: Action): Update | undefined => {
  switch (action.type) {
    case 'started':
      return sowSet(withRun(state, {beganAt: action.beganAt, stage: {kind: 'ready', call: 0}}), run, free);
    case 'observed':
      return withEffects(observe(state, run, free, action.observations));
    case 'settled':
      return withEffects(withFree(state, settle(free, action.actor)));
    case 'refused':
      return withEffects(refused(state, free, action.actor, action.problem));
    case 'deadline':
      return withEffects(action.step === free.deeds.length ? withFree(state, {...free, isLate: true}) : state);
    case 'process-started':
      return processStarted(state, run, free, action);
    case 'process-stopped':
      return withEffects(processStopped(state, free, action.actor));
    case 'looked':
      return withEffects(withFree(state, looked(free, action.seq)));
    case 'saved':
      return withEffects(fileSaved(state, free, action));
    case 'edit':
      return editPrompt(state, run, free, action.edit);
    case 'command':
    case 'digit':
    case 'scroll':
    case 'unavailable':
    case 'broke':
    case 'watched':
    case 'exercises-read':
    case 'progress-read':
    case 'notice':
      return undefined;
  }
};

const looked = (free: Free, seq: number): Free =>
  free.exercise === undefined ? free : {...free, exercise: {...free.exercise, looked: seq}};

/** What a target gives to the first application. A lab that is saved later asks its own target for the same parts. */
const sowSet = (state: State, {lab, token, trace}: Run, free: Free): Update => {
  const given = Object.entries(lab.set).flatMap(([actor, seeds]) =>
    Object.entries(seeds).flatMap(([name, seed]) => (seed.kind === 'given' ? [{actor, name, seed}] : [])),
  );
  if (given.length === 0) return withEffects(state);
  const awaited = given.map(({actor, name}) => ({kind: 'memory', actor, name, at: 0}) as const);
  const sown = given.map(({actor, name, seed: {part}}): Sown => {
    return {at: trace.length, actor, name, seed: {kind: 'target', part}};
  });
  return withEffects(
    withFree(state, {...free, sown: [...free.sown, ...sown], awaited: [...free.awaited, ...awaited]}),
    ...given.map(({actor, name, seed: {value}}) => ({type: 'set-memory', token, actor, name, value}) as const),
  );
};

const observe = (state: State, run: Run, free: Free, observations: readonly Observation[]): State => {
  const seen = observations.reduce<Free>(see, free);
  return withRun(state, {
    trace: [...run.trace, ...observations],
    world: observations.reduce(apply, run.world),
    free: seen,
  });
};

const see = (free: Free, fact: Observation): Free => {
  // A process that has ended answers nothing any more.
  if (fact.kind === 'subject-exited') {
    const {[fact.actor]: _, ...unsettled} = free.unsettled;
    const awaited = free.awaited.filter(one => one.kind !== 'memory' || one.actor !== fact.actor);
    return {...free, unsettled, awaited, givenUp: free.givenUp.filter(name => name !== fact.actor)};
  }
  if (fact.kind !== 'memory-set') return free;
  const isMet = (one: Awaited): boolean =>
    one.kind === 'memory' && one.actor === fact.actor && one.name === fact.name && fact.seq >= one.at;
  return {...free, awaited: free.awaited.filter(one => !isMet(one))};
};

const settle = (free: Free, actor: string): Free => ({
  ...free,
  unsettled: {...free.unsettled, [actor]: Math.max(0, (free.unsettled[actor] ?? 0) - 1)},
  givenUp: free.givenUp.filter(name => name !== actor),
});

/** The subject did not make it, though it looked right: the line goes back into the field. */
const refused = (state: State, free: Free, actor: string, message: Text): State => {
  const settled = settle(free, actor);
  const index = free.deeds.findLastIndex(deed => deed.actor === actor && !deed.text.startsWith(':'));
  const typed = free.deeds[index]?.text ?? '';
  const prompt = {input: {text: typed, cursor: typed.length}, problem: {at: 0, message, typed}};
  return withFree(state, {
    ...settled,
    deeds: free.deeds.filter((_, at) => at !== index),
    prompts: {...free.prompts, [actor]: prompt},
    ahead: [],
    failed: true,
  });
};
