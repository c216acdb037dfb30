import type {Source} from '../../model/observation.js';
import type {Actor, World} from '../../model/world.js';
import {type Row, row, span} from '../row.js';
import {wrapSpans} from '../wrap.js';

/** Who said a group of values; absent where nobody has spoken yet. */
type Said = {readonly source: Source} | undefined;

/** Everybody once, in the order of first mention: `/proc/PID/fd, getsockname`. */
export const namesOfSources = (...said: readonly Said[]): string =>
  [...new Set(said.flatMap(sample => (sample === undefined ? [] : [sample.source])))].join(', ');

/** `state: /proc/PID/net`, a footnote for each group of values that somebody spoke of. */
export const sourceNotes = (
  groups: readonly (readonly [what: string, said: readonly Said[]])[],
  width: number,
): readonly Row[] =>
  groups.flatMap(([what, said]) => {
    const names = namesOfSources(...said);
    return names === '' ? [] : wrapSpans(row(span(`${what}: ${names}`, 'dim')), width, {hang: 2});
  });

export const tableOf = (world: World, actor: Actor): World['tables'][string] | undefined => world.tables[actor.host];
