import type {ListedExercise} from '../exercise/list-exercises.js';
import type {Progress} from '../lab/progress.js';
import type {Saved} from '../lab/save-lab.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Command} from './command.js';
import type {Edit} from './input.js';
import type {Watched} from './watched/watched.js';

/** Everything that can happen to the program. `token` tells which run a message from outside belongs to. */
export type Action =
  | {readonly type: 'command'; readonly command: Command}
  /** A digit chooses an option while a prediction is asked for, else a panel. */
  | {readonly type: 'digit'; readonly digit: number}
  /** The panel with the keys begins with this row of it. */
  | {readonly type: 'scroll'; readonly to: number}
  /** A key or a paste in the field that has the keys. */
  | {readonly type: 'edit'; readonly edit: Edit}
  | {readonly type: 'started'; readonly token: number; readonly beganAt: number}
  | {readonly type: 'observed'; readonly token: number; readonly observations: readonly Observation[]}
  /** The call returned and the kernel was sampled after it. */
  | {readonly type: 'settled'; readonly token: number; readonly actor: string}
  | {readonly type: 'refused'; readonly token: number; readonly actor: string; readonly problem: Text}
  /** A process that was asked for runs, or does not: then `problem` says why. */
  | {readonly type: 'process-started'; readonly token: number; readonly actor: string; readonly problem?: Text}
  | {readonly type: 'process-stopped'; readonly token: number; readonly actor: string}
  /** A look that began when there were `seq` facts has been recorded. */
  | {readonly type: 'looked'; readonly token: number; readonly seq: number}
  | {readonly type: 'saved'; readonly token: number; readonly file: string; readonly result: Saved}
  /** The place that the lab needs does not exist here. */
  | {readonly type: 'unavailable'; readonly token: number; readonly reason: Text}
  | {readonly type: 'broke'; readonly token: number; readonly problem: Text}
  /** The facts that a check waits for had their time. */
  | {readonly type: 'deadline'; readonly token: number; readonly step: number; readonly seq: number}
  /** What has become of a program that is watched, besides facts. */
  | {readonly type: 'watched'; readonly token: number; readonly change: Partial<Watched>}
  /** `problem`: what is wrong with the file of one that is not among them. */
  | {readonly type: 'exercises-read'; readonly listed: readonly ListedExercise[]; readonly problem?: Text}
  | {readonly type: 'progress-read'; readonly progress: Progress}
  | {readonly type: 'notice'; readonly notice: Text};
