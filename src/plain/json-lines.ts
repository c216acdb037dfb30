import {viewOf} from '../app/evidence.js';
import type {Run, State} from '../app/state.js';
import {tallyOf} from '../lab/tally.js';
import {jsonText} from './json-text.js';

/**
 * What is new between two states, one JSON object a line: each observation as it stands in the trace
 * (`{"seq":…,"at":…,"actor":…,"source":…,"kind":…,…}`), and after a step its verdict (`kind` is `verdict`; `seq` counts
 * the observations it was judged by, `tally` how often which result came), the answer to its question (`answer`), or why
 * it was passed over (`unavailable`). A run that leaves this machine says so first, before anything is contacted
 * (`live`, with the `host`).
 */
export const jsonLines = (before: State, after: State): readonly string[] => {
  const {run} = after;
  if (run === undefined) return [];
  const known = before.run?.token === run.token ? before.run : undefined;
  const facts = run.trace.slice(known?.trace.length ?? 0).map(jsonText);
  return [
    ...liveLines(known, run),
    ...facts,
    ...verdictLines(known, run),
    ...answerLines(known, run),
    ...unavailableLines(known, run),
  ];
};

const liveLines = (known: Run | undefined, run: Run): readonly string[] =>
  known === undefined && run.lab.live !== undefined
    ? [jsonText({...lineOf(run, 'live', true), host: run.lab.live})]
    : [];

const verdictLines = (known: Run | undefined, run: Run): readonly string[] => {
  const step = run.lab.steps[run.step];
  const verdict = step && run.verdicts[step.id];
  if (step === undefined || verdict === undefined || known?.verdicts[step.id] === verdict) return [];
  const findings = verdict.findings.map(({condition, passed, expected, seen}) => ({
    condition: condition.written,
    passed,
    expected,
    seen,
  }));
  const tally = step.tally && tallyOf(step.tally, viewOf(run));
  return [jsonText({...lineOf(run, 'verdict'), passed: verdict.passed, findings, tally})];
};

const answerLines = (known: Run | undefined, run: Run): readonly string[] => {
  const step = run.lab.steps[run.step];
  const seen = step && run.seen[step.id];
  if (step === undefined || seen === undefined || known?.seen[step.id] === seen) return [];
  const {typed, isRight, observed} = seen;
  return [jsonText({...lineOf(run, 'answer'), path: step.question?.answer.written, typed, correct: isRight, observed})];
};

const unavailableLines = (known: Run | undefined, {stage, ...run}: Run): readonly string[] =>
  stage.kind === 'unavailable' && known?.stage !== stage
    ? [jsonText({...lineOf(run, 'unavailable', stage.whole), reason: stage.reason})]
    : [];

const lineOf = ({trace, lab, step}: Pick<Run, 'trace' | 'lab' | 'step'>, kind: string, isWhole = false) => ({
  seq: trace.length,
  at: trace.at(-1)?.at,
  source: 'session',
  kind,
  lab: lab.id,
  ...(isWhole ? {} : {step: lab.steps[step]?.id}),
});
