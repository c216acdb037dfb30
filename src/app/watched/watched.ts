import type {Text} from '../../model/text.js';

/** What a run has besides its trace when it is somebody else's program that is watched. */
export type Watched = {
  /** As it was typed. */
  readonly command: readonly string[];
  /** What is done to its calls, as it was typed. */
  readonly injections: readonly string[];
  /** What there was to say about the watching. */
  readonly notes: readonly Text[];
  /** The end of what it wrote, and how many bytes that were in all. */
  readonly output: {readonly text: string; readonly bytes: number};
  /** How it ended. `quiet`: how many of its processes did nothing on a network. */
  readonly end?: {readonly code?: number; readonly signal?: string; readonly quiet: number};
};
