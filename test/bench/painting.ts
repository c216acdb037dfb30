import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {bundle} from '../../src/build/bundle.mjs';
import {type OpenedProgram, open} from '../support/pty.js';
import {median, quantile, table} from './measure.js';

const size = {columns: 120, rows: 40};

/** How long the built program takes to its first frame and from a key to the frame, beside a bare Ink program. */
export const benchPainting = async (): Promise<string> => {
  const program = resolve('dist/cli.js');
  if (!existsSync(program)) throw new Error(`${program} is missing; build it first: npm run build`);
  const folder = mkdtempSync(join(tmpdir(), 'socket-lab-bench-'));
  try {
    const hello = await buildHello(folder);
    return `${await firstFrames(hello, program)}\n${await keys(hello, program)}`;
  } finally {
    rmSync(folder, {recursive: true});
  }
};

const buildHello = async (folder: string): Promise<string> => {
  const entryPoints = {hello: 'test/bench/hello.tsx'};
  const {outputFiles} = await bundle({root: process.cwd(), entryPoints, outdir: folder});
  for (const {path, contents} of outputFiles) writeFileSync(join(folder, basename(path)), contents);
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  return join(folder, 'hello.js');
};

const firstFrames = async (hello: string, program: string): Promise<string> => {
  const ofFrame = (file: string) => () => timeOf(open([], {program: file, ...size}), firstFrame);
  const rows = [
    {what: 'node -e 0, to its end', once: () => timeOf(open(['0'], {program: '-e', ...size}), opened => opened.exit)},
    {what: 'bare Ink, in our bundle', once: ofFrame(hello)},
    {what: 'socket-lab', once: ofFrame(program)},
  ].map(row => ({...row, times: [] as number[]}));
  // In turns, so that what else this machine does meanwhile falls on all of them.
  for (let round = 0; round < 9; round++) for (const {once, times} of rows) times.push(await once());
  const title = `first frame at ${size.columns}x${size.rows}`;
  return table(
    title,
    rows.map(({what, times}) => ({what, milliseconds: median(times)})),
  );
};

const timeOf = async (opened: OpenedProgram, happens: (opened: OpenedProgram) => Promise<unknown>): Promise<number> => {
  try {
    const began = performance.now();
    await happens(opened);
    return performance.now() - began;
  } finally {
    await opened.close();
  }
};

/** Not by looking again and again, as tests do, but at the moment when the terminal has taken it in. */
const painted = (opened: OpenedProgram, shows: () => boolean = () => true) =>
  new Promise<void>((resolve, reject) => {
    const watching = opened.terminal.onWriteParsed(() => {
      if (!shows()) return;
      watching.dispose();
      resolve();
    });
    void opened.exit.then(() => reject(new Error(`the program ended before it painted:\n${opened.text()}`)));
  });

const firstFrame = (opened: OpenedProgram) =>
  painted(opened, () => opened.isAlternate() && opened.text().trim() !== '');

const keys = async (hello: string, program: string): Promise<string> => {
  const [bare, ours] = [await keyTimes(hello), await keyTimes(program)];
  const title = (fraction: number) => `key to frame at ${size.columns}x${size.rows}, p${fraction * 100}`;
  const at = (fraction: number) =>
    table(title(fraction), [
      {what: 'bare Ink, in our bundle', milliseconds: quantile(bare, fraction)},
      {what: 'socket-lab', milliseconds: quantile(ours, fraction)},
    ]);
  return `${at(0.5)}\n${at(0.95)}`;
};

/** Opens and closes the help, which repaints most of the screen. */
const keyTimes = async (file: string): Promise<readonly number[]> => {
  const opened = open([], {program: file, ...size});
  try {
    await firstFrame(opened);
    const times: number[] = [];
    while (times.length < 40) times.push(await keyTime(opened));
    return times;
  } finally {
    await opened.close();
  }
};

const keyTime = async (opened: OpenedProgram): Promise<number> => {
  // As fast as a hurried reader, so that every key meets a program at rest.
  await pause(60);
  const frame = painted(opened);
  const nothing = pause(2000, undefined, {ref: false}).then(() => {
    throw new Error('the key ? changed nothing in 2 s');
  });
  const began = performance.now();
  opened.press('?');
  await Promise.race([frame, nothing]);
  return performance.now() - began;
};
