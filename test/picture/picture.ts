import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {closeAll, open} from '../support/pty.js';
import {toSvg} from '../support/svg.js';
import {type Picture, pictures} from './pictures.js';

/**
 * `npm run picture`: plays the built program in a real terminal to the screens of pictures.ts and writes what is there as
 * SVG. What the pictures of the README show has happened.
 */
const take = async ({file, columns, rows, args, script}: Picture): Promise<void> => {
  const program = open(args, {columns, rows});
  for (const step of script) {
    if ('press' in step) program.press(...step.press);
    else await program.until(step.until);
  }
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, toSvg(program.terminal));
  process.stdout.write(`${file}\n${program.text()}\n`);
};

try {
  for (const picture of pictures) await take(picture);
} finally {
  await closeAll();
}
