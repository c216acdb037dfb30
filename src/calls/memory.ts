import type {Value} from '../model/value.js';

/** The variables of one application. */
export type Memory = ReadonlyMap<string, Value> | Readonly<Record<string, Value>>;

export const variable = (memory: Memory, name: string): Value | undefined => {
  if (isMap(memory)) return memory.get(name);
  // A variable may be called `constructor`.
  return Object.hasOwn(memory, name) ? memory[name] : undefined;
};

export const variableNames = (memory: Memory): readonly string[] =>
  isMap(memory) ? [...memory.keys()] : Object.keys(memory);

const isMap = (memory: Memory): memory is ReadonlyMap<string, Value> => memory instanceof Map;
