/** Milliseconds since the epoch, with microseconds as the fraction; never goes backwards while the process lives. */
export const epochNow = (): number => performance.timeOrigin + performance.now();
