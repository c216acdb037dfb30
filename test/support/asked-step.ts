import type {Step} from '../../src/lab/lab.js';
import {sameText} from '../../src/model/text.js';
import {stepNamed} from './play.js';

/** A step that asks: its `right` option is right, `wrong` is the belief, `other` is wrong in another way. */
export const askedStep = (id: string, belief = 'M19', more: Partial<Step> = {}): Step =>
  stepNamed(id, {
    predict: {
      ask: {en: `What will ${id} show?`, ko: `${id} 단계의 결과는?`},
      options: [
        {id: 'wrong', text: sameText(`as ${belief} says`), belief, correct: false},
        {id: 'right', text: sameText('as it is'), correct: true},
        {id: 'other', text: sameText('something else'), correct: false},
      ],
    },
    reveal: [{say: {en: `${id} has descriptor {{client.fd}}`, ko: `${id} 단계의 디스크립터: {{client.fd}}`}}],
    ...more,
  });
