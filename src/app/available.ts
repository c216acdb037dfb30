import {appMessages} from '../i18n/app-messages.js';
import type {Text} from '../model/text.js';
import {moments} from '../model/trace.js';
import type {Command} from './command.js';
import type {Run, State} from './state.js';

/** A command that does something now, with what it does in this place where that differs from what the keymap says. */
export type Available = {readonly command: Command; readonly label?: Text};

/** What the keys do now, most important first; the footer shows as many as fit. */
export const availableCommands = (state: State): readonly Available[] => {
  const always: readonly Available[] = [{command: 'language'}, {command: 'help'}, {command: 'leave'}];
  if (state.help) return [{command: 'back'}, {command: 'language'}, {command: 'leave'}];
  if (state.screen === 'home' || state.run === undefined) {
    return [{command: 'proceed', label: appMessages.begin}, ...(state.labs.length > 1 ? choosing : []), ...always];
  }
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

const ofStage = (run: Run): readonly Available[] => {
  switch (run.stage.kind) {
    case 'predicting':
      return [{command: 'proceed', label: appMessages.commit}, ...choosing];
    case 'ready':
      return [{command: 'proceed', label: appMessages.makeCall}];
    case 'calling':
      return [{command: 'back', label: appMessages.giveUp}];
    case 'done':
      return run.stage.verdict.passed
        ? [{command: 'proceed', label: appMessages.next}]
        : [{command: 'proceed', label: appMessages.again}, {command: 'restart-step'}];
    case 'broken':
      return [{command: 'proceed', label: appMessages.afresh}];
    case 'finished':
      return [{command: 'proceed', label: appMessages.toList}];
    case 'starting':
    case 'checking':
      return [];
  }
};
