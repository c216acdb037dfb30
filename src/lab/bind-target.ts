import type {Value} from '../model/value.js';
import type {Lab, Scheme, Seed, Seeds, Step, System, TargetPart} from './lab.js';

/** What a user's target gives to a lab; a part that there is not is left out. */
export type BoundTarget = {
  readonly host: string;
  readonly scheme: Scheme;
  readonly parts: Readonly<Partial<Record<TargetPart, Value>>>;
};

/**
 * The lab for one target on one system: its seeds are the target's, and steps that are for another scheme or another
 * system are not in it.
 */
export const bindTarget = (lab: Lab, target: BoundTarget, system: System): Lab => ({
  ...lab,
  live: target.host,
  set: bindSeeds(lab.set, target),
  steps: lab.steps
    .filter(step => isFor(step, target, system))
    .map(step => ({...step, set: bindSeeds(step.set, target)})),
});

const isFor = ({scheme, systems}: Step, target: BoundTarget, system: System): boolean =>
  (scheme ?? target.scheme) === target.scheme && systems.includes(system);

const bindSeeds = (seeds: Seeds, target: BoundTarget): Seeds =>
  Object.fromEntries(
    Object.entries(seeds).map(([actor, variables]) => [
      actor,
      Object.fromEntries(
        Object.entries(variables).flatMap(([name, seed]) => {
          const bound = bindSeed(seed, target);
          return bound === undefined ? [] : [[name, bound]];
        }),
      ),
    ]),
  );

const bindSeed = (seed: Seed, {parts}: BoundTarget): Seed | undefined => {
  if (seed.kind !== 'target') return seed;
  const value = parts[seed.part];
  return value === undefined ? undefined : {kind: 'given', part: seed.part, value};
};
