import type {Text} from '../model/text.js';
import {closest, listed} from './closest.js';
import {type KeyPath, type Trouble, trouble} from './trouble.js';

/** Ids that stand in a list for the second time. */
export const repeated = (ids: readonly string[], placeOf: (index: number) => KeyPath): readonly Trouble[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) === index ? [] : [trouble(placeOf(index), twice(id))]));

/** A name that must be one of these, and is not. */
export const unlisted = (name: string, names: readonly string[], place: KeyPath): readonly Trouble[] =>
  names.includes(name) ? [] : [trouble(place, unknownName(name, names))];

/** A name as a key that has a meaning already. */
export const taken = (place: KeyPath, name: string): Trouble => ({
  place: [...place, name],
  onKey: true,
  message: {
    en: `"${name}" has another meaning here; choose another name.`,
    ko: `다른 뜻으로 쓰이는 이름입니다: "${name}". 다른 이름을 쓰십시오.`,
  },
});

const twice = (id: string): Text => ({
  en: `The id "${id}" is already taken; each needs its own.`,
  ko: `이미 쓰인 id입니다: "${id}". id는 서로 달라야 합니다.`,
});

const unknownName = (name: string, names: readonly string[]): Text => {
  const near = closest(name, names);
  return {
    en: `"${name}" is not known. ${near === undefined ? `Known: ${listed(names, 40)}.` : `Did you mean ${near}?`}`,
    ko: `모르는 이름입니다: "${name}". ${near === undefined ? `있는 이름: ${listed(names, 40)}` : `혹시 ${near}?`}`,
  };
};
