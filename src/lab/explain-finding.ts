import type {Text} from '../model/text.js';
import {safeText} from '../wire/printable.js';
import type {Finding} from './judge.js';
import {panelNames} from './panel-names.js';

/** One sentence of what was expected, what was seen instead, and where to look. */
export const explainFinding = ({passed, expected, seen, look}: Finding): Text => {
  const wanted = safeText(expected);
  if (passed) return {en: `Seen: ${wanted}.`, ko: `확인: ${wanted}`};
  const found = seen === undefined ? nothing : {en: `saw ${safeText(seen)}`, ko: `관측한 값: ${safeText(seen)}`};
  const panel = panelNames[look];
  return {
    en: `Expected ${wanted}, ${found.en}; look at the panel ${panel.en}.`,
    ko: `기대한 조건: ${wanted}, ${found.ko}. ${panel.ko} 패널을 보십시오.`,
  };
};

const nothing: Text = {en: 'saw nothing of the kind', ko: '관측된 것이 없습니다'};
