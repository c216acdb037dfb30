import type {Input} from '../app/input.js';
import {cellsOf, endOfCells, splitAtCell} from './text-cells.js';

/** As much of the text as fits, with the cursor in it; `hidden` counts the cells that are cut off before it. */
export const visiblePart = ({text, cursor}: Input, room: number) => {
  const [left, right] = [text.slice(0, cursor), text.slice(cursor)];
  const kept = cellsOf(left) <= room ? left : endOfCells(left, room - 1);
  const before = kept === left ? left : `…${kept}`;
  const [shown, cut] = splitAtCell(right, room - cellsOf(before));
  const after = cut === '' ? shown : `${splitAtCell(shown, Math.max(0, cellsOf(shown) - 1))[0]}…`;
  return {before, after: cellsOf(before) + cellsOf(after) > room ? '' : after, hidden: cellsOf(left) - cellsOf(before)};
};
