import {findCall} from './catalogue.js';
import type {Described, Parameter} from './definition.js';
import {parametersOf} from './parameters-of.js';

/** The call in which the cursor stands, and the index of the argument; absent before the parenthesis. */
export type CallAt = {
  readonly definition: Described;
  readonly parameters: readonly Parameter[];
  readonly argument?: number;
};

/** Columns count code points, as in parseCall. Works on what is half written: nothing has to be right yet. */
export const callAt = (text: string, column: number): CallAt | undefined => {
  const before = withoutLiterals([...text].slice(0, column).join(''));
  const inside = /([a-z]\w*)\s*\(([^()]*)$/.exec(before);
  // Before the parenthesis, and behind the closing one, the call is the one that stands there.
  const name = inside?.[1] ?? /(?:^|=)\s*([a-z]\w*)\s*\(/.exec(withoutLiterals(text))?.[1];
  const definition = name === undefined ? undefined : findCall(name);
  if (definition === undefined) return undefined;
  const argument = inside?.[2]?.split(',').length;
  const written = withoutLiterals(text).split('(')[1]?.split(')')[0]?.split(',').length ?? 0;
  const parameters = parametersOf(definition, Math.max(written, argument ?? 0));
  return {definition, parameters, ...(argument === undefined ? {} : {argument: argument - 1})};
};

const withoutLiterals = (text: string): string =>
  text.replace(/"(\\.|[^"\\])*("|$)/g, literal => '_'.repeat(literal.length));
