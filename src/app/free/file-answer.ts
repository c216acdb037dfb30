import {freeMessages as messages} from '../../i18n/free-messages.js';
import type {Action} from '../action.js';
import type {State} from '../state.js';
import type {Free} from './free.js';
import {withFree} from './made.js';
import {say} from './process-answers.js';

/** The skeleton of a lab was saved, or why not. */
export const fileSaved = (state: State, free: Free, {file, result}: Action & {type: 'saved'}): State => {
  const found = free.awaited.find(({kind}) => kind === 'file');
  const deed = found?.kind === 'file' ? found.deed : -1;
  const answered = {...free, awaited: free.awaited.filter(one => one !== found)};
  switch (result.kind) {
    case 'saved':
      return withFree(state, say(answered, deed, messages.wasSaved(file, result.steps, result.leftOut)));
    case 'exists':
      return withFree(state, {...say(answered, deed, messages.fileExists(file)), overwrites: file, failed: true});
    case 'failed':
      return withFree(state, {...say(answered, deed, messages.notSaved(file, result.reason)), failed: true});
  }
};
