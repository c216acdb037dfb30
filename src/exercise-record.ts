import {homedir} from 'node:os';
import type {House} from './house.js';
import {withAttempt} from './lab/attempt-progress.js';
import type {Progress} from './lab/progress.js';
import {openProgress} from './lab/progress-file.js';
import {complain} from './output.js';

const around = () => ({env: process.env, home: homedir()});

/** What was solved and tried before. */
export const openKept = ({locale}: House): Progress => {
  const {progress, notice} = openProgress(around());
  if (notice !== undefined) complain(notice[locale]);
  return progress;
};

/** A verdict is a verdict, also where it can't be kept. */
export const keep = ({locale}: House, exercise: string, isSolved: boolean): void => {
  const at = new Date().toISOString();
  const notice = openProgress(around()).keep(kept => withAttempt(kept, exercise, isSolved, at));
  if (notice !== undefined) complain(notice[locale]);
};
