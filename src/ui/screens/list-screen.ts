import {compose} from '../compose.js';
import {fitRow} from '../fit.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {type Row, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';

export type Part = {
  readonly title: Row;
  readonly right?: Row;
  /** As wide as they like; a frame cuts them. */
  readonly rows: (width: number) => readonly Row[];
};

/** A list and what there is to know of its chosen entry, below it or, where there is room, beside it. */
export type ListContent = {
  /** Whole rows of the screen above both. */
  readonly above: readonly Row[];
  readonly list: Part;
  /** Undefined where nothing is chosen: the list has all the room then. */
  readonly detail: Part | undefined;
  /** How far the detail is scrolled. */
  readonly scroll: number;
};

export const listScreen = (view: ScreenView, content: ListContent): readonly Row[] => {
  const {columns, rows} = view;
  const {above, list, detail, scroll} = content;
  const top = above.slice(0, mostAbove(rows)).map(line => fitRow(line, columns));
  const places = placesOf(view, content);
  const blocks = [
    {rect: places.list, rows: framed(list, places.list, undefined, true)},
    ...(detail === undefined ? [] : [{rect: places.detail, rows: framed(detail, places.detail, scroll, false)}]),
  ];
  const body = compose(blocks, rows - 1 - top.length);
  return withNotice([...top, ...body, footerRow(view)], view);
};

/** How far the detail can be scrolled: 0 when all of it is seen. */
export const detailEnd = (view: ScreenView, content: ListContent): number => {
  if (content.detail === undefined) return 0;
  const {width, height} = placesOf(view, content).detail;
  return Math.max(0, content.detail.rows(width - frameWidth).length - (height - frameHeight));
};

/** An entry that is chosen is inverse as a whole, so that it stands out where there are no colours, too. */
export const selected = (line: Row, width: number): Row => fitRow(line, width).map(({text}) => span(text, 'selected'));

const mostAbove = (rows: number): number => Math.max(0, rows - 1 - leastRows);
const leastRows = 12;

/** Beside each other from here on. */
const wide = 100;

const placesOf = ({columns, rows}: ScreenView, {above, list, detail}: ListContent) => {
  const height = rows - 1 - Math.min(above.length, mostAbove(rows));
  if (detail === undefined) {
    const nowhere = {x: 0, y: height, width: columns, height: 0};
    return {list: {x: 0, y: 0, width: columns, height}, detail: nowhere};
  }
  if (columns >= wide) {
    const width = Math.floor(columns / 2);
    return {
      list: {x: 0, y: 0, width, height},
      detail: {x: width, y: 0, width: columns - width, height},
    };
  }
  const wanted = detail.rows(columns - frameWidth).length + frameHeight;
  const listed = list.rows(columns - frameWidth).length + frameHeight;
  // The detail may have what the list does not need, but the list keeps enough to choose from.
  const most = height - Math.min(listed, Math.max(leastList, Math.floor(height * 0.4)) + frameHeight);
  const below = Math.max(Math.min(wanted, most), height - listed);
  return {
    list: {x: 0, y: 0, width: columns, height: height - below},
    detail: {x: 0, y: height - below, width: columns, height: below},
  };
};

const leastList = 5;

type Place = {readonly width: number; readonly height: number};

const framed = ({title, right, rows}: Part, {width, height}: Place, scroll: number | undefined, focused: boolean) =>
  frame(
    {title, ...(right === undefined ? {} : {right}), rows: rows(width - frameWidth), focused, scroll, anchor: 'top'},
    width,
    height,
  );
