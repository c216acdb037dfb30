import type {Panel} from '../panel.js';
import {callsPanel} from './calls/rows.js';
import {connectionPanel} from './connection/rows.js';
import {descriptorsPanel} from './descriptors/rows.js';
import {memoryPanel} from './memory/rows.js';
import {messagePanel} from './message/rows.js';
import {stepPanel} from './step/rows.js';

/** Every panel, in the order in which Tab visits them and digits count them. */
export const panels: readonly Panel[] = [
  stepPanel,
  descriptorsPanel,
  connectionPanel,
  memoryPanel,
  messagePanel,
  callsPanel,
];
