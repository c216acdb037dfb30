import type {Address} from '../model/address.js';
import type {Text} from '../model/text.js';

/** A part of a written call; `at` is the column of its first character, counted from 0. */
export type Expression =
  | {
      readonly kind: 'number';
      readonly number: number;
      readonly at: number;
      readonly written: string;
    }
  | {
      readonly kind: 'names';
      readonly names: readonly string[];
      readonly at: number;
      readonly written: string;
    }
  | {
      readonly kind: 'address';
      readonly address: Address;
      readonly at: number;
      readonly written: string;
    }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly at: number;
      readonly written: string;
    };

/** `fd = socket(AF_INET, SOCK_STREAM, 0)`, taken apart. */
export type WrittenCall = {
  readonly written: string;
  readonly result?: string;
  readonly name: string;
  readonly nameAt: number;
  readonly arguments: readonly Expression[];
};

/** Why a written call can't be made, at the column where that shows. */
export type NotationProblem = {readonly at: number; readonly message: Text};
