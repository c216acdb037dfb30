import type {Abi} from '../model/abi.js';

/** How an option's value lies in memory (socket(7)): most are an int, three are not. */
export type OptionLayout = 'int' | 'linger' | 'timeval';

export const optionLayout = (level: number, option: number, {constants}: Abi): OptionLayout => {
  if (level !== constants.SOL_SOCKET) return 'int';
  if (option === constants.SO_LINGER) return 'linger';
  if (option === constants.SO_RCVTIMEO || option === constants.SO_SNDTIMEO) return 'timeval';
  return 'int';
};

/** In bytes. */
export const optionSizes: Readonly<Record<OptionLayout, number>> = {int: 4, linger: 8, timeval: 16};
