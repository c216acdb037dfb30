import {checkAttemptPath} from '../lab/attempt-grammar.js';
import {beliefs} from '../lab/beliefs.js';
import {parseCondition, unknownActor} from '../lab/condition.js';
import {placeholder} from '../lab/fill.js';
import {repeated, taken, unlisted} from '../lab/name-troubles.js';
import {parsePath} from '../lab/path.js';
import {type KeyPath, type Trouble, trouble} from '../lab/trouble.js';
import {truths} from '../lab/truths.js';
import {you} from '../lab/you.js';
import type {Text} from '../model/text.js';
import {actorsOf, drawOf} from './build-exercise.js';
import type {ExerciseFile, WhenFile} from './schema.js';

/** What is wrong with the meaning of an exercise whose shape is right: names, paths, conditions, placeholders. */
export const checkExercise = (file: ExerciseFile): readonly Trouble[] => [
  ...checkActors(file),
  ...Object.entries(file.vary).flatMap(([name, draw]) =>
    drawOf(draw) === undefined ? [trouble(['vary', name], oneDraw)] : [],
  ),
  ...(file.teaches ?? []).flatMap((slug, index) => unlisted(slug, Object.keys(truths), ['teaches', index])),
  ...(file.beliefs ?? []).flatMap((id, index) => unlisted(id, Object.keys(beliefs), ['beliefs', index])),
  ...Object.keys(file.give ?? {}).flatMap(name => (ofTheSystem.test(name) ? [taken(['give'], name)] : [])),
  ...(['done', 'faults'] as const).flatMap(key =>
    repeated(
      file[key].map(({id}) => id),
      index => [key, index, 'id'],
    ),
  ),
  ...whensOf(file).flatMap(({written, place}) => checkWhen(file, written, place)),
  ...stringsIn({...file.place}, ['place']).flatMap(({text, place}) => checkPlaceholders(file, text, place)),
  ...stringsIn({...file.give}, ['give']).flatMap(({text, place}) => checkPlaceholders(file, text, place)),
  ...(['goal', 'done', 'faults', 'hints'] as const).flatMap(key =>
    stringsIn(file[key], [key]).flatMap(({text, place}) =>
      place.at(-1) === 'en' || place.at(-1) === 'ko' ? checkPlaceholders(file, text, place) : [],
    ),
  ),
];

/** Variables by which programs find what they need, or load what they must not. */
const ofTheSystem = /^(PATH|HOME|USER|SHELL|TERM|LANG|PWD|TMPDIR|LC_|LD_|DYLD_|NODE_|PYTHON|SOCKET_LAB)/;

const checkActors = (file: ExerciseFile): readonly Trouble[] =>
  Object.keys(file.place ?? {}).flatMap(name => (name === you || name === 'vary' ? [taken(['place'], name)] : []));

const whensOf = (file: ExerciseFile): readonly {written: WhenFile; place: KeyPath}[] => {
  const within = (written: WhenFile | undefined, place: KeyPath) => (written === undefined ? [] : [{written, place}]);
  return [
    ...Object.entries(file.place ?? {}).flatMap(([actor, {after}]) => within(after, ['place', actor, 'after'])),
    ...within(file.over, ['over']),
    ...(['done', 'faults', 'hints'] as const).flatMap(key =>
      file[key].flatMap(({when}, index) => within(when, [key, index, 'when'])),
    ),
  ];
};

const checkWhen = (file: ExerciseFile, written: WhenFile, place: KeyPath): readonly Trouble[] => {
  if (typeof written === 'string') return checkCondition(file, written, place);
  if ('any' in written) return written.any.flatMap((part, index) => checkWhen(file, part, [...place, 'any', index]));
  if ('not' in written) return checkWhen(file, written.not, [...place, 'not']);
  return written.flatMap((part, index) => checkWhen(file, part, [...place, index]));
};

const checkCondition = (file: ExerciseFile, written: string, place: KeyPath): readonly Trouble[] => {
  const parsed = parseCondition(written, actorsOf(file));
  if (!parsed.ok) return [trouble(place, parsed.problem.message, {text: written, at: parsed.problem.at})];
  const {path, expected} = parsed.condition;
  const sides = expected?.kind === 'path' ? [path, expected.path] : [path];
  return sides.flatMap((side, index) => {
    const problem = checkAttemptPath(side, Object.keys(file.vary));
    const from = index === 0 ? written.indexOf(side.written) : written.lastIndexOf(side.written);
    return problem === undefined ? [] : [trouble(place, problem.message, {text: written, at: from + problem.at})];
  });
};

const checkPlaceholders = (file: ExerciseFile, text: string, place: KeyPath): readonly Trouble[] =>
  [...text.matchAll(placeholder)].flatMap(match => {
    const parsed = parsePath(match[1] ?? '');
    const actors = actorsOf(file);
    const problem = !parsed.ok
      ? parsed.problem
      : actors.includes(parsed.path.actor)
        ? checkAttemptPath(parsed.path, Object.keys(file.vary))
        : {message: unknownActor(parsed.path.actor, actors)};
    const within = {text, at: match.index, length: match[0].length};
    return problem === undefined ? [] : [trouble(place, problem.message, within)];
  });

const stringsIn = (value: unknown, place: KeyPath): readonly {text: string; place: KeyPath}[] => {
  if (typeof value === 'string') return [{text: value, place}];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = [...place, Array.isArray(value) ? Number(key) : key];
    return [...(Array.isArray(value) ? [] : [{text: key, place: here}]), ...stringsIn(inside, here)];
  });
};

const oneDraw: Text = {
  en: 'A value is drawn by exactly one of word, number, pick, lines, text, ip.',
  ko: '값은 word, number, pick, lines, text, ip 가운데 하나로만 뽑습니다.',
};
