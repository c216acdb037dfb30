import type {OpenSession} from './app/run-effects.js';
import type {Run, State} from './app/state.js';
import type {Lab, Requirement} from './lab/lab.js';
import type {RecordedRun, RecordedStep} from './lab/laws/recorded-run.js';
import type {Text} from './model/text.js';
import type {Platform} from './platform/platform.js';
import {playPlain} from './play-plain.js';

export type Recording = {
  readonly lab: Lab;
  readonly platform: Pick<Platform, 'id' | 'abi'>;
  readonly lacks?: readonly Requirement[];
  readonly openSession: OpenSession;
  /** Gives the way to end everything before it is over. */
  readonly onStart?: (close: () => Promise<void>) => void;
};

/** Plays a lab with its reference answers, and notes where in the trace each step and each of its calls lies. */
export const recordRun = async ({lab, platform, lacks = [], openSession, onStart}: Recording): Promise<RecordedRun> => {
  let steps: readonly RecordedStep[] = [];
  let last: Run | undefined;
  const describe = (before: State, {run}: State): readonly string[] => {
    if (run !== undefined) steps = note(steps, before.run, run);
    last = run;
    return [];
  };
  const outcome = await playPlain(
    {lab, locale: 'en', platform, lacks, openSession, describe, print: () => undefined},
    effects => onStart?.(effects.close),
  );
  const problem = last === undefined ? undefined : problemOf(last);
  return {lab, trace: last?.trace ?? [], steps, outcome, ...(problem === undefined ? {} : {problem})};
};

const problemOf = ({stage}: Run): Text | undefined => {
  if (stage.kind === 'broken') return stage.problem;
  return stage.kind === 'unavailable' ? stage.reason : undefined;
};

const note = (steps: readonly RecordedStep[], before: Run | undefined, run: Run): readonly RecordedStep[] => {
  const {stage, step, stepFrom} = run;
  const isBegun = stage.kind !== 'finished' && (stage.kind !== 'starting' || stage.awaited !== undefined);
  if (!isBegun) return steps;
  const known = steps.at(-1);
  const now: RecordedStep =
    known?.step === step ? known : {step, from: stepFrom, before: stepFrom, to: run.trace.length, actions: []};
  const others = known?.step === step ? steps.slice(0, -1) : steps;
  return [...others, noteStage(now, before, run)];
};

const noteStage = (step: RecordedStep, before: Run | undefined, run: Run): RecordedStep => {
  const {stage} = run;
  const verdict = run.verdicts[run.lab.steps[run.step]?.id ?? ''];
  // What was judged was judged by the facts that were there then.
  if (step.verdict !== undefined) return step;
  const to = run.trace.length;
  if (verdict !== undefined) return {...noteEnd(step, to), to, verdict};
  if (stage.kind === 'unavailable') return {...step, to, passedOver: stage.reason};
  if (stage.kind !== 'calling') return stage.kind === 'starting' ? {...step, before: to, to} : {...step, to};
  const isNew =
    before?.stage.kind !== 'calling' || before.callFrom !== run.callFrom || before.stage.call !== stage.call;
  if (!isNew) return {...step, to};
  const from = run.callFrom;
  const begun = step.actions.length === 0 ? {...step, before: from} : noteEnd(step, from);
  return {...begun, to, actions: [...begun.actions, {action: stage.call, from, to: from}]};
};

/** An action lasts until the next begins, or until the step is judged. */
const noteEnd = (step: RecordedStep, to: number): RecordedStep => ({
  ...step,
  actions: step.actions.map((action, index) => (index === step.actions.length - 1 ? {...action, to} : action)),
});
