import {parseCondition} from '../lab/condition.js';
import {systems} from '../lab/lab.js';
import {you} from '../lab/you.js';
import type {Done, Draw, Exercise, ExerciseHint, PlacedProgram, When} from './exercise.js';
import type {DrawFile, ExerciseFile, WhenFile} from './schema.js';

/** The exercise of a file in which nothing is wrong any more. */
export const buildExercise = (file: ExerciseFile): Exercise => {
  const actors = actorsOf(file);
  const over = whenOf(file.over, actors);
  return {
    id: file.id,
    level: file.level,
    title: file.title,
    goal: file.goal,
    needs: file.needs ?? [],
    teaches: file.teaches ?? [],
    beliefs: file.beliefs ?? [],
    systems: file.systems ?? systems,
    vary: Object.fromEntries(
      Object.entries(file.vary).flatMap(([name, written]) => {
        const draw = drawOf(written);
        return draw === undefined ? [] : [[name, draw]];
      }),
    ),
    place: Object.entries(file.place ?? {}).map(([actor, {program, after, ...options}]): PlacedProgram => {
      const starts = whenOf(after, actors);
      return {actor, program, options, ...(starts === undefined ? {} : {after: starts})};
    }),
    give: file.give ?? {},
    talks: file.talks ?? false,
    taken: file.taken ?? [0, 0],
    ...(over === undefined ? {} : {over}),
    done: file.done.map(item => toldPoint(item, actors)).map(({id, say, when}): Done => ({id, text: say, when})),
    faults: file.faults.map(item => toldPoint(item, actors)),
    hints: file.hints.map(({when, en, ko}): ExerciseHint => {
      const shown = whenOf(when, actors);
      return {say: {en, ko}, ...(shown === undefined ? {} : {when: shown})};
    }),
  };
};

/** With whom a path can begin: the applications, the learner's program, and what was drawn. */
export const actorsOf = ({place = {}}: Pick<ExerciseFile, 'place'>): readonly string[] => [
  ...Object.keys(place),
  you,
  'vary',
];

const toldPoint = ({id, when, en, ko}: ExerciseFile['done'][number], actors: readonly string[]) => ({
  id,
  say: {en, ko},
  when: whenOf(when, actors) ?? {kind: 'any' as const, of: []},
});

const whenOf = (written: WhenFile | undefined, actors: readonly string[]): When | undefined => {
  if (written === undefined) return undefined;
  if (typeof written === 'string') {
    const parsed = parseCondition(written, actors);
    return parsed.ok ? {kind: 'condition', condition: parsed.condition} : undefined;
  }
  const all = (parts: readonly WhenFile[]): readonly When[] => parts.flatMap(part => whenOf(part, actors) ?? []);
  if ('any' in written) return {kind: 'any', of: all(written.any)};
  if (!('not' in written)) return {kind: 'all', of: all(written)};
  const not = whenOf(written.not, actors);
  return not && {kind: 'not', of: not};
};

export const drawOf = (written: DrawFile): Draw | undefined => {
  const {word, number, pick, lines, text, ip} = written;
  if (Object.keys(written).length !== 1) return undefined;
  if (word !== undefined) return {kind: 'word', letters: word};
  if (number !== undefined) return {kind: 'number', from: number};
  if (pick !== undefined) return {kind: 'pick', of: pick};
  if (lines !== undefined) return {kind: 'lines', lines};
  if (text !== undefined) return {kind: 'text', length: text};
  return ip === undefined ? undefined : {kind: 'ip'};
};
