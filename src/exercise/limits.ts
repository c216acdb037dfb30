import type {TreeProcess} from './learner-tree.js';

/** What a learner's program may use. Times are in seconds. */
export type Limits = {
  /** Without any sign of life: no call of anybody, nothing printed, no processor time. */
  readonly idle: number;
  readonly time: number;
  readonly outputBytes: number;
  readonly processes: number;
};

export const usualLimits: Limits = {idle: 20, time: 60, outputBytes: 1024 * 1024, processes: 64};

/** Why an attempt was stopped. `told`: by whoever started it. */
export type Stop = 'idle' | 'time' | 'output' | 'processes' | 'told';

export type Activity = {
  /** After each look; why it must be stopped now, or undefined. */
  readonly look: (family: readonly TreeProcess[], facts: number, written: number) => Stop | undefined;
  /** Somebody else is at work. */
  readonly touch: () => void;
};

export const createActivity = (limits: Limits, now: () => number = () => performance.now()): Activity => {
  const began = now();
  let lively = began;
  let last = '';
  return {
    look: (family, facts, written) => {
      if (family.length > limits.processes) return 'processes';
      if (written > limits.outputBytes) return 'output';
      const seen = `${facts} ${written} ${family.map(({pid, cpu}) => `${pid}:${cpu}`).join(' ')}`;
      if (seen !== last || family.some(({sleeps}) => !sleeps)) lively = now();
      last = seen;
      if (now() - began > limits.time * 1000) return 'time';
      return now() - lively > limits.idle * 1000 ? 'idle' : undefined;
    },
    touch: () => {
      lively = now();
    },
  };
};
