import {learnersOf, revealOf} from '../app/reveal.js';
import type {Run, State} from '../app/state.js';
import {plainMessages} from '../i18n/plain-messages.js';
import {fillText} from '../lab/fill.js';
import {explainFinding} from '../lab/explain-finding.js';
import type {Step} from '../lab/lab.js';
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
    ...(isNewStep(known, run) ? stepLines(run, locale) : []),
    ...predictionLines(known, run, locale),
    ...callLines(known?.world, run.world, learnersOf(run), locale),
    ...(run.stage !== known?.stage ? stageLines(run, locale) : []),
  ];
};

const stepAt = (run: Run): Step | undefined => run.lab.steps[run.step];

const isNewStep = (known: Run | undefined, run: Run): boolean =>
  run.stage.kind !== 'starting' &&
  run.stage.kind !== 'finished' &&
  (known?.stage.kind === 'starting' || known?.step !== run.step);

const say = (text: Text, run: Run, locale: Locale): string =>
  fillText(text, {world: run.world, since: run.stepFrom}).text[locale];

const stepLines = (run: Run, locale: Locale): readonly string[] => {
  const step = stepAt(run);
  if (step === undefined) return [];
  const count = run.lab.steps.length;
  const title = plainMessages.step(run.step + 1, count, step.phase, say(step.title, run, locale))[locale];
  const story = say(step.say, run, locale).split('\n').filter(Boolean);
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
  if (stage.kind === 'broken') return [`  ${plainMessages.broken(stage.problem[locale])[locale]}`];
  if (stage.kind === 'finished') return ['', plainMessages.finished(run.lab.title[locale])[locale]];
  if (stage.kind !== 'done') return [];
  const meanwhile = meanwhileLines(run.world, run.stepFrom, learnersOf(run), locale);
  return [...meanwhile, ...changedLines(run, locale), ...revealLines(run, locale), ...checkLines(run, locale)];
};

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
  const reveal = revealOf(run);
  return reveal === undefined
    ? []
    : say(reveal, run, locale)
        .split('\n')
        .map(line => `  ${line}`);
};

const checkLines = (run: Run, locale: Locale): readonly string[] => {
  if (run.stage.kind !== 'done') return [];
  return run.stage.verdict.findings.map(finding => {
    const text = finding.passed
      ? plainMessages.passed(finding.condition.written)
      : plainMessages.failed(explainFinding(finding));
    return `  ${text[locale]}`;
  });
};
