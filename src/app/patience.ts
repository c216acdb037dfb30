/** How long facts may take, in milliseconds. Nothing waits for these when the fact comes, and nothing is true because they passed. */

/** Until the kernel says that a call waits, where it says so at all; then the autopilot gives the call up. */
export const blockedAfter = 1000;

/** Until a call that the autopilot made returns by itself. */
export const hungAfter = 10_000;

/** Until a program that an application runs has come to its end. */
export const programPatience = 60_000;

/** Until the facts that a check needs have arrived, after the call itself has returned. */
export const checkPatience = 3000;

/** The same where the learner waits to type on: what comes later still counts (update-run.ts). */
export const typedPatience = 1200;
