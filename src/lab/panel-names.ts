import {panelMessages} from '../i18n/panel-messages.js';
import type {Text} from '../model/text.js';
import type {PanelId} from './lab.js';

/** What the panels are called, where a sentence sends the learner to one. */
export const panelNames: Readonly<Record<PanelId, Text>> = {
  step: panelMessages.stepTitle,
  descriptors: panelMessages.descriptorsTitle,
  connection: panelMessages.connectionTitle,
  memory: panelMessages.memoryTitle,
  message: panelMessages.messageTitle,
  calls: panelMessages.callsTitle,
};
