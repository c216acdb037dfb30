import type {Rect} from './layout.js';
import type {Row} from './row.js';

/** A rectangle with its rows, each as wide as it. */
export type Block = {readonly rect: Rect; readonly rows: readonly Row[]};

/** Lays blocks that tile a screen side by side: one row per row of the screen. */
export const compose = (blocks: readonly Block[], height: number): readonly Row[] => {
  const ordered = [...blocks].sort((a, b) => a.rect.x - b.rect.x);
  return Array.from({length: height}, (_, y) =>
    ordered.flatMap(({rect, rows}) => (y >= rect.y && y < rect.y + rect.height ? (rows[y - rect.y] ?? []) : [])),
  );
};
