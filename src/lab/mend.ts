import type * as z from 'zod/mini';
import type {KeyPath} from './trouble.js';

/**
 * A copy of a file with its small mistakes of shape taken out (a missing language, a key that does not belong), so that
 * what else is wrong with it can be told in the same breath. The mended file is never used for anything but that.
 */
export const mend = (root: unknown, issues: readonly z.core.$ZodIssue[]): unknown => {
  const copy = structuredClone(root);
  for (const issue of issues) {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(copy, [...path, key]);
    if (issue.code === 'invalid_type' && isLanguage(path.at(-1))) copyOther(copy, path);
    if (issue.code === 'invalid_union') remove(copy, path);
  }
  return copy;
};

const isLanguage = (key: string | undefined): boolean => key === 'en' || key === 'ko';

const holderOf = (root: unknown, path: KeyPath): object | undefined => {
  const found = path
    .slice(0, -1)
    .reduce<unknown>((value, key) => (isObject(value) ? Reflect.get(value, key) : undefined), root);
  return isObject(found) ? found : undefined;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const remove = (root: unknown, path: KeyPath): void => {
  const holder = holderOf(root, path);
  // An item taken out of a list would move the others away from where they stand in the file.
  if (holder !== undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, path.at(-1) ?? '');
};

const copyOther = (root: unknown, path: KeyPath): void => {
  const holder = holderOf(root, path);
  const [language, other] = path.at(-1) === 'en' ? ['en', 'ko'] : ['ko', 'en'];
  if (holder !== undefined) Reflect.set(holder, language, Reflect.get(holder, other) ?? '-');
};
