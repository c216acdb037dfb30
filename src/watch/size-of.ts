import type {Unnumbered} from '../model/observation.js';
import type {Value} from '../model/value.js';

/** How many bytes of messages a fact keeps. */
export const sizeOf = (fact: Unnumbered): number => {
  if (fact.kind === 'call-entered') return fact.call.arguments.reduce((sum, {value}) => sum + lengthOf(value), 0);
  if (fact.kind !== 'call-returned' || fact.outcome.kind === 'failed') return 0;
  return Object.values(fact.outcome.out).reduce((sum, value) => sum + lengthOf(value), 0);
};

const lengthOf = (value: Value): number => (value.kind === 'bytes' ? value.bytes.length : 0);
