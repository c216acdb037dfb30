/**
 * Lines that a learner types in an exercise, as in `labs/exercises/NAME/prompt.txt`: each by itself, or the indented ones below
 * `again until CONDITION` again and again, and those below `when CONDITION` only if it holds by then. What begins with # is
 * for readers.
 */
export type PromptLine =
  | {readonly kind: 'line'; readonly text: string}
  | {readonly kind: 'again' | 'when'; readonly condition: string; readonly lines: readonly PromptLine[]};

export const promptLines = (source: string): readonly PromptLine[] =>
  linesOf(source.split('\n').filter(line => line.trim() !== '' && !line.trimStart().startsWith('#')));

const linesOf = ([first, ...rest]: readonly string[]): readonly PromptLine[] => {
  if (first === undefined) return [];
  const [, word, condition] = /^(again until|when) (.+)$/.exec(first) ?? [];
  if (word === undefined || condition === undefined) return [{kind: 'line', text: first.trim()}, ...linesOf(rest)];
  const end = rest.findIndex(line => !line.startsWith(indent));
  const inside = rest.slice(0, end === -1 ? rest.length : end);
  if (inside.length === 0) throw new Error(`nothing stands below ${first}`);
  const lines = linesOf(inside.map(line => line.slice(indent.length)));
  return [{kind: word === 'when' ? 'when' : 'again', condition, lines}, ...linesOf(rest.slice(inside.length))];
};

const indent = '  ';
