import * as z from 'zod/mini';
import {id, ids, limits, line, onSystems, text, words} from '../lab/schema.js';

const variable = z.string().check(z.regex(/^(?!constructor$)[A-Za-z]\w{0,39}$/));
const count = z.int().check(z.gte(0), z.lte(1_000_000));
const range = z.tuple([count, count]);

/** One condition, several that must all hold, or conditions put together. */
export type WhenFile = string | readonly WhenFile[] | {any: readonly WhenFile[]} | {not: WhenFile};

const when: z.ZodMiniType<WhenFile, WhenFile> = z.lazy(() =>
  z.union([
    line,
    z.array(when).check(z.minLength(1), z.maxLength(limits.list)),
    z.strictObject({any: z.array(when).check(z.minLength(1), z.maxLength(limits.list))}),
    z.strictObject({not: when}),
  ]),
);

/** Exactly one of these. */
const draw = z.strictObject({
  word: z.optional(range),
  number: z.optional(range),
  pick: z.optional(z.array(line).check(z.minLength(2), z.maxLength(limits.list))),
  lines: z.optional(range),
  text: z.optional(range),
  ip: z.optional(z.literal(true)),
});

/** The rest is the program's own business; it checks its options when it is prepared. */
const placed = z.catchall(z.object({program: id, after: z.optional(when)}), z.unknown());

const done = z.strictObject({id, en: words, ko: words, when});
const hint = z.strictObject({when: z.optional(when), en: words, ko: words});

export const exerciseSchema = z.strictObject({
  format: z.literal(1),
  id,
  level: z.int().check(z.gte(1), z.lte(1000)),
  title: text,
  goal: text,
  needs: z.optional(ids),
  teaches: z.optional(ids),
  systems: z.optional(onSystems),
  beliefs: z.optional(z.array(z.string().check(z.regex(/^M\d+$/)))),
  vary: z.record(variable, draw),
  place: z.optional(z.record(id, placed)),
  give: z.optional(z.record(z.string().check(z.regex(/^[A-Z][A-Z0-9_]{0,39}$/)), line)),
  talks: z.optional(z.boolean()),
  taken: z.optional(range),
  over: z.optional(when),
  done: z.array(done).check(z.minLength(1), z.maxLength(12)),
  faults: z.array(done).check(z.maxLength(limits.list)),
  hints: z.array(hint).check(z.maxLength(limits.list)),
});

export type ExerciseFile = z.infer<typeof exerciseSchema>;
export type DrawFile = z.infer<typeof draw>;
