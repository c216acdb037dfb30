import type {Text} from '../../model/text.js';
import {project} from '../../model/world.js';
import {fillText} from '../fill.js';
import {judge, type View} from '../judge.js';
import type {Hint, Reveal, Step} from '../lab.js';
import type {KeyPath} from '../trouble.js';
import type {LawLine} from './law.js';
import type {RecordedRun, RecordedStep} from './recorded-run.js';

/** Of each step that was played: that each of its texts has all its values at the moment when it is shown. */
export const known = (run: RecordedRun): readonly LawLine[] =>
  run.steps.flatMap(recorded => {
    const step = run.lab.steps[recorded.step];
    return step === undefined || recorded.verdict === undefined ? [] : ofStep(run, recorded, step);
  });

const ofStep = (
  {trace}: RecordedRun,
  {step: index, from, before, to}: RecordedStep,
  step: Step,
): readonly LawLine[] => {
  const at = (length: number): View => ({world: project(trace.slice(0, length)), since: from});
  const [first, last] = [at(before), at(to)];
  const shown = [...textsBefore(step, first), ...textsAfter(step, last)];
  return shown.flatMap(({text, view, place}): readonly LawLine[] => {
    const {unknown} = fillText(text, view);
    if (unknown.length === 0) return [];
    return [
      {law: 'known', step: step.id, kept: false, message: nothingToQuote(unknown), place: ['steps', index, ...place]},
    ];
  });
};

type Shown = {readonly text: Text; readonly view: View; readonly place: KeyPath};

const textsBefore = (step: Step, view: View): readonly Shown[] => [
  {text: step.say, view, place: ['say']},
  ...(step.predict === undefined ? [] : [{text: step.predict.ask, view, place: ['predict', 'ask']}]),
  ...(step.predict?.options ?? []).map(({text}, index) => ({text, view, place: ['predict', 'options', index, 'text']})),
  ...step.hints.flatMap(({when, say}, index) =>
    when === undefined ? [{text: say, view, place: ['hints', index]}] : [],
  ),
];

const textsAfter = (step: Step, view: View): readonly Shown[] => {
  const fits = ({when}: Reveal | Hint): boolean => when === undefined || judge([when], view).passed;
  const reveal = step.reveal.findIndex(fits);
  const {question} = step;
  return [
    ...step.reveal.slice(reveal, reveal + 1).map(({say}) => ({text: say, view, place: ['reveal', reveal]})),
    ...(question === undefined ? [] : [{text: question.ask, view, place: ['ask', 'question']}]),
    ...step.hints.flatMap((hint, index) =>
      hint.when !== undefined && fits(hint) ? [{text: hint.say, view, place: ['hints', index]}] : [],
    ),
  ];
};

const nothingToQuote = (paths: readonly string[]): Text => ({
  en: `When this is shown nothing was observed at ${paths.join(', ')}, so the learner reads "?". Quote it later, or something else.`,
  ko: `표시되는 시점에 관측된 값이 없어 "?"로 보입니다: ${paths.join(', ')}. 나중에 인용하거나 다른 값을 인용하십시오.`,
});
