import type {Row} from './row.js';

export type Scrolling = {
  readonly height: number;
  /** How far the learner scrolled; absent while they did not, and then the window goes where something happens. */
  readonly scroll?: number | undefined;
  /** Where the window is when nobody scrolled and nothing is selected. */
  readonly anchor: 'top' | 'end';
};

export type Window = {readonly start: number; readonly end: number};

/** Which rows are seen: [start, end). A selected row is always among them unless the learner scrolled away from it. */
export const windowOf = (rows: readonly Row[], {height, scroll, anchor}: Scrolling): Window => {
  const last = Math.max(0, rows.length - height);
  const start = Math.max(0, Math.min(last, scroll ?? startFor(rows, height, anchor)));
  return {start, end: Math.min(rows.length, start + height)};
};

/** Rows below a selected one that are seen too, so that it is clear whether more follow. */
const outlook = 2;

/** What is longer than the window is read from here. */
export const isBegin = (line: Row): boolean => line.some(({role}) => role === 'begin');

const startFor = (rows: readonly Row[], height: number, anchor: 'top' | 'end'): number => {
  const selected = rows.findLastIndex(line => line.some(({role}) => role === 'selected'));
  if (selected !== -1) return selected + 1 + Math.min(outlook, Math.floor(height / 3)) - height;
  if (anchor === 'top') return 0;
  const begin = rows.findLastIndex(isBegin);
  return begin === -1 ? rows.length : begin;
};
