import type {PanelView} from '../../panel.js';
import {readMessage} from './decode.js';
import {messagesOf, selectMessage} from './select.js';

/** How many messages there are, and how many fields the one that is looked at has: further nobody can go. */
export const messageCounts = (view: PanelView): {readonly messages: number; readonly fields: number} => {
  const selected = selectMessage(view);
  return {
    messages: messagesOf(view.trace).length,
    fields: selected === undefined ? 0 : readMessage(selected.message).fields.length,
  };
};
