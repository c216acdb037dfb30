import {numberValue, textValue, type Value} from '../model/value.js';
import type {Draw, Exercise, Range} from './exercise.js';

/** The values of one attempt. The same seed draws the same values; each is drawn by itself, whatever stands beside it. */
export const drawValues = ({vary}: Pick<Exercise, 'vary'>, seed: number): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(vary).map(([name, draw]) => [name, drawOne(draw, diceOf(`${seed} ${name}`))]));

/** How many descriptors are taken before the program starts, of the same seed. */
export const drawTaken = ({taken}: Pick<Exercise, 'taken'>, seed: number): number =>
  within(taken, diceOf(`${seed} taken descriptors`));

/** From 0 on, below 2³¹: short enough to be typed again. */
export const newSeed = (random: () => number): number => Math.floor(random() * 2 ** 31);

type Dice = () => number;

const drawOne = (draw: Draw, dice: Dice): Value => {
  switch (draw.kind) {
    case 'word':
      return textValue(word(within(draw.letters, dice), dice));
    case 'number':
      return numberValue(within(draw.from, dice));
    case 'pick':
      return textValue(draw.of[within([0, draw.of.length - 1], dice)] ?? '');
    case 'lines':
      return textValue(Array.from({length: within(draw.lines, dice)}, () => lineOf(dice)).join('\n'));
    case 'text':
      return textValue(repeated(within(draw.length, dice), () => oneOf(letters + digits, dice)));
    case 'ip':
      return textValue(`${documentation[within([0, 2], dice)]}.${within([1, 254], dice)}`);
  }
};

const letters = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
/** TEST-NET-1 to 3. */
const documentation = ['192.0.2', '198.51.100', '203.0.113'];

const word = (length: number, dice: Dice): string => repeated(length, () => oneOf(letters, dice));

const lineOf = (dice: Dice): string =>
  Array.from({length: within([3, 7], dice)}, () => word(within([2, 8], dice), dice)).join(' ');

const repeated = (times: number, make: () => string): string => Array.from({length: times}, make).join('');

const oneOf = (characters: string, dice: Dice): string => characters[within([0, characters.length - 1], dice)] ?? '';

const within = ([least, most]: Range, dice: Dice): number => least + Math.floor(dice() * (most - least + 1));

/** Numbers from 0 to below 1 that follow from a text: FNV-1a of it begins mulberry32. Not for secrets. */
const diceOf = (text: string): Dice => {
  let state = [...text].reduce(
    (hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619),
    2_166_136_261,
  );
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
