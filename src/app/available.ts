import {appMessages} from '../i18n/app-messages.js';
import type {Text} from '../model/text.js';
import {moments} from '../model/trace.js';
import type {Command} from './command.js';
import {openField} from './field.js';
import {isHelpful, isWorkedOffered, nextHint} from './hints.js';
import type {Asking, Run, State, Typing} from './state.js';
import {typedInStep} from './typing.js';

/** A command that does something now, with what it does in this place where that differs from what the keymap says. */
export type Available = {readonly command: Command; readonly label?: Text};

/** What the keys do now, most important first; the footer shows as many as fit. */
export const availableCommands = (state: State): readonly Available[] => {
  const always: readonly Available[] = [{command: 'language'}, {command: 'help'}, {command: 'leave'}];
  if (state.help) return [{command: 'back'}, {command: 'language'}, {command: 'leave'}];
  if (state.screen === 'home' || state.run === undefined) {
    return [{command: 'proceed', label: appMessages.begin}, ...(state.labs.length > 1 ? choosing : []), ...always];
  }
  const field = openField(state);
  if (field !== undefined) return ofField(state.run, field);
  return [...ofRun(state.run), {command: 'next-panel'}, {command: 'sources'}, ...always];
};

const choosing: readonly Available[] = [
  {command: 'up', label: appMessages.choose},
  {command: 'down', label: appMessages.choose},
];

const ofRun = (run: Run): readonly Available[] => {
  const back: readonly Available[] = moments(run.trace).length > 1 ? [{command: 'earlier'}, {command: 'later'}] : [];
  if (run.past !== undefined) return [{command: 'proceed', label: appMessages.toPresent}, ...back];
  return [...ofStage(run), ...back];
};

/** Letters go into the field, so that only what other keys do can be offered. */
const ofField = (run: Run, field: Typing | Asking): readonly Available[] => {
  const leave: readonly Available[] = [{command: 'back', label: appMessages.leaveField}];
  if (field.kind === 'asking') return [{command: 'proceed', label: appMessages.answer}, ...leave];
  const before: readonly Available[] = typedInStep(run).length > 0 ? recalling : [];
  return [
    {command: 'proceed', label: appMessages.makeCall},
    {command: 'complete'},
    ...ofHelp(run),
    ...leave,
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

const ofStage = (run: Run): readonly Available[] => {
  switch (run.stage.kind) {
    case 'predicting':
      return [{command: 'proceed', label: appMessages.commit}, ...choosing];
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
      return [{command: 'proceed', label: appMessages.toList}];
    case 'starting':
    case 'checking':
      return [];
  }
};

const isProgramNext = (run: Run, call: number): boolean => run.lab.steps[run.step]?.calls[call]?.kind === 'program';
