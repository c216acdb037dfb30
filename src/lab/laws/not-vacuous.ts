import type {Text} from '../../model/text.js';
import type {KeyPath} from '../trouble.js';
import type {LawDetails, LawLine} from './law.js';
import type {RecordedRun} from './recorded-run.js';
import {reportStep, type StepReport} from './vacuity.js';

/** How many wrong histories a check has to notice at least. */
const fewestNoticed = 20;

/** Of each step that was played: that its check fails unless the step was done, and done as meant. */
export const notVacuous = (run: RecordedRun): readonly LawLine[] =>
  run.steps.flatMap(recorded => {
    const report = reportStep(run, recorded);
    return report === undefined ? [] : linesOf(report);
  });

const linesOf = (report: StepReport): readonly LawLine[] => {
  const {step, index} = report;
  const root: KeyPath = ['steps', index];
  const line = (kept: boolean, message: Text, place: KeyPath): LawLine => ({
    law: 'not-vacuous',
    step: step.id,
    kept,
    message,
    place: [...root, ...place],
    details: detailsOf(report),
  });
  const broken = breaches(report).map(({message, place}) => line(false, message, place));
  return broken.length > 0 ? broken : [line(true, counted(report), ['check'])];
};

const detailsOf = ({conditions, tried, survivors}: StepReport): LawDetails => ({
  conditions,
  tried,
  noticed: tried - survivors.length,
  survivors: survivors.map(({name}) => name),
});

type Breach = {readonly message: Text; readonly place: KeyPath};

const breaches = (report: StepReport): readonly Breach[] => {
  const {conditions, actions, tried, survivors} = report;
  const noticed = tried - survivors.length;
  if (conditions.length === 0) return [{message: nothingChecked, place: ['check']}];
  // All else follows from this one.
  if (report.holdsBefore || report.holdsOnNothing)
    return [{message: report.holdsOnNothing ? holdsOnNothing : holdsBefore, place: ['check']}];
  return [
    ...conditions.flatMap(({written, noticed}, index) =>
      noticed > 0 ? [] : [{message: saysNothing(written), place: checkPlace(index, conditions.length)}],
    ),
    ...actions.flatMap(({action, written, canBeLeftOut, mayEndWith}): readonly Breach[] => {
      const place = actions.length === 1 ? ['call'] : ['call', action];
      if (canBeLeftOut) return [{message: leftOut(written), place}];
      return mayEndWith.length > 0 ? [{message: endsOtherwise(written, mayEndWith), place}] : [];
    }),
    ...(noticed < fewestNoticed ? [{message: tooFew(noticed, tried), place: ['check']}] : []),
  ];
};

/** A single condition may stand there without a list. */
const checkPlace = (index: number, count: number): KeyPath => (count === 1 ? ['check'] : ['check', index]);

const counted = ({conditions, tried, survivors}: StepReport): Text => {
  const held = conditions.filter(({heldBefore}) => heldBefore).length;
  return {
    en: `${tried - survivors.length} of ${tried} wrong histories noticed; conditions: ${conditions.length}, of which ${held} held before`,
    ko: `잘못된 기록 ${tried}개 중 ${tried - survivors.length}개를 알아챔, 조건 ${conditions.length}개 (단계 전부터 성립: ${held}개)`,
  };
};

const nothingChecked: Text = {
  en: 'The step checks nothing. Say under check what must have come about.',
  ko: '확인하는 것이 없습니다. 이 단계에서 이루어져야 하는 것을 check에 쓰십시오.',
};

const holdsOnNothing: Text = {
  en: 'The check passes when nothing at all has happened. Add a condition that the calls of this step bring about.',
  ko: '아무 일도 없을 때에도 확인을 통과합니다. 이 단계의 호출로 비로소 성립하는 조건을 더하십시오.',
};

const holdsBefore: Text = {
  en: 'The check passes before the step has done anything. Add a condition that its calls bring about.',
  ko: '이 단계에서 아무것도 하기 전에 확인을 통과합니다. 이 단계의 호출로 비로소 성립하는 조건을 더하십시오.',
};

const saysNothing = (written: string): Text => ({
  en: `"${written}" held in every wrong history that was tried. Ask for something that could have come out otherwise.`,
  ko: `시험한 잘못된 기록 모두에서 성립한 조건입니다: "${written}". 다르게 나올 수 있는 것을 확인하십시오.`,
});

const leftOut = (written: string): Text => ({
  en: `The check passes without ${written}. Add a condition that this brings about, or leave it out.`,
  ko: `이것을 하지 않아도 확인을 통과합니다: ${written}. 이것으로 비로소 성립하는 조건을 더하거나, 단계에서 빼십시오.`,
});

const endsOtherwise = (written: string, errnos: readonly string[]): Text => ({
  en: `The check passes although ${written} fails with ${few(errnos)}. Add a condition that its result brings about.`,
  ko: `이 호출이 다른 오류로 끝나도 확인을 통과합니다: ${written} (${few(errnos)}). 결과에 따라 성립하는 조건을 더하십시오.`,
});

const few = (errnos: readonly string[]): string =>
  errnos.length <= 3 ? errnos.join(', ') : `${errnos.slice(0, 3).join(', ')} …`;

const tooFew = (noticed: number, tried: number): Text => ({
  en: `The check notices only ${noticed} of ${tried} wrong histories, fewer than ${fewestNoticed}. Add a condition on what the step is about.`,
  ko: `잘못된 기록 ${tried}개 중 ${noticed}개만 알아챕니다(최소 ${fewestNoticed}개). 이 단계의 핵심에 대한 조건을 더하십시오.`,
});
