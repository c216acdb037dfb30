import type {Address} from '../../model/address.js';
import type {Call} from '../../model/call.js';
import type {Value} from '../../model/value.js';
import type {Actor, CallRecord} from '../../model/world.js';

/** The descriptor that a call was made with; absent for calls that take none. */
export const descriptorOf = (call: Call): number | undefined => {
  const value = argumentOf(call, 'fd');
  return value?.kind === 'descriptor' ? value.fd : value?.kind === 'number' ? value.number : undefined;
};

const argumentOf = (call: Call, parameter: string): Value | undefined =>
  call.arguments.find(argument => argument.parameter === parameter)?.value;

export const addressGiven = (call: Call): Address | undefined => {
  const value = argumentOf(call, 'address');
  return value?.kind === 'address' ? value.address : undefined;
};

/** The descriptor that a call gave out. */
export const descriptorFrom = ({outcome}: CallRecord): number | undefined =>
  outcome?.kind === 'returned' && outcome.result.kind === 'descriptor' ? outcome.result.fd : undefined;

/** The calls about the socket that has this number now, oldest first: those before the number was given out are not. */
export const callsOn = ({calls}: Actor, fd: number): readonly CallRecord[] => {
  const from = calls.findLastIndex(record => descriptorFrom(record) === fd);
  return calls
    .slice(Math.max(0, from))
    .filter(record => descriptorOf(record.call) === fd || descriptorFrom(record) === fd);
};
