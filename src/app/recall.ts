import {type Input, inputOf} from './input.js';

/** How many lines back a field shows, and what stood in it before. */
export type Recalled = {readonly back: number; readonly draft: Input};

/** A field in which earlier lines can be brought back. */
type Recalling = {readonly input: Input; readonly recalled?: Recalled};

/** The next of these lines, the newest first, as in a shell; before the newest stands what was being typed. */
export const recallLine = (
  lines: readonly string[],
  {input, recalled}: Recalling,
  direction: 'up' | 'down',
): Recalling => {
  const {back, draft} = recalled ?? {back: 0, draft: input};
  const to = Math.max(0, Math.min(lines.length, back + (direction === 'up' ? 1 : -1)));
  const text = lines[to - 1];
  return text === undefined ? {input: draft} : {input: inputOf(text), recalled: {back: to, draft}};
};
