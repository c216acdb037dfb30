import {catalogue, findCall} from '../calls/catalogue.js';
import type {Described, ParameterKind} from '../calls/definition.js';
import type {Expression, WrittenCall} from '../calls/notation.js';
import {parametersOf} from '../calls/parameters-of.js';
import {parseCall} from '../calls/parse-call.js';
import type {Text} from '../model/text.js';
import {isTaken} from './check-names.js';
import {closest} from './closest.js';
import {unknownActor} from './condition.js';
import {actionsOf, isLearner, type PlacedCall} from './lab-parts.js';
import type {LabFile} from './schema.js';
import {type Trouble, trouble} from './trouble.js';
import type {Variables} from './variables.js';

/** Calls that can be made as they stand, and laws of content: no descriptor and no port is written down. */
export const checkCalls = (file: LabFile, variables: Variables): readonly Trouble[] =>
  file.steps.flatMap((step, index) => {
    const known = variables.before(index);
    const open = new Set(Object.keys(file.place).filter(actor => variables.isOpen(actor, index - 1)));
    const has = (name: string): boolean => known.has(name) || open.has(name.split('.')[0] ?? '');
    return actionsOf(step, index).flatMap(call => {
      if (call.kind === 'program') open.add(call.actor);
      if (call.kind === 'program') return [];
      const found = checkCall(call, file, {has});
      for (const name of variables.made(call)) known.add(`${call.actor}.${name}`);
      return found;
    });
  });

/** Which of `actor.variable` hold something by then. */
type Known = Pick<ReadonlySet<string>, 'has'>;

const checkCall = (placed: PlacedCall, file: LabFile, known: Known): readonly Trouble[] => {
  const {actor, written, place} = placed;
  const actors = Object.keys(file.place);
  if (!actors.includes(actor)) return [{place, onKey: true, message: unknownActor(actor, actors)}];
  if (!isLearner(file, actor)) return [{place, onKey: true, message: hasProgram(actor)}];
  const at = (column: number, message: Text, length = 0): Trouble =>
    trouble(place, message, {text: written, at: unitsOf(written, column), length});
  const parsed = parseCall(written);
  if (!parsed.ok) return [at(parsed.problem.at, parsed.problem.message)];
  const {call} = parsed;
  const definition = findCall(call.name);
  const result = call.result !== undefined && isTaken(call.result) ? [at(0, taken(call.result))] : [];
  if (definition === undefined) return [...result, at(call.nameAt, unknownCall(call.name, placed))];
  if (definition.neverReturns === true) return [...result, at(call.nameAt, endsItself, call.name.length)];
  return [...result, ...checkArguments(call, definition, actor, known, at)];
};

const checkArguments = (
  call: WrittenCall,
  definition: Described,
  actor: string,
  known: Known,
  at: (column: number, message: Text, length?: number) => Trouble,
): readonly Trouble[] => {
  const parameters = parametersOf(definition, call.arguments.length);
  return call.arguments.flatMap((argument, index) => {
    const kind = parameters[index]?.kind;
    if (argument.kind === 'number' && kind === 'descriptor') return [at(argument.at, literalDescriptor)];
    if (argument.kind === 'address' && argument.address.port !== 0) return [at(argument.at, assignedPort)];
    const name = usedVariable(argument, kind);
    return name === undefined || known.has(`${actor}.${name}`) ? [] : [at(argument.at, neverSet(name), name.length)];
  });
};

const readingKinds: readonly (ParameterKind | undefined)[] = ['descriptor', 'number', 'address', 'bytes', 'text'];

export const usedVariable = (argument: Expression, kind: ParameterKind | undefined): string | undefined => {
  const name = argument.kind === 'names' && argument.names.length === 1 ? argument.names[0] : undefined;
  // Names in capitals are the headers' constants; the notation itself knows which exist.
  return name !== undefined && readingKinds.includes(kind) && !/^[A-Z][A-Z0-9_]+$/.test(name) ? name : undefined;
};

/** Columns of the notation count characters; a string's own count UTF-16 units. */
const unitsOf = (text: string, column: number): number => [...text].slice(0, column).join('').length;

const unknownCall = (name: string, {written}: PlacedCall): Text => {
  const near = closest(
    name,
    catalogue.map(call => call.name),
  );
  return {
    en: `There is no call "${name}" in: ${written}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    ko: `없는 호출입니다: "${name}" (${written}).${near === undefined ? '' : ` 혹시 ${near}?`}`,
  };
};

export const hasProgram = (actor: string): Text => ({
  en: `${actor} runs a program; steps can only make calls for an actor without one.`,
  ko: `프로그램이 도는 액터입니다: ${actor}. 단계의 호출은 program이 없는 액터만 할 수 있습니다.`,
});

const neverSet = (name: string): Text => ({
  en: `Nothing has set the variable "${name}" by then. Set it in an earlier call, or under set.`,
  ko: `이때까지 값이 없는 변수입니다: "${name}". 앞선 호출이나 set에서 값을 주십시오.`,
});

const taken = (name: string): Text => ({
  en: `"${name}" has another meaning in paths; use another variable.`,
  ko: `경로에서 다른 뜻으로 쓰이는 이름입니다: "${name}". 다른 변수를 쓰십시오.`,
});

const endsItself: Text = {
  en: 'The application of a step stays to the end of its lab; only programs, and free play, can make this call.',
  ko: '단계의 애플리케이션은 실습이 끝날 때까지 남아 있어야 합니다. 이 호출은 프로그램과 자유 실습에서만 할 수 있습니다.',
};

const literalDescriptor: Text = {
  en: 'A descriptor must not be written as a number: nobody can know it before. Use the variable that holds it.',
  ko: '디스크립터를 숫자로 쓸 수 없습니다. 미리 알 수 없는 값이므로 변수를 쓰십시오.',
};

const assignedPort: Text = {
  en: 'A port must not be assigned: it may be taken. Write port 0 and let the kernel choose, or use a variable.',
  ko: '포트 번호를 정해 둘 수 없습니다. 이미 쓰이는 번호일 수 있으므로 0을 쓰거나 변수를 쓰십시오.',
};
