import type {RunFacts} from './run-facts.js';
import {toC} from './to-c.js';
import {toPython} from './to-python.js';

export type {RunFacts} from './run-facts.js';
export {runFacts} from './run-facts.js';

export type Language = 'c' | 'python';

export const languages: readonly Language[] = ['c', 'python'];

/** The calls that an application made in a run, as a whole program in a language in which people write them. */
export const translate = (facts: RunFacts, language: Language): string =>
  language === 'c' ? toC(facts) : toPython(facts);
