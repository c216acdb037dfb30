import type {Search} from '../../app/lists.js';
import {fitRow} from '../fit.js';
import {type Row, row, span} from '../row.js';
import {visiblePart} from '../visible-part.js';

/** ` / what is looked for   (count)`, with the place of the cursor while letters go there; undefined where nothing is looked for. */
export const searchRow = (search: Search | undefined, count: string, columns: number): Row | undefined => {
  if (search === undefined) return undefined;
  const end = row(span(`  (${count})`, 'dim'));
  const {before, after} = visiblePart(search.input, Math.max(1, columns - 4 - count.length - 4));
  const cursor = search.isOpen ? [span('', 'cursor')] : [];
  return fitRow(row(span(' / ', 'key'), span(before, 'code'), ...cursor, span(after, 'code'), ...end), columns);
};
