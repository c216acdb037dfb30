import {mkdir, writeFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {closeAll, type OpenedProgram, open} from '../support/pty.js';
import {shows, type Wanted} from '../support/shows.js';
import {toSvg} from '../support/svg.js';
import {type Picture, type PictureStep, pictures} from './pictures.js';

/**
 * `npm run picture`: plays the built program in a real terminal to the screens of pictures.ts and writes what is there as
 * SVG. What the pictures of the README show has happened.
 */
const take = async ({file, title, columns, rows, args, script}: Picture): Promise<void> => {
  const program = open(args, {columns, rows});
  for (const step of script) await play(program, step);
  await mkdir(dirname(file), {recursive: true});
  await writeFile(file, toSvg(program.terminal, title));
  process.stdout.write(`${file}\n${program.text()}\n`);
};

const play = async (program: OpenedProgram, step: PictureStep): Promise<void> => {
  if ('press' in step) program.press(...step.press);
  else if ('until' in step) await program.until(step.until);
  else await enterUntil(program, step.enterUntil);
};

const enterUntil = async (program: OpenedProgram, wanted: Wanted): Promise<void> => {
  let taken: string | undefined;
  const isNew = (offer: string | undefined) => offer !== undefined && offer !== taken;
  for (;;) {
    await program.until(text => shows(text, wanted) || isNew(offerIn(text)));
    if (shows(program.text(), wanted)) return;
    taken = offerIn(program.text());
    program.press('enter');
  }
};

/** What Enter would do now, and in which step. The same offer is taken once: the screen may change while a call is open. */
const offerIn = (text: string): string | undefined => {
  const lines = text.split('\n');
  const offer = /\bEnter \S+( \S+)*/.exec(lines.at(-1) ?? '')?.[0];
  return (
    offer &&
    `${lines[0]
      ?.trim()
      .split(/\s{2,}/)
      .at(-1)}: ${offer}`
  );
};

try {
  for (const picture of pictures) await take(picture);
} finally {
  await closeAll();
}
