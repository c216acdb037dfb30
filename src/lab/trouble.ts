import type {Text} from '../model/text.js';

/** Keys from the root of a lab file to a value in it. */
export type KeyPath = readonly (string | number)[];

/** Something wrong with the value (or, `onKey`, with the last key itself) at a place in a lab file. */
export type Trouble = {
  readonly place: KeyPath;
  readonly message: Text;
  readonly onKey?: boolean;
  /** Where inside the string that stands there, in UTF-16 units. */
  readonly within?: {readonly text: string; readonly at: number; readonly length?: number};
};

export const trouble = (place: KeyPath, message: Text, within?: Trouble['within']): Trouble => ({
  place,
  message,
  ...(within === undefined ? {} : {within}),
});
