import {cutRow, padRow} from './cut.js';
import type {Row} from './row.js';

export {cutRow, cutRowAtStart, padRow} from './cut.js';
export {type Column, table} from './table.js';
export {cellsOf, widthOf} from './text-cells.js';
export {wrapSpans} from './wrap.js';

/** Exactly `width` cells: padded with blanks, or cut with … as its last cell. */
export const fitRow = (line: Row, width: number): Row => padRow(cutRow(line, width), width);
