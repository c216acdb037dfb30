import {benchCalls} from './calls.js';
import {benchGoingBack} from './going-back.js';
import {benchLoading} from './loading.js';
import {benchPainting} from './painting.js';

/**
 * `npm run bench`: what this program costs on this machine, as ratios to baselines that are measured in the same run.
 * What can't be measured is named with its reason, and does not hide the rest.
 */
const measure = async (name: string, run: () => Promise<string>) => {
  try {
    process.stdout.write(`${await run()}\n`);
  } catch (error) {
    process.stdout.write(`${name}: not measured. ${error instanceof Error ? error.message : String(error)}\n\n`);
    process.exitCode = 1;
  }
};

process.stdout.write(`Node ${process.versions.node} on ${process.platform}-${process.arch}; medians\n\n`);
await measure('loading', benchLoading);
await measure('painting', benchPainting);
await measure('going back', benchGoingBack);
await measure('calls', benchCalls);
