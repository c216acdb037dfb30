import {parseCondition, unknownActor} from './condition.js';
import {placeholder} from './fill.js';
import type {Path} from './lab.js';
import {conditionsOf, isLearner, type Moment, textsOf} from './lab-parts.js';
import {parsePath, type WrittenProblem} from './path.js';
import {checkPath, checkTally} from './path-grammar.js';
import type {LabFile} from './schema.js';
import {type KeyPath, type Trouble, trouble} from './trouble.js';
import type {Variables} from './variables.js';

type Known = (actor: string) => readonly string[] | undefined;

/** Every path in a file, in conditions, placeholders and seeds: it can be followed, and looks at what will be there by then. */
export const checkPaths = (file: LabFile, variables: Variables): readonly Trouble[] => {
  const at = (moment: Moment) => knownAt(file, variables, moment);
  return [
    ...conditionsOf(file).flatMap(({place, part, moment}) => checkCondition(file, place, part, at(moment))),
    ...textsOf(file).flatMap(({place, part, moment}) => [
      ...checkPlaceholders(file, [...place, 'en'], part.en, moment, at(moment)),
      ...checkPlaceholders(file, [...place, 'ko'], part.ko, moment, at(moment)),
    ]),
    ...[...answersOf(file), ...questionsOf(file)].flatMap(({place, written, moment}) => {
      const known = at(moment);
      const problem = pathProblem(file, written, path => checkPath(path, known(path.actor)));
      return problem === undefined ? [] : [trouble(place, problem.message, {text: written, at: problem.at})];
    }),
    ...checkTallies(file),
  ];
};

const knownAt =
  (file: LabFile, variables: Variables, moment: Moment): Known =>
  actor => {
    if (!isLearner(file, actor)) return undefined;
    if (moment === 'never') return [];
    if (variables.isOpen(actor, moment.after ? moment.step : moment.step - 1)) return undefined;
    const names = moment.after ? variables.after(moment.step) : variables.before(moment.step);
    return [...names].flatMap(name => (name.startsWith(`${actor}.`) ? [name.slice(actor.length + 1)] : []));
  };

const checkCondition = (file: LabFile, place: KeyPath, written: string, known: Known): readonly Trouble[] => {
  const within = (problem: WrittenProblem): Trouble => trouble(place, problem.message, {text: written, at: problem.at});
  const parsed = parseCondition(written, Object.keys(file.place));
  if (!parsed.ok) return [within(parsed.problem)];
  const {path, expected} = parsed.condition;
  const sides = expected?.kind === 'path' ? [path, expected.path] : [path];
  return sides.flatMap((side, index) => {
    const problem = checkPath(side, known(side.actor));
    const start = index === 0 ? written.indexOf(side.written) : written.lastIndexOf(side.written);
    return problem === undefined ? [] : [within({...problem, at: start + problem.at})];
  });
};

const checkPlaceholders = (
  file: LabFile,
  place: KeyPath,
  text: string,
  moment: Moment,
  known: Known,
): readonly Trouble[] =>
  [...text.matchAll(placeholder)].flatMap(match => {
    const within = {text, at: match.index, length: match[0].length};
    if (moment === 'never') return [trouble(place, neverFilled, within)];
    const problem = pathProblem(file, match[1] ?? '', path => checkPath(path, known(path.actor)));
    return problem === undefined ? [] : [trouble(place, problem.message, within)];
  });

const pathProblem = (
  file: LabFile,
  written: string,
  check: (path: Path) => WrittenProblem | undefined,
): WrittenProblem | undefined => {
  const actors = Object.keys(file.place);
  const parsed = parsePath(written);
  if (!parsed.ok) return parsed.problem;
  const {path} = parsed;
  return actors.includes(path.actor) ? check(path) : {at: 0, message: unknownActor(path.actor, actors)};
};

/** `answer: {in: client.response}` under `set`: by then the calls of the step before have been made. */
const answersOf = (file: LabFile): readonly {place: KeyPath; written: string; moment: Moment}[] =>
  [{seeds: file.set, place: ['set'] as KeyPath, moment: 'never' as Moment}]
    .concat(
      file.steps.map(({set}, step) => ({seeds: set, place: ['steps', step, 'set'], moment: {step, after: false}})),
    )
    .flatMap(({seeds, place, moment}) =>
      Object.entries(seeds ?? {}).flatMap(([actor, variables]) =>
        Object.entries(variables).flatMap(([name, {answer, address, resolved, pick}]) => [
          ...(resolved === undefined
            ? []
            : [{place: [...place, actor, name, 'resolved', 'in'], written: resolved.in, moment}]),
          ...(pick?.from ?? []).map((written, index) => ({
            place: [...place, actor, name, 'pick', 'from', index],
            written,
            moment,
          })),
          ...(pick?.not === undefined
            ? []
            : [{place: [...place, actor, name, 'pick', 'not'], written: pick.not, moment}]),
          ...(answer === undefined
            ? []
            : [{place: [...place, actor, name, 'answer', 'in'], written: answer.in, moment}]),
          ...(address === undefined
            ? []
            : [{place: [...place, actor, name, 'address', 'port'], written: address.port, moment}]),
        ]),
      ),
    );

/** What a question is compared with was observed by the calls of its step. */
const questionsOf = ({steps}: LabFile): readonly {place: KeyPath; written: string; moment: Moment}[] =>
  steps.flatMap(({ask}, step) =>
    ask === undefined
      ? []
      : [{place: ['steps', step, 'ask', 'answer'], written: ask.answer, moment: {step, after: true}}],
  );

const checkTallies = (file: LabFile): readonly Trouble[] =>
  file.steps.flatMap(({tally}, step) => {
    const problem = tally === undefined ? undefined : pathProblem(file, tally, checkTally);
    return tally === undefined || problem === undefined
      ? []
      : [trouble(['steps', step, 'tally'], problem.message, {text: tally, at: problem.at})];
  });

const neverFilled = {
  en: 'Titles and summaries are shown before anything was observed; they quote nothing.',
  ko: '제목과 요약은 관측하기 전에 보이므로 값을 인용할 수 없습니다.',
};
