import {appMessages} from '../i18n/app-messages.js';
import {courseMessages as messages} from '../i18n/course-messages.js';
import {exerciseMessages} from '../i18n/exercise-messages.js';
import {sourceMessages} from '../i18n/source-messages.js';
import {type WayIn, wayInto} from '../lab/lab-state.js';
import {dueQuestions} from '../lab/review.js';
import type {Text} from '../model/text.js';
import type {Command} from './command.js';
import {chosenExercise} from './exercise/exercise-list.js';
import type {Confirmed} from './lists.js';
import {sourceList} from './source-list.js';
import type {State} from './state.js';
import {chosenLab, visibleLabs} from './visible-labs.js';

/** A command that does something now, with what it does in this place where that differs from what the keymap says. */
export type Available = {readonly command: Command; readonly label?: Text};

export const choosing: readonly Available[] = [
  {command: 'up', label: appMessages.choose},
  {command: 'down', label: appMessages.choose},
];

/** Letters go into the field. */
export const whileSearching: readonly Available[] = [
  {command: 'proceed', label: messages.chooseHere},
  ...choosing,
  {command: 'back', label: messages.endSearch},
];

/** The same key does it, any other does not. `away`: what Esc leads to where it was asked about. */
export const whileAsked = (asked: Confirmed, away: Text): readonly Available[] => [
  {command: asked, label: asked === 'back' ? away : indeed(asked)},
  // Where Esc itself was asked about, another key says no.
  {command: asked === 'back' ? 'proceed' : 'back', label: messages.keep},
];

const indeed = (asked: Exclude<Confirmed, 'back'>): Text => {
  switch (asked) {
    case 'skip-step':
      return messages.skipIndeed;
    case 'reset-lab':
    case 'reset-all':
      return messages.forgetIndeed;
    case 'proceed':
      return appMessages.afresh;
  }
};

export const ofHome = (state: State): readonly Available[] => {
  const lab = chosenLab(state);
  const begin: readonly Available[] =
    lab === undefined ? [] : [{command: 'proceed', label: beginLabels[wayInto(lab, state.progress)]}];
  const ended: readonly Available[] =
    state.labList.search === undefined ? [] : [{command: 'back', label: messages.endSearch}];
  const isHidden = lab === undefined && state.labs.length > 0 && state.labList.filter !== 'all';
  const others: readonly Available[] = isHidden ? [{command: 'filter'}] : [];
  const isDue = dueQuestions(state.labs, state.progress, state.today).length > 0;
  const review: readonly Available[] = [{command: 'review'}];
  return [
    ...begin,
    ...(visibleLabs(state).length > 1 ? choosing : []),
    ...ended,
    ...others,
    ...(isDue ? review : []),
    {command: 'exercises'},
    {command: 'free'},
    {command: 'beliefs'},
    {command: 'glossary'},
  ];
};

/** What is done with the list itself. */
export const ofLabList = ({progress}: State): readonly Available[] => [
  {command: 'search'},
  {command: 'filter'},
  ...(Object.keys(progress.labs).length > 0 ? [{command: 'reset-lab'} as const] : []),
  ...(Object.keys({...progress.labs, ...progress.exercises}).length > 0 ? [{command: 'reset-all'} as const] : []),
];

const beginLabels: Readonly<Record<WayIn, Text>> = {
  begin: appMessages.begin,
  continue: messages.continue,
  again: messages.again,
};

export const ofList = (state: State): readonly Available[] => {
  const {screen, review, list, run} = state;
  const isAbove = run !== undefined || screen === 'source';
  const back: Available = {command: 'back', label: isAbove ? messages.back : messages.toLabs};
  switch (screen) {
    case 'steps':
      return [{command: 'proceed', label: messages.jump}, ...choosing, back];
    case 'beliefs':
      return [...choosing, back];
    case 'glossary':
      return [
        ...choosing,
        {command: 'search'},
        list.search === undefined ? back : {command: 'back', label: messages.endSearch},
      ];
    case 'exercises':
      return ofExercises(state);
    case 'source':
      return [{command: 'next-panel', label: sourceMessages.other}, {command: 'page-up'}, {command: 'page-down'}, back];
    case 'review':
      return review?.option === undefined
        ? [{command: 'proceed', label: messages.commit}, ...choosing, back]
        : [{command: 'proceed', label: messages.nextQuestion}, back];
    case 'home':
    case 'lab':
      return [];
  }
};

const ofExercises = (state: State): readonly Available[] => {
  const begin: readonly Available[] =
    chosenExercise(state) === undefined ? [] : [{command: 'proceed', label: exerciseMessages.atPrompt}, ...choosing];
  const solved: readonly Available[] =
    sourceList(state).length === 0 ? [] : [{command: 'source', label: exerciseMessages.others}];
  return [...begin, ...solved, {command: 'page-up'}, {command: 'page-down'}, {command: 'back', label: messages.toLabs}];
};
