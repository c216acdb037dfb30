import type {Text} from '../model/text.js';
import {listOf} from './lab-parts.js';
import type {LabFile} from './schema.js';
import {type Trouble, trouble} from './trouble.js';

/** Where to look, which idea, which call. Only a hint for something that may have been done wrong can come besides. */
const levels = 3;

/** Hints lead up to the answer in few steps; more of them would be another text to read. */
export const checkHints = ({steps}: LabFile): readonly Trouble[] =>
  steps.flatMap(({hints}, step) =>
    listOf(hints, ['steps', step, 'hints'])
      .filter(({item}) => item.when === undefined)
      .slice(levels)
      .map(({place}) => trouble(place, tooMany)),
  );

const tooMany: Text = {
  en: 'At most three hints always fit: where to look, which idea, which call. Give this one a "when", or take it out.',
  ko: '조건 없는 힌트는 최대 세 개입니다. 볼 곳, 필요한 생각, 호출의 순서로 씁니다. when을 쓰거나 지우십시오.',
};
