import {foldOf} from '../../model/fold.js';
import type {Fact, Source} from '../../model/observation.js';
import type {Trace} from '../../model/trace.js';
import type {Actor, World} from '../../model/world.js';
import {type Row, row, span} from '../row.js';
import {wrapSpans} from '../wrap.js';

/** Who said a group of values; absent where nobody has spoken yet. */
type Said = {readonly source: Source} | undefined;

/** Everybody once, in the order of first mention: `/proc/PID/fd, getsockname`. */
export const namesOfSources = (...said: readonly Said[]): string =>
  [...new Set(said.flatMap(sample => (sample === undefined ? [] : [sample.source])))].join(', ');

/** Everybody who told facts of some kinds, each once: a trace is long, and whoever speaks are few. */
export const tellersOf = (isMeant: (kind: Fact['kind']) => boolean): ((trace: Trace) => readonly Said[]) =>
  foldOf({
    empty: (): Set<Source> => new Set(),
    copy: sources => new Set(sources),
    step: (sources, {kind, source}) => void (isMeant(kind) && sources.add(source)),
    finish: sources => [...sources].map(source => ({source})),
  });

export const tellersOfCalls = tellersOf(kind => kind.startsWith('call-'));

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
