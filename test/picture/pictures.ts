import type {Wanted} from '../support/shows.js';

export type Picture = {
  /** Where it goes, from the root of the repository. */
  readonly file: string;
  /** What it shows, for those who don't see it. */
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  readonly args: readonly string[];
  /** What is pressed, and what is waited for in between. */
  readonly script: readonly PictureStep[];
};

export type PictureStep =
  | {readonly until: Wanted}
  | {readonly press: readonly string[]}
  /** Presses Enter whenever the last row offers it, until something shows. */
  | {readonly enterUntil: Wanted};

export const pictures: readonly Picture[] = [
  {
    file: '.github/screen.svg',
    title: "socket-lab: connect has returned, and the learner's socket is joined to the server's",
    columns: 120,
    rows: 40,
    args: ['--lang', 'en'],
    // The learner's socket has just been connected to the server's.
    script: [{until: /Enter begin/}, {enterUntil: /▸ connect\(fd.*What happened.*Enter next/s}],
  },
];
