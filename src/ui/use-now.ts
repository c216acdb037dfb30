import {useEffect, useReducer} from 'react';

/** Milliseconds between two looks at a clock that runs on the screen. */
const tick = 100;

/** The time of the clock at this rendering, and again ten times a second while something is open; else nothing ticks. */
export const useNow = (isOpen: boolean, clock: () => number): number => {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setInterval(again, tick);
    return () => clearInterval(timer);
  }, [isOpen]);
  return clock();
};
