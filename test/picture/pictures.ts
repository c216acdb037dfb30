import type {Wanted} from '../support/shows.js';

export type Picture = {
  /** Where it goes, from the root of the repository. */
  readonly file: string;
  readonly columns: number;
  readonly rows: number;
  readonly args: readonly string[];
  /** Keys, and the facts to wait for between them. */
  readonly script: readonly ({readonly press: readonly string[]} | {readonly until: Wanted})[];
};

export const pictures: readonly Picture[] = [
  {
    file: '.github/screen.svg',
    columns: 120,
    rows: 40,
    args: ['--lang', 'en'],
    script: [{until: 'socket-lab'}],
  },
];
