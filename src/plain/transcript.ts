import {evidenceOf, viewOf} from '../app/evidence.js';
import {learnersOf} from '../app/learners.js';
import {isReadable} from '../app/not-here.js';
import {revealOf} from '../app/reveal.js';
import type {Run, State} from '../app/state.js';
import {plainMessages} from '../i18n/plain-messages.js';
import {explainFinding} from '../lab/explain-finding.js';
import {fillText} from '../lab/fill.js';
import type {Step} from '../lab/lab.js';
import {sayCondition} from '../lab/say-condition.js';
import {tallyOf} from '../lab/tally.js';
import {descriptorChanges} from '../model/changes.js';
import type {Locale, Text} from '../model/text.js';
import {project, type World} from '../model/world.js';
import {callLines, changeLine, meanwhileLines} from './lines.js';

/** What happened between two states of a run, as lines for a pipe, a log or a screen reader. Pure. */
export const transcript = (before: State, after: State): readonly string[] => {
  const {run, locale} = after;
  if (run === undefined) return [];
  const known = before.run?.token === run.token ? before.run : undefined;
  return [
    ...(known === undefined ? liveLines(run) : []),
    ...(isNewStep(known, run) ? stepLines(run, locale) : []),
    ...programLines(known, run, locale),
    ...predictionLines(known, run, locale),
    ...(runsProgram(run) ? [] : callLines(known?.world, run.world, learnersOf(run.lab), locale)),
    ...(run.stage.kind !== known?.stage.kind || run.step !== known.step ? stageLines(run, locale) : []),
  ];
};

/** Before anything is contacted. */
export const liveLines = ({lab}: Run): readonly string[] => (lab.live === undefined ? [] : [`LIVE ${lab.live}`]);

const stepAt = (run: Run): Step | undefined => run.lab.steps[run.step];

const isNewStep = (known: Run | undefined, run: Run): boolean =>
  run.stage.kind !== 'starting' &&
  run.stage.kind !== 'finished' &&
  (known?.stage.kind === 'starting' || known?.step !== run.step);

const say = (text: Text, run: Run, locale: Locale): string => fillText(text, viewOf(run)).text[locale];

const stepLines = (run: Run, locale: Locale): readonly string[] => {
  const step = stepAt(run);
  if (step === undefined) return [];
  const count = run.lab.steps.length;
  const title = plainMessages.step(run.step + 1, count, step.phase, say(step.title, run, locale))[locale];
  const isPassed = run.stage.kind === 'unavailable' && !isReadable(step, run);
  const story = isPassed ? [] : say(step.say, run, locale).split('\n').filter(Boolean);
  return ['', title, ...story.map(line => `  ${line}`)];
};

const predictionLines = (known: Run | undefined, run: Run, locale: Locale): readonly string[] => {
  const step = stepAt(run);
  const chosen = step && run.answers[step.id];
  if (step?.predict === undefined || chosen === undefined || known?.answers[step.id] === chosen) return [];
  const option = step.predict.options.find(({id}) => id === chosen);
  const answer = option === undefined ? chosen : say(option.text, run, locale);
  return [`  ${plainMessages.predicted(say(step.predict.ask, run, locale), answer)[locale]}`];
};

const stageLines = (run: Run, locale: Locale): readonly string[] => {
  const {stage} = run;
  if (stage.kind === 'broken') return brokenLines(stage.problem, locale);
  if (stage.kind === 'finished') return ['', plainMessages.finished(run.lab.title[locale])[locale]];
  if (stage.kind === 'unavailable') return indented(stage.reason[locale]);
  return stage.kind === 'done' ? judgedLines(run, locale) : [];
};

/** Below what is wrong may stand what a process complained of. */
export const brokenLines = (problem: Text, locale: Locale): readonly string[] =>
  indented(plainMessages.broken(problem[locale])[locale]);

export const indented = (text: string): readonly string[] => text.split('\n').map(line => `  ${line}`);

const judgedLines = (run: Run, locale: Locale): readonly string[] => [
  ...meanwhileLines(run.world, run.stepFrom, learnersOf(run.lab), locale),
  ...changedLines(run, locale),
  ...tallyLines(run, locale),
  ...answerLines(run, locale),
  ...revealLines(run, locale),
  ...checkLines(run, locale),
];

const changedLines = (run: Run, locale: Locale): readonly string[] => {
  const before: World = project(run.trace.slice(0, run.stepFrom));
  const source = (actor: string) => {
    const seen = run.world.actors[actor];
    const table = seen === undefined ? undefined : run.world.tables[seen.host];
    return [seen?.descriptors?.source, seen?.sockets?.source, table?.source]
      .filter(name => name !== undefined)
      .join(', ');
  };
  return descriptorChanges(before, run.world).map(
    change => `  ${plainMessages.changed[locale]}  ${changeLine(change, locale)}   (${source(change.actor)})`,
  );
};

const revealLines = (run: Run, locale: Locale): readonly string[] => {
  const reveal = run.stage.kind === 'done' ? revealOf(run, run.stage.verdict) : undefined;
  if (reveal === undefined) return [];
  const {text} = fillText(reveal, evidenceOf(run));
  return text[locale].split('\n').map(line => `  ${line}`);
};

const checkLines = (run: Run, locale: Locale): readonly string[] => {
  if (run.stage.kind !== 'done') return [];
  return run.stage.verdict.findings.map(finding => {
    const text = finding.passed
      ? plainMessages.passed(sayCondition(finding.condition, finding.value))
      : plainMessages.failed(explainFinding(finding));
    return `  ${text[locale]}`;
  });
};

const runsProgram = (run: Run): boolean =>
  run.stage.kind === 'calling' && stepAt(run)?.calls[run.stage.call]?.kind === 'program';

/** A program that a learner's application runs makes more calls than anybody reads, so it is named. */
const programLines = (known: Run | undefined, run: Run, locale: Locale): readonly string[] => {
  if (run.stage.kind !== 'calling' || run.stage === known?.stage) return [];
  const action = stepAt(run)?.calls[run.stage.call];
  return action?.kind === 'program' ? [`  ${plainMessages.runs(action.actor, action.program)[locale]}`] : [];
};

const tallyLines = (run: Run, locale: Locale): readonly string[] => {
  const tally = stepAt(run)?.tally;
  if (tally === undefined) return [];
  const counts = tallyOf(tally, viewOf(run));
  const width = Math.max(...counts.map(({label}) => label.length));
  return [
    `  ${plainMessages.tally(tally.parts.at(-1) ?? '', counts.length)[locale]}`,
    ...counts.map(({label, count}) => `    ${label.padStart(width)}  ×${count}`),
  ];
};

const answerLines = (run: Run, locale: Locale): readonly string[] => {
  const step = stepAt(run);
  const seen = step && run.seen[step.id];
  if (step?.question === undefined || seen === undefined) return [];
  return [`  ${plainMessages.answered(say(step.question.ask, run, locale), seen.observed)[locale]}`];
};
