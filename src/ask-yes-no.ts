import {createInterface} from 'node:readline/promises';

/** Asks on the terminal, beside the output; undefined where there is none. Whatever is not yes is no, and so is the end of the input. */
export const askYesNo = async (about: string, question: string): Promise<boolean | undefined> => {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const lines = createInterface({input: process.stdin, output: process.stderr});
  process.stderr.write(`${about}\n`);
  const closed = new Promise<string>(resolve => lines.once('close', () => resolve('')));
  const answer = await Promise.race([lines.question(question), closed]);
  lines.close();
  return /^\s*(y|yes|예|네|ㅛ)\s*$/i.test(answer);
};
