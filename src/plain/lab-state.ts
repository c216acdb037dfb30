import {plainMessages} from '../i18n/plain-messages.js';
import type {Lab} from '../lab/lab.js';
import {labStateOf} from '../lab/lab-state.js';
import type {Progress} from '../lab/progress.js';
import type {Text} from '../model/text.js';

/** How far the learner is in a lab, as it stands in a list. */
export const labStateText = (lab: Lab, progress: Progress): Text => {
  const state = labStateOf(lab, progress);
  switch (state.kind) {
    case 'new':
      return plainMessages.notBegun;
    case 'begun':
      return plainMessages.atStep(state.step + 1, lab.steps.length);
    case 'finished':
      return plainMessages.done;
  }
};
