import type * as z from 'zod/mini';
import type {KeyPath} from './trouble.js';

type Schema = z.core.$ZodType;

/** The keys that a file of this shape may have at a place; where several forms are allowed, those of all of them. */
export const keysAt = (schema: Schema, place: KeyPath): readonly string[] => {
  const there = place.reduce<readonly Schema[]>(
    (forms, key) => forms.flatMap(form => below(form, key)),
    formsOf(schema),
  );
  return [...new Set(there.flatMap(form => Object.keys(shapeOf(form))))];
};

const below = (form: Schema, key: KeyPath[number]): readonly Schema[] => {
  const {def} = (form as z.core.$ZodTypes)._zod;
  if (def.type === 'array') return formsOf(def.element);
  if (def.type === 'record') return formsOf(def.valueType);
  const inner = shapeOf(form)[key];
  return inner === undefined ? [] : formsOf(inner);
};

const shapeOf = (form: Schema): Readonly<Record<string, Schema>> => {
  const {def} = (form as z.core.$ZodTypes)._zod;
  return def.type === 'object' ? def.shape : {};
};

/** What a value may be here, one by one. */
const formsOf = (schema: Schema): readonly Schema[] => {
  const {def} = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return formsOf(def.innerType);
    case 'union':
      return def.options.flatMap(formsOf);
    case 'lazy':
      return formsOf(def.getter());
    default:
      return [schema];
  }
};
