import {screenMessages as messages} from '../i18n/screen-messages.js';
import type {Text} from '../model/text.js';
import type {Lab} from './lab.js';
import {labStateOf} from './lab-state.js';
import type {Progress} from './progress.js';

/** How far the learner is in a lab, with what is left where something was jumped over: the same words on the screen, in `list` and in `progress`. */
export const labStateText = (lab: Lab, progress: Progress): Text => {
  const state = labStateOf(lab, progress);
  switch (state.kind) {
    case 'new':
      return messages.notBegun;
    case 'begun':
      return state.isJumped
        ? messages.atStepLeft(state.step + 1, lab.steps.length, state.left)
        : messages.atStep(state.step + 1, lab.steps.length);
    case 'finished':
      return state.again === undefined ? messages.finished : messages.finishedAgain(state.again + 1);
  }
};
