import type {CallRecord} from '../model/world.js';
import type {Path} from './lab.js';
import type {View} from './observe.js';
import {own} from './own.js';

/** How often which result came; `label` is what C returned, or the name of the errno. */
export type Count = {readonly label: string; readonly count: number};

/** The results at `client.all.read`, or `client.calls.read` for those of this step alone; the most frequent first. */
export const tallyOf = ({actor, parts}: Path, {world, since}: View): readonly Count[] => {
  const [scope, name] = parts;
  const calls = (own(world.actors, actor)?.calls ?? []).filter(({call}) => call.name === name);
  return countResults(scope === 'calls' ? calls.filter(({returnedSeq = 0}) => returnedSeq >= since) : calls);
};

/** Calls that have not ended have no result. */
export const countResults = (calls: readonly CallRecord[]): readonly Count[] => {
  const counts = new Map<string, number>();
  for (const {outcome} of calls) {
    if (outcome === undefined) continue;
    const label = outcome.kind === 'failed' ? outcome.errno.name : String(outcome.value);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts]
    .map(([label, count]) => ({label, count}))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en', {numeric: true}));
};

/** `10 ×191, 5 ×9` */
export const formatTally = (counts: readonly Count[]): string =>
  counts.map(({label, count}) => `${label} ×${count}`).join(', ');
