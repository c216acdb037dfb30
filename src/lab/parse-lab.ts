import type {Text} from '../model/text.js';
import {buildLab} from './build-lab.js';
import {checkActions} from './check-actions.js';
import {checkCalls} from './check-calls.js';
import {checkHints} from './check-hints.js';
import {checkNames} from './check-names.js';
import {checkPaths} from './check-paths.js';
import {checkTexts} from './check-texts.js';
import type {Lab, LabProblem} from './lab.js';
import {mend} from './mend.js';
import {type LabFile, labSchema} from './schema.js';
import {shapeTroubles} from './shape-troubles.js';
import {isTooLarge, tooLarge} from './source-size.js';
import type {Trouble} from './trouble.js';
import {variablesOf} from './variables.js';
import {type Position, readYaml} from './yaml-source.js';

/** A lab with the file that it came from; `locate` finds a place in it again. */
export type ReadLab = {
  readonly file: string;
  readonly lab: Lab;
  readonly locate: (trouble: Trouble) => Position;
};

export type ParsedLab =
  | ({readonly ok: true} & ReadLab)
  | {readonly ok: false; readonly problems: readonly LabProblem[]};

/** A lab from its source, or everything that is wrong with it, in the order of the file. Never throws. */
export const parseLab = (file: string, source: string): ParsedLab => {
  const refuse = (found: readonly (Position & {readonly message: Text})[]): ParsedLab => ({
    ok: false,
    problems: found
      .map(({line, column, message}) => ({file, line, column, message}))
      .sort((a, b) => a.line - b.line || a.column - b.column),
  });
  if (isTooLarge(source)) return refuse([{line: 1, column: 1, message: tooLarge}]);
  const yaml = readYaml(source);
  if (!yaml.ok) return refuse(yaml.problems);
  const read = readFile(yaml.value);
  return read.troubles.length === 0 && read.file !== undefined
    ? {ok: true, file, lab: buildLab(read.file), locate: yaml.locate}
    : refuse(read.troubles.map(trouble => ({...yaml.locate(trouble), message: trouble.message})));
};

const readFile = (value: unknown): {readonly file?: LabFile; readonly troubles: readonly Trouble[]} => {
  const shaped = labSchema.safeParse(value);
  if (shaped.success) return {file: shaped.data, troubles: checkMeaning(shaped.data)};
  const troubles = shapeTroubles(shaped.error.issues, {schema: labSchema, root: value});
  const mended = labSchema.safeParse(mend(value, shaped.error.issues));
  return {troubles: mended.success ? [...troubles, ...checkMeaning(mended.data)] : troubles};
};

const checkMeaning = (file: LabFile): readonly Trouble[] => {
  const variables = variablesOf(file);
  return [
    ...checkNames(file),
    ...checkActions(file),
    ...checkHints(file),
    ...checkCalls(file, variables),
    ...checkPaths(file, variables),
    ...checkTexts(file),
  ];
};
