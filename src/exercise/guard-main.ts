import {guardVariable, readOrder} from './guard-order.js';
import {processTree} from './process-tree.js';

/** Reads the id of the process that the program began with, then waits until whoever started us is gone. */
const run = async (): Promise<void> => {
  const marker = readOrder(process.env[guardVariable] ?? '');
  let said = '';
  for await (const piece of process.stdin.setEncoding('utf8')) said += piece;
  // Without an id nothing was started yet, or its id did not reach us: then the marker finds it.
  const root = said.endsWith('\n') ? Number(said) : undefined;
  await processTree(root, marker).end();
};

await run();
