import {homedir} from 'node:os';
import type {House} from './house.js';
import {keepAttempt, openProgress} from './lab/exercise-progress.js';
import type {Progress} from './lab/progress.js';
import {complain} from './print-line.js';

const around = () => ({env: process.env, home: homedir()});

/** What was solved and tried before. */
export const openKept = ({locale}: House): Progress => {
  const {progress, notice} = openProgress(around());
  if (notice !== undefined) complain(notice[locale]);
  return progress;
};

/** A verdict is a verdict, also where it can't be kept. */
export const keep = ({locale}: House, exercise: string, isSolved: boolean): void => {
  const problem = keepAttempt(around(), exercise, isSolved, new Date().toISOString());
  if (problem !== undefined) complain(problem[locale]);
};
