/** Values at `fraction` of the sorted measurements: 0.5 is the median. */
export const quantile = (values: readonly number[], fraction: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * fraction))] ?? Number.NaN;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs `once` again and again, `count` times after a few to warm up; milliseconds of each. */
export const timed = async (count: number, once: () => unknown): Promise<readonly number[]> => {
  const warmUp = Math.ceil(count / 10);
  const times: number[] = [];
  for (let index = 0; index < warmUp + count; index++) {
    const began = performance.now();
    await once();
    if (index >= warmUp) times.push(performance.now() - began);
  }
  return times;
};

/** As `timed` for what is too quick for a clock: the mean of each of `rounds` batches, in milliseconds. */
export const timedInBatches = (rounds: number, batch: number, once: () => unknown): readonly number[] =>
  Array.from({length: rounds}, () => {
    const began = performance.now();
    for (let index = 0; index < batch; index++) once();
    return (performance.now() - began) / batch;
  });

export type Row = {readonly what: string; readonly milliseconds: number; readonly note?: string};

/** Rows below their baseline, which is the first: what it took, and how many times the baseline that is. */
export const table = (title: string, rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(({what}) => what.length));
  const base = rows[0]?.milliseconds ?? Number.NaN;
  const lines = rows.map(({what, milliseconds, note = ''}, index) => {
    const ratio = index === 0 ? 'baseline' : `x ${(milliseconds / base).toPrecision(3)}`;
    return `  ${what.padEnd(width)}  ${duration(milliseconds).padStart(10)}  ${ratio.padEnd(10)}  ${note}`.trimEnd();
  });
  return [title, ...lines, ''].join('\n');
};

const duration = (milliseconds: number) => {
  if (milliseconds >= 1) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds >= 0.001 ? `${(milliseconds * 1e3).toFixed(1)} us` : `${(milliseconds * 1e6).toFixed(0)} ns`;
};
