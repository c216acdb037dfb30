import type {Reporter, TestModule} from 'vitest/node';

/** Ends the output with one line that a machine can read: `12 passed, 0 failed`, and `, 1 skipped` when there was one. */
export const tally = (): Reporter => ({
  onTestRunEnd: (modules, unhandledErrors) => {
    const counts = modules.map(countModule).reduce(add, {passed: 0, failed: unhandledErrors.length, skipped: 0});
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  },
});

type Counts = {readonly passed: number; readonly failed: number; readonly skipped: number};

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const countModule = (module: TestModule): Counts => {
  const tests = [...module.children.allTests()];
  const count = (state: string) => tests.filter(test => test.result().state === state).length;
  const failed = count('failed');
  // A file that can't be read, or whose hooks throw, has no failed test and has failed all the same.
  const hasFailedAsAWhole = failed === 0 && module.state() === 'failed';
  return {passed: count('passed'), failed: hasFailedAsAWhole ? 1 : failed, skipped: count('skipped')};
};
