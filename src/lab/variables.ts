import {findCall} from '../calls/catalogue.js';
import {parseCall} from '../calls/parse-call.js';
import {actionsOf, callsOf, type PlacedCall} from './lab-parts.js';
import type {LabFile, SeedsFile} from './schema.js';

/** Which variables an application has, as `actor.name`, as far as the lab file alone tells. */
export type Variables = {
  /** Before the calls of the step with this index, its own `set` included. */
  readonly before: (step: number) => Set<string>;
  readonly after: (step: number) => Set<string>;
  /** Whether a program has run in this application by the end of the step: then nobody can list what it has. */
  readonly isOpen: (actor: string, step: number) => boolean;
  /** Names that a call gives a value to. */
  readonly made: (call: PlacedCall) => readonly string[];
};

export const variablesOf = (file: LabFile): Variables => {
  const before: ReadonlySet<string>[] = [];
  const after: ReadonlySet<string>[] = [];
  let known = new Set(seeded(file.set));
  for (const [index, step] of file.steps.entries()) {
    const calls = callsOf(step, index);
    before.push(new Set([...known, ...seeded(step.set)]));
    known = new Set([
      ...(before[index] ?? []),
      ...calls.flatMap(call => made(call).map(name => `${call.actor}.${name}`)),
    ]);
    after.push(known);
  }
  const isOpen = (actor: string, last: number): boolean =>
    file.steps.some(
      (step, index) =>
        index <= last && actionsOf(step, index).some(action => action.kind === 'program' && action.actor === actor),
    );
  return {before: step => new Set(before[step]), after: step => new Set(after[step]), isOpen, made};
};

const seeded = (seeds: SeedsFile | undefined): readonly string[] =>
  Object.entries(seeds ?? {}).flatMap(([actor, variables]) => Object.keys(variables).map(name => `${actor}.${name}`));

const made = ({written}: PlacedCall): readonly string[] => {
  const parsed = parseCall(written);
  if (!parsed.ok) return [];
  const {name, result, arguments: written_} = parsed.call;
  const parameters = findCall(name)?.parameters ?? [];
  const stored = written_.flatMap((argument, index) => {
    const kind = parameters[index]?.kind;
    return argument.kind === 'names' && (kind === 'buffer' || kind === 'into') ? argument.names : [];
  });
  return result === undefined ? stored : [result, ...stored];
};
