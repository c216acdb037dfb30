import {callErrors} from './call-errors.js';
import type {ErrnoExplanation} from './errno-explanation.js';
import {resolverErrors} from './resolver-errors.js';
import {surroundingErrors} from './surrounding-errors.js';

export type {ErrnoExplanation} from './errno-explanation.js';

/** By the name of the headers; the numbers differ between systems (errno(3)). */
export const explainErrno = (name: string): ErrnoExplanation | undefined =>
  Object.hasOwn(explanations, name) ? explanations[name] : undefined;

const explanations: Readonly<Record<string, ErrnoExplanation>> = {
  ...callErrors,
  ...surroundingErrors,
  ...resolverErrors,
};
