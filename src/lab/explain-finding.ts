import type {Text} from '../model/text.js';
import {safeText} from '../wire/printable.js';
import type {Finding} from './judge.js';
import {panelNames} from './panel-names.js';
import {sayCondition} from './say-condition.js';

/** One sentence of what was expected, what was seen instead, and where to look. */
export const explainFinding = ({condition, value, passed, seen, look}: Finding): Text => {
  const said = sayCondition(condition, value);
  const wanted = {en: safeText(said.en), ko: safeText(said.ko)};
  if (passed) return {en: `Seen: ${wanted.en}.`, ko: `확인: ${wanted.ko}`};
  const found = seen === undefined ? nothing : {en: `saw ${safeText(seen)}`, ko: `관측한 값: ${safeText(seen)}`};
  const panel = panelNames[look];
  return {
    en: `Expected ${wanted.en}; ${found.en}. Look at the panel ${panel.en}.`,
    ko: `기대한 조건: ${wanted.ko}, ${found.ko}. ${panel.ko} 패널을 보십시오.`,
  };
};

const nothing: Text = {en: 'saw nothing of the kind', ko: '관측된 것이 없습니다'};
