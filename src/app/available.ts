import {appMessages} from '../i18n/app-messages.js';
import {moments} from '../model/trace.js';
import {type Available, choosing, ofHome, ofLabList, ofList, whileAsked, whileSearching} from './available-lists.js';
import {openField} from './field.js';
import {awayFrom, ofFree} from './free/available.js';
import {isHelpful, isWorkedOffered, nextHint} from './hints.js';
import {isSearching} from './search.js';
import type {Asking, Run, State, Typing} from './state.js';
import {typedInStep} from './typing.js';
import {ofWatched} from './watched/update-watched.js';

export type {Available} from './available-lists.js';

/** What the keys do now, most important first; the footer shows as many as fit. */
export const availableCommands = (state: State): readonly Available[] => {
  const always: readonly Available[] = [{command: 'language'}, {command: 'help'}, {command: 'leave'}];
  if (state.help) return [{command: 'back'}, {command: 'language'}, {command: 'leave'}];
  if (state.confirm !== undefined) return whileAsked(state.confirm, awayFrom(state.run?.free));
  if (isSearching(state)) return whileSearching;
  if (state.screen === 'home') return [...ofHome(state), ...always, ...ofLabList(state)];
  if (state.screen !== 'lab' || state.run === undefined) return [...ofList(state), ...always];
  if (state.run.watched !== undefined) return ofWatched(state.run, always);
  if (state.run.free !== undefined) return ofFree(state, state.run, state.run.free, always);
  const field = openField(state);
  if (field !== undefined) return ofField(state.run, field);
  const panels: readonly Available[] = [{command: 'next-panel'}, ...upFrom(state.run)];
  return [...ofRun(state), ...panels, ...always, {command: 'sources'}, ...around(state.run)];
};

/** What leads to another screen, or to another step. */
const around = ({stage}: Run): readonly Available[] => {
  const isOpen = stage.kind !== 'finished' && stage.kind !== 'unavailable';
  const skip: readonly Available[] = isOpen ? [{command: 'skip-step'}] : [];
  return [{command: 'glossary'}, {command: 'steps'}, ...skip];
};

const ofRun = ({run, focus}: State): readonly Available[] => {
  if (run === undefined) return [];
  const time: readonly Available[] = moments(run.trace).length > 1 ? [{command: 'earlier'}, {command: 'later'}] : [];
  if (run.past !== undefined) {
    return [{command: 'proceed', label: appMessages.toPresent}, ...time, {command: 'present'}];
  }
  return [...ofStage(run, focus.panel === 'step'), ...time];
};

/** Esc leads to the labs, where it does not lead to the present or give up a call. */
const upFrom = ({past, stage}: Run): readonly Available[] =>
  past !== undefined || stage.kind === 'calling' ? [] : [{command: 'back', label: appMessages.labs}];

/** Letters go into the field, so that only what other keys do can be offered. */
const ofField = (run: Run, field: Typing | Asking): readonly Available[] => {
  const leave: readonly Available[] = [{command: 'back', label: appMessages.leaveField}];
  if (field.kind === 'asking')
    return [{command: 'proceed', label: appMessages.answer}, ...leave, {command: 'glossary'}];
  const before: readonly Available[] = typedInStep(run).length > 0 ? recalling : [];
  return [
    {command: 'proceed', label: appMessages.makeCall},
    {command: 'complete'},
    ...ofHelp(run),
    ...leave,
    {command: 'glossary'},
    ...before,
  ];
};

const recalling: readonly Available[] = [
  {command: 'up', label: appMessages.recall},
  {command: 'down', label: appMessages.recall},
];

const ofHelp = (run: Run): readonly Available[] => {
  if (!isHelpful(run)) return [];
  const hint: readonly Available[] = nextHint(run) === undefined ? [] : [{command: 'hint'}];
  return isWorkedOffered(run) ? [...hint, {command: 'worked'}] : hint;
};

const ofStage = (run: Run, isStepInFocus: boolean): readonly Available[] => {
  switch (run.stage.kind) {
    case 'predicting':
      return [{command: 'proceed', label: appMessages.commit}, ...(isStepInFocus ? choosing : [])];
    case 'ready':
      return [
        {command: 'proceed', label: isProgramNext(run, run.stage.call) ? appMessages.runIt : appMessages.makeCall},
        ...ofHelp(run),
      ];
    case 'typing':
    case 'asking':
      return [{command: 'proceed', label: appMessages.toField}, ...ofHelp(run)];
    case 'calling':
      return [{command: 'back', label: appMessages.giveUp}, ...ofHelp(run)];
    case 'done':
      return run.stage.verdict.passed
        ? [{command: 'proceed', label: appMessages.next}]
        : [{command: 'proceed', label: appMessages.again}, {command: 'restart-step'}, ...ofHelp(run)];
    case 'unavailable':
      return [{command: 'proceed', label: run.stage.whole ? appMessages.toList : appMessages.passOver}];
    case 'broken':
      return [{command: 'proceed', label: appMessages.afresh}];
    case 'finished':
      return [{command: 'proceed', label: appMessages.toList}, {command: 'source'}, {command: 'beliefs'}];
    case 'starting':
    case 'checking':
      return [];
  }
};

const isProgramNext = (run: Run, call: number): boolean => run.lab.steps[run.step]?.calls[call]?.kind === 'program';
