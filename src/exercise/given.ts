import type {View} from '../lab/observe.js';
import {parseAddress} from '../model/address.js';
import type {Exercise} from './exercise.js';
import {fillValues} from './fill-values.js';

/** What the learner's program is told: environment variables, with host and port of an address once more by themselves. */
export const givenTo = (
  {give}: Pick<Exercise, 'give'>,
  view: View,
): {readonly environment: Readonly<Record<string, string>>} | {readonly unknown: readonly string[]} => {
  const filled = Object.entries(give).map(([name, written]) => ({name, ...fillValues(written, view)}));
  const unknown = filled.flatMap(({unknown}) => unknown);
  if (unknown.length > 0) return {unknown};
  return {environment: Object.fromEntries(filled.flatMap(({name, value}) => variablesOf(name, String(value))))};
};

const variablesOf = (name: string, text: string): readonly (readonly [string, string])[] => {
  const address = parseAddress(text);
  if (address === undefined) return [[name, text]];
  return [
    [name, text],
    [`${name}_HOST`, address.host],
    [`${name}_PORT`, String(address.port)],
  ];
};
