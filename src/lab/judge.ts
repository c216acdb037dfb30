import type {Condition, PanelId} from './lab.js';

/** What one condition asked for and what was there instead; both as plain text, ready for a sentence. */
export type Finding = {
  readonly condition: Condition;
  readonly passed: boolean;
  readonly expected: string;
  /** Absent when nothing of the kind was observed at all. */
  readonly seen?: string;
  /** The panel in which it can be seen. */
  readonly look: PanelId;
};

export type Verdict = {readonly passed: boolean; readonly findings: readonly Finding[]};
