import type {PanelId} from '../lab/lab.js';

/** A region of the screen in cells; the top left cell is 0, 0. */
export type Rect = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};
export type PanelRect = Rect & {readonly panel: PanelId};

export type Layout =
  | {readonly kind: 'too-small'}
  /** `single`: the step and one other panel. `full`: all of them, one place being shared by message and calls. */
  | {
      readonly kind: 'single' | 'full';
      readonly header: Rect;
      readonly footer: Rect;
      readonly rects: readonly PanelRect[];
    };

export const smallest = {columns: 60, rows: 20} as const;
const full = {columns: 110, rows: 32} as const;

export type Wanted = {
  readonly columns: number;
  readonly rows: number;
  readonly front: PanelId;
  /** Rows that the step would fill; where panels are stacked it gets them if the other keeps enough. */
  readonly stepRows?: number;
};

/** Where everything goes: rectangles that tile the screen without gap or overlap. */
export const layoutOf = (wanted: Wanted): Layout => {
  const {columns, rows} = wanted;
  if (columns < smallest.columns || rows < smallest.rows) return {kind: 'too-small'};
  const header = {x: 0, y: 0, width: columns, height: 1};
  const footer = {x: 0, y: rows - 1, width: columns, height: 1};
  const area = {x: 0, y: 1, width: columns, height: rows - 2};
  const isFull = columns >= full.columns && rows >= full.rows;
  return {kind: isFull ? 'full' : 'single', header, footer, rects: (isFull ? fullRects : singleRects)(area, wanted)};
};

/** What the learner does on the left, what the kernel says on the right, and the bytes below. */
const fullRects = (area: Rect, {front}: Wanted): readonly PanelRect[] => {
  const [top, bottom] = splitRows(area, area.height - Math.max(11, Math.floor(area.height * 0.36)));
  const [left, right] = splitColumns(top, Math.min(Math.floor(top.width / 2), widestText));
  const [upper, lower] = splitRows(right, Math.ceil(right.height / 2));
  const [memory, bytes] = splitColumns(bottom, Math.min(44, Math.floor(bottom.width * 0.35)));
  return [
    {panel: 'step', ...left},
    {panel: 'descriptors', ...upper},
    {panel: 'connection', ...lower},
    {panel: 'memory', ...memory},
    {panel: front === 'calls' ? 'calls' : 'message', ...bytes},
  ];
};

/** Longer lines of text are tiring to read. */
const widestText = 84;

const singleRects = (area: Rect, {front, stepRows}: Wanted): readonly PanelRect[] => {
  const panel = front === 'step' ? 'descriptors' : front;
  const [step, other] =
    area.width >= full.columns
      ? splitColumns(area, Math.min(Math.floor(area.width / 2), widestText))
      : splitRows(area, stackedHeight(area.height, stepRows));
  return [
    {panel: 'step', ...step},
    {panel, ...other},
  ];
};

const stackedHeight = (height: number, stepRows: number | undefined): number => {
  const least = Math.floor(height * 0.42);
  const most = Math.floor(height * 0.62);
  return stepRows === undefined ? least : Math.max(least, Math.min(most, stepRows + 2));
};

const splitRows = ({x, y, width, height}: Rect, first: number): readonly [Rect, Rect] => [
  {x, y, width, height: first},
  {x, y: y + first, width, height: height - first},
];

const splitColumns = ({x, y, width, height}: Rect, first: number): readonly [Rect, Rect] => [
  {x, y, width: first, height},
  {x: x + first, y, width: width - first, height},
];
