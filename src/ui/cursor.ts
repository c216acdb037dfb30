import {widthOf} from './fit.js';
import type {Row} from './row.js';

/** Where the terminal's cursor belongs: at the span that marks it. Input methods show there what is being composed. */
export const cursorIn = (rows: readonly Row[]): {readonly x: number; readonly y: number} | undefined => {
  const y = rows.findIndex(line => line.some(({role}) => role === 'cursor'));
  const line = rows[y];
  if (line === undefined) return undefined;
  return {
    x: widthOf(
      line.slice(
        0,
        line.findIndex(({role}) => role === 'cursor'),
      ),
    ),
    y,
  };
};
