import type {Value} from '../../model/value.js';
import {type Mutant, rewrite, type Stretch} from './mutant.js';
import {otherValues, shown} from './mutate-value.js';

/** Histories in which an application's memory ended up with something else. */
export const mutateMemory = (stretch: Stretch): readonly Mutant[] =>
  [...lastValues(stretch).values()].flatMap(({actor, name, value}) =>
    otherValues(value).map(other => ({
      kind: 'memory',
      name: `${actor}.${name} holds ${other.kind === 'bytes' ? 'other bytes' : shown(other)}, not ${shown(value)}`,
      trace: withMemory(stretch, actor, name, other),
    })),
  );

type Held = {readonly actor: string; readonly name: string; readonly value: Value};

const lastValues = ({trace, from, to}: Stretch): ReadonlyMap<string, Held> => {
  const held = new Map<string, Held>();
  for (const fact of trace.slice(from, to)) {
    const {actor} = fact;
    const changed =
      fact.kind === 'call-returned' ? fact.memory : fact.kind === 'memory-set' ? {[fact.name]: fact.value} : {};
    for (const [name, value] of Object.entries(changed)) held.set(`${actor}.${name}`, {actor, name, value});
  }
  return held;
};

const withMemory = (stretch: Stretch, actor: string, name: string, value: Value) =>
  rewrite(stretch, fact => {
    if (fact.actor !== actor) return fact;
    if (fact.kind === 'memory-set') return fact.name === name ? {...fact, value} : fact;
    return fact.kind === 'call-returned' && name in fact.memory
      ? {...fact, memory: {...fact.memory, [name]: value}}
      : fact;
  });
