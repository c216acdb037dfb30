import {plainMessages} from '../i18n/plain-messages.js';
import type {Lab} from '../lab/lab.js';
import {labStateText} from '../lab/lab-state-text.js';
import type {Progress} from '../lab/progress.js';
import type {Locale} from '../model/text.js';
import {jsonText} from './json-text.js';

/** The labs with their state: a line each, or one JSON array. */
export const labList = (labs: readonly Lab[], progress: Progress, locale: Locale, json: boolean): string =>
  json ? jsonText(labs.map(lab => entry(lab, progress))) : labs.map(lab => line(lab, progress, locale)).join('\n');

const entry = (lab: Lab, progress: Progress) => {
  const {id, title, minutes, needs, teaches, steps} = lab;
  const kept = progress.labs[id];
  return {id, title, minutes, needs, teaches, steps: steps.length, step: kept?.step, finished: kept?.finished};
};

const line = (lab: Lab, progress: Progress, locale: Locale): string => {
  const state = labStateText(lab, progress);
  return `${lab.id}\t${lab.title[locale]}\t${plainMessages.minutes(lab.minutes)[locale]}\t${state[locale]}`;
};
