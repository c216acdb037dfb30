import type {Text} from '../model/text.js';

/** What an error of the Socket library says, and what to do about it, one line each. */
export type ErrnoExplanation = {readonly meaning: Text; readonly advice: Text};

export const explain = (meaning: Text, advice: Text): ErrnoExplanation => ({meaning, advice});
