import type {NotationProblem, WrittenCall} from './notation.js';

export type ParsedCall =
  | {readonly ok: true; readonly call: WrittenCall}
  | {readonly ok: false; readonly problem: NotationProblem};

/** Takes a written call apart. Columns count characters (code points) of the text as it was typed. */
export const parseCall = (text: string): ParsedCall => {
  throw new Error(`parseCall is not written yet: ${text}`);
};
