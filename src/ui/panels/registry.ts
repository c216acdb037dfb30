import type {Panel} from '../panel.js';
import {descriptorsPanel} from './descriptors/rows.js';
import {stepPanel} from './step/rows.js';

/** Every panel, in the order in which Tab visits them and digits count them. */
export const panels: readonly Panel[] = [stepPanel, descriptorsPanel];
