import type {Observation} from '../../model/observation.js';
import type {Trace} from '../../model/trace.js';

/** What was done to a good trace: a wrong history that no check of the step should take for the right one. */
export type MutantKind =
  | 'dropped'
  | 'failed'
  | 'returned'
  | 'swapped'
  | 'extra'
  | 'cut'
  | 'actor'
  | 'memory'
  | 'state'
  | 'address'
  | 'queue'
  | 'descriptor';

export type Mutant = {
  readonly kind: MutantKind;
  /** What happened instead, for whoever reads a report: `connect(fd, server) left out`. */
  readonly name: string;
  readonly trace: Trace;
};

/** The facts of one step within its trace; everything before `from` stays as it is. */
export type Stretch = {readonly trace: Trace; readonly from: number; readonly to: number};

export type Entered = Observation & {readonly kind: 'call-entered'};
export type Returned = Observation & {readonly kind: 'call-returned'};

/** A call that was entered in the stretch, with its end where it has one. */
export type MadeCall = {readonly entered: Entered; readonly returned?: Returned};

export const callsIn = ({trace, from, to}: Stretch): readonly MadeCall[] => {
  const facts = trace.slice(from, to);
  return facts.flatMap(entered => {
    if (entered.kind !== 'call-entered') return [];
    const returned = facts.find(
      (fact): fact is Returned =>
        fact.kind === 'call-returned' && fact.id === entered.id && fact.actor === entered.actor,
    );
    return [{entered, ...(returned === undefined ? {} : {returned})}];
  });
};

/** The stretch with each fact replaced: by others, by itself, or by none. */
export const rewrite = ({trace, from, to}: Stretch, replace: (fact: Observation) => Trace | Observation): Trace => [
  ...trace.slice(0, from),
  ...trace.slice(from, to).flatMap(replace),
];

export const isSample = ({kind}: Observation): boolean =>
  kind === 'descriptors-sampled' || kind === 'sockets-sampled' || kind === 'connections-sampled';
