import type {Action} from '../app/action.js';
import type {Command} from '../app/command.js';
import {scrollSteps} from '../app/update-focus.js';
import {choosesInStep} from './leads-nowhere.js';
import type {ScreenView} from './screen-view.js';
import {scrollEnd, scrollStart} from './screens/lab.js';

const scrolls: Readonly<Partial<Record<Command, number>>> = scrollSteps;

/** Rows that a command scrolls by. */
export const scrollBy = (command: Command): number | undefined => scrolls[command];

/** What a command scrolls the panel to, from where it is seen to be, which only the screen knows; else undefined. */
export const scrolled = (view: ScreenView, command: Command): Action | undefined => {
  const {run, screen, help, confirm, focus} = view.state;
  const by = scrollBy(command);
  if (by === undefined || run === undefined || screen !== 'lab' || help || confirm !== undefined) return undefined;
  if (focus.panel === 'message' || (Math.abs(by) === 1 && choosesInStep(view, run))) return undefined;
  return {type: 'scroll', to: Math.max(0, Math.min(scrollEnd(view, run), scrollStart(view, run) + by))};
};
