import type {Completion, Completions} from '../../calls/completions.js';
import {type Memory, variableNames} from '../../calls/memory.js';

/**
 * What could stand where the cursor is behind two open braces: `write(1, "{{na`. Columns count code points. Undefined where no
 * name of a variable begins: elsewhere a line is completed as a call is.
 */
export const filledCompletions = (text: string, column: number, memory: Memory): Completions | undefined => {
  const before = [...text].slice(0, column).join('');
  const [, word] = /\{\{\s*([\p{L}\p{N}_]*)$/u.exec(before) ?? [];
  if (word === undefined) return undefined;
  const choices = variableNames(memory)
    .filter(name => name.toLowerCase().startsWith(word.toLowerCase()))
    .map((name): Completion => ({kind: 'variable', name}));
  return {from: column - [...word].length, choices};
};
