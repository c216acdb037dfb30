import {appMessages} from '../../i18n/app-messages.js';
import {exerciseMessages} from '../../i18n/exercise-messages.js';
import {freeMessages as messages} from '../../i18n/free-messages.js';
import type {Text} from '../../model/text.js';
import {moments} from '../../model/trace.js';
import type {Available} from '../available-lists.js';
import {nextHint} from '../exercise/hint.js';
import {openPrompt} from '../field.js';
import {sourceList} from '../source-list.js';
import type {Run, State} from '../state.js';
import type {Free} from './free.js';
import {applicationsOf, openCallOf} from './processes.js';
import {linesOf} from './prompt.js';

/** What the keys do in free play, most important first. */
export const ofFree = (state: State, run: Run, free: Free, always: readonly Available[]): readonly Available[] => {
  const time: readonly Available[] = moments(run.trace).length > 1 ? [{command: 'earlier'}, {command: 'later'}] : [];
  if (run.past !== undefined) {
    const back: Available = {command: 'back', label: appMessages.toPresent};
    return [
      {command: 'proceed', label: messages.goOnFromHere},
      ...time,
      back,
      {command: 'present'},
      ...panels,
      ...always,
    ];
  }
  if (run.stage.kind !== 'ready') return [...ofStart(run, free), ...always];
  const back = backOf(run, free);
  const others: readonly Available[] =
    applicationsOf(run).length > 1 ? [{command: 'next-application'}, {command: 'previous-application'}] : [];
  if (openPrompt(state) !== undefined) {
    return [
      {command: 'proceed', label: appMessages.makeCall},
      {command: 'complete'},
      ...hintOf(run, free),
      {command: 'back', label: back ?? appMessages.leaveField},
      ...others,
      ...(linesOf(free).length > 0 ? recalling : []),
      {command: 'glossary'},
    ];
  }
  const esc: Available = {command: 'back', label: back ?? awayFrom(free)};
  const toField: Available = {command: 'proceed', label: appMessages.toField};
  const solutions: readonly Available[] =
    sourceList(state).length === 0 ? [] : [{command: 'source', label: exerciseMessages.others}];
  const more: readonly Available[] = [...hintOf(run, free), ...others];
  return [
    toField,
    ...solutions,
    ...time,
    esc,
    ...panels,
    ...more,
    ...always,
    {command: 'sources'},
    {command: 'glossary'},
  ];
};

const hintOf = ({trace}: Run, {exercise}: Free): readonly Available[] =>
  exercise === undefined || nextHint(exercise, trace) === undefined ? [] : [{command: 'hint'}];

const panels: readonly Available[] = [{command: 'next-panel'}];

const recalling: readonly Available[] = [
  {command: 'up', label: appMessages.recall},
  {command: 'down', label: appMessages.recall},
];

const ofStart = ({stage}: Run, free: Free): readonly Available[] => {
  const back: Available = {command: 'back', label: awayFrom(free)};
  if (stage.kind === 'starting') return [back];
  const isOver = stage.kind === 'unavailable' && free.exercise !== undefined;
  return [{command: 'proceed', label: isOver ? awayFrom(free) : appMessages.afresh}, back];
};

/** What is left for what: an exercise for the list of them. */
export const awayFrom = (free: Free | undefined): Text =>
  free?.exercise === undefined ? messages.leave : exerciseMessages.toList;

const backOf = (run: Run, free: Free): Available['label'] => {
  if (free.ahead.length > 0) return messages.stop;
  const isOpen = openCallOf(run, free, free.selected) !== undefined;
  return isOpen && !free.givenUp.includes(free.selected) ? messages.giveUp : undefined;
};
