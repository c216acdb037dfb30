/** Whole numbers below a limit, the same for the same seed on every machine (mulberry32). */
export const seededRandom = (seed: number): ((limit: number) => number) => {
  let state = seed;
  return limit => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((more ^ (more >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
};
