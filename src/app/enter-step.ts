import {fillText} from '../lab/fill.js';
import {judge, type Verdict} from '../lab/judge.js';
import type {Seeds, Step} from '../lab/lab.js';
import {growLiveSeed, isLive} from '../lab/live-seed.js';
import {judgeAnswer} from '../lab/progress.js';
import {growSeed} from '../lab/seed.js';
import {endPlaying, goToStep} from '../lab/steps-done.js';
import type {Text} from '../model/text.js';
import {askOrFinish} from './ask.js';
import {keepProgress, type Update, withEffects, withRun, withStage} from './change.js';
import type {Effect} from './effect.js';
import {endingOf, passPresent} from './ending.js';
import {viewOf} from './evidence.js';
import {whyNotHere} from './not-here.js';
import {isOnAutopilot} from './plays-itself.js';
import {judgementOf} from './shown.js';
import type {Run, State} from './state.js';
import {enterAction} from './typing.js';
import {bringForward, showAll} from './update-focus.js';

/** Puts what a lab gives an application into that application's memory, then goes on. */
const sowSeeds = (state: State, seeds: Seeds, then: (state: State) => Update): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  const effects: Effect[] = [];
  const awaited: string[] = [];
  for (const [actor, variables] of Object.entries(seeds)) {
    for (const [name, seed] of Object.entries(variables)) {
      const view = viewOf(run);
      const grown = isLive(seed) ? growLiveSeed(seed, view) : growSeed(seed, view, {dnsId: run.beganAt % 65_536});
      if (grown === undefined) continue;
      if ('problem' in grown) return withEffects(withStage(state, {kind: 'broken', problem: grown.problem}));
      effects.push({type: 'set-memory', token: run.token, actor, name, value: grown.value});
      awaited.push(`${actor}.${name}`);
    }
  }
  const [next, more] = then(awaiting(state, run, awaited));
  return [next, [...effects, ...more]];
};

const awaiting = (state: State, {stage}: Run, names: readonly string[]): State =>
  stage.kind === 'starting' || stage.kind === 'unavailable'
    ? withStage(state, {...stage, awaited: [...(stage.awaited ?? []), ...names]})
    : state;

/** What was sown before a step that was passed over, and is not held yet. */
const stillAwaited = (run: Run): readonly string[] => {
  if (run.stage.kind !== 'unavailable') return [];
  const set = setSince(run);
  return (run.stage.awaited ?? []).filter(name => !set.includes(name));
};

const setSince = ({trace, stepFrom}: Run): readonly string[] =>
  trace.slice(stepFrom).flatMap(fact => (fact.kind === 'memory-set' ? [`${fact.actor}.${fact.name}`] : []));

/** Goes to a step, or, behind the last one, to the end of the lab. */
export const enterStep = (state: State, index: number, now: number, also: Seeds = {}): Update => {
  const {run} = state;
  if (run === undefined) return withEffects(state);
  const step = run.lab.steps[index];
  if (step === undefined) return endLab(state, run, now);
  const reason = whyNotHere(step, state);
  if (reason !== undefined) return passOver(state, run, index, also, reason);
  const entered = withRun(bringForward(showAll(state, 'step'), step.show), {
    ...begunNow(run, index),
    stage: {kind: 'starting', awaited: stillAwaited(run)},
  });
  return sowSeeds(entered, also, first => sowSeeds(first, step.set, sown => reach(beginStep(sown), index)));
};

const begunNow = ({trace, reached = []}: Run, step: number) => ({
  step,
  stepFrom: trace.length,
  reached: [...reached, {step, from: trace.length}],
});

/** What this computer can't show is not shown at all. What was due before the step is still done. */
const passOver = (state: State, run: Run, index: number, also: Seeds, reason: Text): Update => {
  const stage = {kind: 'unavailable', reason, whole: false, awaited: stillAwaited(run)} as const;
  const passed = withRun(state, {...begunNow(run, index), stage});
  return sowSeeds(passed, also, sown => reach(sown, index));
};

/** The step begins once its applications really hold what the lab gave them. */
export const beginStep = (state: State): State => {
  const {run} = state;
  const step = run?.lab.steps[run.step];
  if (run === undefined || step === undefined || run.stage.kind !== 'starting' || !isSown(run)) return state;
  const reason = reasonToPass(step, run);
  if (reason !== undefined) return withStage(state, {kind: 'unavailable', reason, whole: false});
  const isAsked = step.predict !== undefined && run.answers[step.id] === undefined;
  return isAsked ? withStage(state, {kind: 'predicting', highlighted: 0}) : enterAction(state, 0);
};

/** What was observed so far can make a step needless, such as a question whose answer is known. */
const reasonToPass = ({passOver = []}: Step, run: Run): Text | undefined => {
  const view = viewOf(run);
  const found = passOver.find(({when}) => when !== undefined && judge([when], view).passed);
  return found && fillText(found.say, view).text;
};

const isSown = (run: Run): boolean => {
  if (run.stage.kind !== 'starting' || run.stage.awaited === undefined) return false;
  const set = setSince(run);
  return run.stage.awaited.every(name => set.includes(name));
};

const reach = (state: State, index: number): Update => {
  const {run} = state;
  const step = run?.lab.steps[index];
  if (run === undefined || step === undefined || index < run.autopilot) return withEffects(state);
  return keepProgress(state, kept => goToStep(kept, run.lab, step.id));
};

const endLab = (state: State, run: Run, now: number): Update => {
  const at = new Date(now).toISOString();
  const [ended, kept] = keepProgress(state, progress => endPlaying(progress, run.lab, at));
  const stage = {kind: 'finished', ending: endingOf(ended, run.lab)} as const;
  return [withRun(ended, {stage, autopilot: 0}), kept];
};

/** The step is judged: the prediction is answered by what was observed, and then what was seen is asked for. */
export const finishStep = (state: State, run: Run, verdict: Verdict): Update => {
  const step = run.lab.steps[run.step];
  if (step === undefined) return withEffects(state);
  const [passed, kept] = verdict.passed && !isOnAutopilot(run) ? passPresent(state, run) : withEffects(state);
  const judged = withRun(passed, {verdicts: {...run.verdicts, [step.id]: verdict}, judged: run.world});
  const [done, told] = judgeChosen(askOrFinish(judged, step, verdict), run, step, verdict);
  return [done, [...kept, ...told]];
};

const judgeChosen = (state: State, run: Run, step: Step, verdict: Verdict): Update => {
  const chosen = run.answers[step.id];
  if (step.predict === undefined || chosen === undefined || isOnAutopilot(run)) return withEffects(state);
  const judgement = judgementOf(step.predict, chosen, run, verdict);
  if (judgement === undefined) return withEffects(state);
  return keepProgress(state, kept => judgeAnswer(kept, run.lab.id, step.id, judgement));
};
