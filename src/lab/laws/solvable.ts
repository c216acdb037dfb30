import type {Text} from '../../model/text.js';
import {explainFinding} from '../explain-finding.js';
import type {LawLine} from './law.js';
import type {RecordedRun} from './recorded-run.js';

/** Whether a run with the reference answers passed every check; where not, what was expected, and what was seen. */
export const solvable = (run: RecordedRun): readonly LawLine[] => {
  const failed = run.steps.flatMap(({step, verdict}) =>
    (verdict?.findings ?? []).flatMap((finding, index): readonly LawLine[] => {
      const count = verdict?.findings.length ?? 0;
      const place = ['steps', step, 'check', ...(count === 1 ? [] : [index])];
      const id = run.lab.steps[step]?.id;
      const named = id === undefined ? {} : {step: id};
      return finding.passed ? [] : [{law: 'solvable', ...named, kept: false, message: explainFinding(finding), place}];
    }),
  );
  return failed.length > 0 ? failed : [whole(run)];
};

const whole = ({outcome, problem, steps}: RecordedRun): LawLine => {
  const message = outcome === 'passed' ? passed(steps.filter(({verdict}) => verdict !== undefined).length) : problem;
  return {
    law: 'solvable',
    kept: outcome === 'passed',
    message: message ?? stopped,
    place: ['steps', steps.at(-1)?.step ?? 0],
  };
};

const passed = (count: number): Text => ({
  en: `played with its reference answers; steps passed: ${count}`,
  ko: `예시 답안으로 진행함, 통과한 단계: ${count}개`,
});

const stopped: Text = {
  en: 'The run stopped, and nobody said why. Play it by itself: socket-lab run LAB.',
  ko: '실행이 이유를 알리지 않고 멈췄습니다. 따로 실행해 보십시오: socket-lab run LAB',
};
