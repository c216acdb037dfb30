import type {Locale} from '../model/text.js';
import {glossary, type Term} from './glossary.js';

/** The terms that a text of this language uses, in the order in which it first does. */
export const termsIn = (text: string, locale: Locale): readonly Term[] =>
  glossary
    .map(term => ({term, at: Math.min(...term.names[locale].map(name => placeOf(name, text)))}))
    .filter(({at}) => at !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.at - b.at)
    .map(({term}) => term);

/** A word of its own, in the singular or plural; Korean puts its particles right behind one. Capitals stay capitals. */
const placeOf = (name: string, text: string): number => {
  const pattern = patterns.get(name) ?? patternOf(name);
  patterns.set(name, pattern);
  const at = text.search(pattern);
  return at === -1 ? Number.POSITIVE_INFINITY : at;
};

const patterns = new Map<string, RegExp>();

const patternOf = (name: string): RegExp => {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (/[가-힣]/.test(name)) return new RegExp(escaped, 'u');
  return new RegExp(`(?<![\\w.])${escaped}(?:s|es)?(?![\\w])`, /[a-z]/.test(name) ? 'iu' : 'u');
};
