import {findCall} from '../calls/catalogue.js';
import type {Expression, WrittenCall} from '../calls/notation.js';
import {parametersOf} from '../calls/parameters-of.js';
import {parseCall} from '../calls/parse-call.js';
import {formatAddress} from '../model/address.js';
import type {Trace} from '../model/trace.js';
import type {Value} from '../model/value.js';
import {type CallRecord, project} from '../model/world.js';
import {usedVariable} from './check-calls.js';
import {isTaken} from './check-names.js';

/** A call as a lab may have it, and the variables that it gives a value to. */
export type Spelled = {readonly written: string; readonly makes: readonly string[]};

/**
 * The call with variables where a literal stood that nobody can know before: a descriptor, or an address with a port. The
 * reason why not, where there is no such variable. `known`: what holds something by then, as `actor.variable`.
 */
export const spellCall = (
  record: CallRecord,
  trace: Trace,
  known: ReadonlySet<string>,
): Spelled | {readonly reason: string} => {
  const {actor} = record;
  const parsed = parseCall(record.call.written.trim());
  if (!parsed.ok) return {reason: parsed.problem.message.en};
  const {call} = parsed;
  const definition = findCall(call.name);
  if (definition?.neverReturns === true) return {reason: 'a lab ends its applications last'};
  const kinds = definition === undefined ? [] : parametersOf(definition, call.arguments.length).map(({kind}) => kind);
  const before = (): Readonly<Record<string, Value>> => project(trace.slice(0, record.seq)).actors[actor]?.memory ?? {};
  const spelled = call.arguments.map((argument, index) => spellArgument(argument, kinds[index], before));
  const unknown = spelled.indexOf(undefined);
  if (unknown !== -1) return {reason: `no variable holds ${call.arguments[unknown]?.written}`};
  const unset = call.arguments
    .map((argument, index) => spelledName(argument, spelled[index], kinds[index]))
    .find(name => name !== undefined && !known.has(`${actor}.${name}`));
  if (unset !== undefined) return {reason: `nothing gives ${unset} its value`};
  const makes = madeBy(call, kinds);
  const taken = makes.find(isTaken);
  if (taken !== undefined) return {reason: `${taken} has another meaning in labs`};
  const written = rewritten(
    call,
    spelled.map(text => text ?? ''),
  );
  return written.length > longest ? {reason: 'it is too long'} : {written, makes};
};

/** A line of a lab file (schema.ts). */
const longest = 300;

type Kind = ReturnType<typeof parametersOf>[number]['kind'] | undefined;

const spellArgument = (
  argument: Expression,
  kind: Kind,
  memory: () => Readonly<Record<string, Value>>,
): string | undefined => {
  if (argument.kind === 'number' && kind === 'descriptor') {
    return nameOf(memory(), value => value.kind === 'descriptor' && value.fd === argument.number);
  }
  if (argument.kind === 'address' && argument.address.port !== 0) {
    const wanted = formatAddress(argument.address);
    return nameOf(memory(), value => value.kind === 'address' && formatAddress(value.address) === wanted);
  }
  return argument.written;
};

const nameOf = (memory: Readonly<Record<string, Value>>, fits: (value: Value) => boolean): string | undefined =>
  Object.entries(memory).find(([, value]) => fits(value))?.[0];

const spelledName = (argument: Expression, spelled: string | undefined, kind: Kind): string | undefined =>
  spelled === argument.written ? usedVariable(argument, kind) : spelled;

const madeBy = ({result, arguments: given}: WrittenCall, kinds: readonly Kind[]): readonly string[] => {
  const stored = given.flatMap((argument, index) =>
    argument.kind === 'names' && (kinds[index] === 'buffer' || kinds[index] === 'into') ? argument.names : [],
  );
  return result === undefined ? stored : [result, ...stored];
};

/** Columns count code points. */
const rewritten = ({written, arguments: given}: WrittenCall, spelled: readonly string[]): string => {
  const characters = [...written];
  let at = 0;
  let text = '';
  for (const [index, argument] of given.entries()) {
    text += characters.slice(at, argument.at).join('') + (spelled[index] ?? '');
    at = argument.at + [...argument.written].length;
  }
  return text + characters.slice(at).join('');
};
