import * as z from 'zod/mini';
import {families, givens, networks, phases, requirements, schemes, systems, targetParts} from './lab.js';

/** Bounds of a lab file. They keep a stranger's file from being a burden, and ours from becoming lectures. */
export const limits = {fileBytes: 256 * 1024, text: 2000, line: 300, steps: 100, list: 100, buffer: 65_536} as const;

/** A block of YAML ends with a line feed; nothing else that a terminal acts on belongs into what is read. */
export const withoutControls = /^(?:\n|\P{Cc})*$/u;

const line = z.string().check(z.minLength(1), z.maxLength(limits.line), z.regex(/\S/), z.regex(withoutControls));
const words = z.string().check(z.minLength(1), z.maxLength(limits.text), z.regex(/\S/), z.regex(withoutControls));
const text = z.strictObject({en: words, ko: words});
// Ids become keys of records, in which a word that every object has would look like an entry.
const id = z.string().check(z.regex(/^(?!constructor$)[a-z][a-z0-9-]{0,39}$/));
const variable = z.string().check(z.regex(/^[A-Za-z]\w{0,39}$/));
const ids = z.array(id).check(z.maxLength(limits.list));

/** Exactly one of these; a union would hide which key was misspelled. */
const seed = z.strictObject({
  text: z.optional(z.string().check(z.maxLength(limits.text))),
  number: z.optional(z.int()),
  buffer: z.optional(z.int().check(z.gte(1), z.lte(limits.buffer))),
  'dns-query': z.optional(z.strictObject({name: line, type: line})),
  listening: z.optional(id),
  answer: z.optional(z.strictObject({in: line, port: z.strictObject({listening: id})})),
  address: z.optional(z.strictObject({host: line, port: line})),
  target: z.optional(z.enum(targetParts)),
  resolved: z.optional(z.strictObject({in: line, family: z.enum(families)})),
  pick: z.optional(z.strictObject({from: z.array(line).check(z.minLength(1), z.maxLength(9)), not: z.optional(line)})),
});

const seeds = z.record(id, z.record(variable, seed));

const option = z.strictObject({
  id,
  text,
  belief: z.optional(z.string().check(z.regex(/^M\d+$/))),
  correct: z.optional(z.union([z.boolean(), line])),
});

const prediction = z.strictObject({
  ask: text,
  // One key each, 1 to 9.
  options: z.array(option).check(z.minLength(2), z.maxLength(9)),
});

/** Options beside `program` are the program's own business; it checks them when it is prepared. */
const placed = z.catchall(z.object({program: z.optional(id)}), z.unknown());

/** `{client: 'fd = socket(…)'}`, with `given` and `blocks` beside it; or `{run: {client: {program: …}}}`. */
const call = z.catchall(
  z.object({
    blocks: z.optional(z.boolean()),
    given: z.optional(z.enum(givens)),
    run: z.optional(z.record(id, placed)),
  }),
  line,
);

/** A text for when something holds: of several reveals the first that fits is shown, of hints one after the other. */
const conditional = z.strictObject({when: z.optional(line), en: words, ko: words});

const question = z.strictObject({question: text, answer: line});

export const onSystems = z.array(z.enum(systems)).check(z.minLength(1), z.maxLength(systems.length));

const requires = z.array(z.enum(requirements)).check(z.minLength(1), z.maxLength(requirements.length));

const oneOrMore = <Item extends z.core.SomeType>(item: Item) =>
  z.union([item, z.array(item).check(z.minLength(1), z.maxLength(limits.list))]);

const step = z.strictObject({
  id,
  phase: z.enum(phases),
  title: text,
  say: text,
  set: z.optional(seeds),
  predict: z.optional(prediction),
  call: z.optional(oneOrMore(call)),
  'repeat-until': z.optional(line),
  'at-most': z.optional(z.int().check(z.gte(1), z.lte(1000))),
  tally: z.optional(line),
  reveal: z.optional(oneOrMore(conditional)),
  check: z.optional(oneOrMore(line)),
  ask: z.optional(question),
  hints: z.optional(oneOrMore(conditional)),
  systems: z.optional(onSystems),
  requires: z.optional(requires),
  'pass-over': z.optional(oneOrMore(conditional)),
  scheme: z.optional(z.enum(schemes)),
  show: z.optional(z.enum(['step', 'descriptors', 'connection', 'memory', 'message', 'calls'])),
});

export const labSchema = z.strictObject({
  format: z.literal(1),
  id,
  title: text,
  summary: text,
  minutes: z.int().check(z.gte(1), z.lte(120)),
  needs: z.optional(ids),
  teaches: ids,
  network: z.optional(z.enum(networks)),
  systems: z.optional(onSystems),
  requires: z.optional(requires),
  place: z.record(id, placed),
  set: z.optional(seeds),
  steps: z.array(step).check(z.minLength(1), z.maxLength(limits.steps)),
});

/** A lab file whose shape is right. What its strings mean has not been asked yet. */
export type LabFile = z.infer<typeof labSchema>;
export type StepFile = z.infer<typeof step>;
export type SeedFile = z.infer<typeof seed>;
export type SeedsFile = z.infer<typeof seeds>;
export type CallFile = z.infer<typeof call>;
export type ConditionalFile = z.infer<typeof conditional>;

/** The format as JSON Schema (draft 2020-12), for editors. */
export const labJsonSchema = (): object => z.toJSONSchema(labSchema, {io: 'input'});

/** Exercises are made of these, too. */
export {id, ids, line, text, words};
