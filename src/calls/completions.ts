import type {Abi} from '../model/abi.js';
import type {Value} from '../model/value.js';
import {catalogue, findCall} from './catalogue.js';
import type {Described, Parameter} from './definition.js';
import {type Memory, variable, variableNames} from './memory.js';

export type Completion = {readonly kind: 'call' | 'variable' | 'constant'; readonly name: string};

/** What could stand where the cursor is. `from` is the column at which the word begins that a choice replaces. */
export type Completions = {readonly from: number; readonly choices: readonly Completion[]};

/** Columns count code points, as in parseCall. Inside a string literal there is nothing to choose. */
export const completions = (text: string, column: number, memory: Memory, abi: Abi): Completions => {
  const before = [...text].slice(0, column).join('');
  const word = /[\p{L}\p{N}_]*$/u.exec(before)?.[0] ?? '';
  const choices = candidates(before.slice(0, before.length - word.length), memory, abi);
  const fitting = choices.filter(({name}) => name.toLowerCase().startsWith(word.toLowerCase()));
  return {from: column - [...word].length, choices: fitting};
};

const candidates = (before: string, memory: Memory, abi: Abi): readonly Completion[] => {
  const outside = before.replace(/"(\\.|[^"\\])*"/g, '_');
  if (outside.includes('"')) return [];
  const [, name, inside] = /(\w+)\s*\(([^()]*)$/.exec(outside) ?? [];
  if (name === undefined || inside === undefined)
    return outside.includes('(') ? [] : catalogue.map(call => ({kind: 'call', name: call.name}));
  const fitting = parametersAt(findCall(name), inside.split(',').length - 1);
  return fitting.flatMap(parameter => [...variables(parameter, memory), ...constants(parameter, abi)]);
};

/** Where parameters may repeat, it is not known yet whether they will. */
const parametersAt = (call: Described | undefined, index: number): readonly Parameter[] => {
  const own = call?.parameters[index] ?? [];
  return call?.repeats === undefined || index < call.repeats
    ? [own].flat()
    : [call.parameters[index % call.repeats] ?? [], own].flat();
};

const variables = (parameter: Parameter, memory: Memory): readonly Completion[] =>
  variableNames(memory)
    .filter(name => takes(parameter, variable(memory, name)))
    .map(name => ({kind: 'variable', name}));

const takes = ({kind}: Parameter, value: Value | undefined): boolean => {
  switch (kind) {
    case 'descriptor':
      return value?.kind === 'descriptor';
    case 'number':
    case 'constant':
      return value?.kind === 'number';
    case 'address':
    case 'into':
      return value?.kind === 'address';
    case 'bytes':
      return value?.kind === 'bytes' || value?.kind === 'text';
    case 'buffer':
      return value?.kind === 'bytes';
    case 'text':
      return value?.kind === 'text';
  }
};

const constants = ({group = []}: Parameter, abi: Abi): readonly Completion[] =>
  Object.keys(abi.constants)
    .filter(name => group.some(prefix => name.startsWith(prefix)))
    .map(name => ({kind: 'constant', name}));
