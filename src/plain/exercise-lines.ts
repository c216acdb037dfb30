import type {Exercise} from '../exercise/exercise.js';
import type {Outcome} from '../exercise/outcome.js';
import type {Point} from '../exercise/points.js';
import {exerciseMessages as messages} from '../i18n/exercise-messages.js';
import {exerciseStateOf} from '../lab/attempt-progress.js';
import type {Progress} from '../lab/progress.js';
import type {Locale} from '../model/text.js';
import {jsonText} from './json-text.js';

/** The exercises with their state: a line each, or one JSON array. */
export const exerciseList = (
  exercises: readonly Exercise[],
  progress: Progress,
  locale: Locale,
  json: boolean,
  startersOf: (id: string) => readonly string[] = () => [],
): string => {
  const {exercises: kept = {}} = progress;
  const startLine = (id: string): readonly string[] =>
    startersOf(id).length === 0 ? [] : [messages.starters(id, startersOf(id))[locale]];
  const state = (id: string): string => messages.states[exerciseStateOf(id, progress)][locale];
  if (!json)
    return exercises
      .map(({id, title, goal}) => [id, state(id), title[locale], goal[locale], ...startLine(id)].join('\t'))
      .join('\n');
  return jsonText(
    exercises.map(({id, level, title, goal, needs, teaches, beliefs, done}) => ({
      id,
      level,
      title,
      goal,
      needs,
      teaches,
      beliefs,
      points: done.length,
      state: exerciseStateOf(id, progress),
      ...(startersOf(id).length === 0 ? {} : {start: startersOf(id)}),
      ...(kept[id]?.solved === undefined ? {} : {solved: kept[id].solved}),
    })),
  );
};

/** What was ticked, or lost its tick, between two looks. */
export const pointLines = (before: readonly Point[], after: readonly Point[], locale: Locale): readonly string[] =>
  after.flatMap(point => {
    const was = before.find(({id}) => id === point.id)?.done === true;
    return was === point.done ? [] : [pointLine(point, locale)];
  });

const pointLine = ({done, text}: Point, locale: Locale): string => `[${done ? 'x' : ' '}] ${text[locale]}`;

/** The verdict with all that explains it. */
export const outcomeLines = (outcome: Outcome, locale: Locale): readonly string[] => {
  const {verdict, fault, hint, complaint, points, left, stopped, said, seen} = outcome;
  const open = points.filter(({done}) => !done);
  return [
    ...(verdict === 'solved' ? [] : open.map(point => pointLine(point, locale))),
    messages[verdict][locale],
    ...(stopped === undefined || stopped === fault?.id ? [] : [messages[stopped][locale]]),
    ...(fault === undefined ? [] : `${fault.id}: ${fault.say[locale]}`.split('\n')),
    ...(said === undefined || fault?.id === 'unfinished'
      ? []
      : [messages.unfinished(said, seen === undefined ? undefined : cut(seen))[locale]]),
    ...(complaint === undefined ? [] : [`${messages.says[locale]}: ${lastLine(complaint)}`]),
    ...(hint === undefined ? [] : [`${messages.hint[locale]}: ${hint[locale]}`]),
    ...(left === 0 ? [] : [messages.left(left)[locale]]),
  ];
};

const cut = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
