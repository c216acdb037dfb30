import {sameValue, type Value} from '../../../model/value.js';
import type {Actor, CallRecord, World} from '../../../model/world.js';
import {actorsInOrder, isLearner} from '../actors.js';

export type Variable = {readonly name: string; readonly value: Value; readonly isChanged: boolean};

/** The memory that the latest receiving call filled: its first `count` bytes are that call's, those behind are older. */
export type Filled = {
  readonly name: string;
  readonly call: string;
  readonly bytes: Uint8Array;
  readonly count: number;
};

export type ApplicationMemory = {
  readonly actor: Actor;
  readonly variables: readonly Variable[];
  readonly filled?: Filled;
};

export const selectMemories = (world: World, before: World): readonly ApplicationMemory[] =>
  actorsInOrder(world)
    .filter(isLearner)
    .map(actor => {
      const earlier = before.actors[actor.name]?.memory ?? {};
      const variables = Object.entries(actor.memory).map(([name, value]) => {
        const known = Object.hasOwn(earlier, name) ? earlier[name] : undefined;
        return {name, value, isChanged: known === undefined || !sameValue(known, value)};
      });
      const filled = selectFilled(actor);
      return {actor, variables, ...(filled === undefined ? {} : {filled})};
    });

const selectFilled = ({calls, memory}: Actor): Filled | undefined => {
  const latest = calls.findLast(hasFilled);
  const name = latest && bufferName(latest);
  const value = name !== undefined && Object.hasOwn(memory, name) ? memory[name] : undefined;
  if (latest?.outcome?.kind !== 'returned' || name === undefined || value?.kind !== 'bytes') return undefined;
  const {bytes} = value;
  return {name, call: latest.call.name, bytes, count: Math.max(0, Math.min(latest.outcome.value, bytes.length))};
};

const hasFilled = (record: CallRecord): boolean =>
  record.outcome?.kind === 'returned' && bufferName(record) !== undefined;

const bufferName = ({call}: CallRecord): string | undefined =>
  call.arguments.find(({parameter}) => parameter === 'buffer')?.written;
