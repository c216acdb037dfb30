import type {Text} from '../model/text.js';
import type {CallFile, LabFile, StepFile} from './schema.js';
import type {KeyPath} from './trouble.js';

/** When a part is looked at: before the lab begins, before the calls of a step, or after them. */
export type Moment = {readonly step: number; readonly after: boolean} | 'never';

type Placed<Part> = {readonly place: KeyPath; readonly part: Part; readonly moment: Moment};

/** A list, or the one thing that was written instead of it, with where each stands. */
export const listOf = <Item>(
  written: Item | readonly Item[] | undefined,
  place: KeyPath,
): readonly {readonly item: Item; readonly place: KeyPath}[] => {
  if (written === undefined) return [];
  return isList(written) ? written.map((item, index) => ({item, place: [...place, index]})) : [{item: written, place}];
};

const isList = <Item>(written: Item | readonly Item[]): written is readonly Item[] => Array.isArray(written);

export const isLearner = (file: LabFile, actor: string): boolean =>
  Object.hasOwn(file.place, actor) && file.place[actor]?.program === undefined;

export type PlacedCall = {
  readonly actor: string;
  readonly written: string;
  readonly blocks: boolean;
  readonly place: KeyPath;
};

/** The calls of a step; an entry without exactly one actor gives as many as it has. */
export const callsOf = (step: StepFile, index: number): readonly PlacedCall[] =>
  listOf<CallFile>(step.call, ['steps', index, 'call']).flatMap(({item, place}) =>
    Object.entries(item).flatMap(([actor, written]) =>
      actor === 'blocks' || typeof written !== 'string'
        ? []
        : [{actor, written, blocks: item.blocks === true, place: [...place, actor]}],
    ),
  );

/** Every text of a file. Placeholders are only filled in the texts of steps. */
export const textsOf = (file: LabFile): readonly Placed<Text>[] => [
  {place: ['title'], part: file.title, moment: 'never'},
  {place: ['summary'], part: file.summary, moment: 'never'},
  ...file.steps.flatMap((step, index) => textsOfStep(step, index)),
];

const textsOfStep = (step: StepFile, index: number): readonly Placed<Text>[] => {
  const root = ['steps', index];
  const before = {step: index, after: false};
  const after = {step: index, after: true};
  const predict = step.predict;
  return [
    {place: [...root, 'title'], part: step.title, moment: 'never'},
    {place: [...root, 'say'], part: step.say, moment: before},
    ...(predict === undefined ? [] : [{place: [...root, 'predict', 'ask'], part: predict.ask, moment: before}]),
    ...(predict?.options ?? []).map(({text}, option) => ({
      place: [...root, 'predict', 'options', option, 'text'],
      part: text,
      moment: before,
    })),
    ...listOf(step.reveal, [...root, 'reveal']).map(({item, place}) => ({place, part: item, moment: after})),
  ];
};

/** Every condition of a file, as written; all are judged once the calls of their step have been made. */
export const conditionsOf = (file: LabFile): readonly Placed<string>[] =>
  file.steps.flatMap((step, index) => {
    const root = ['steps', index];
    const moment = {step: index, after: true};
    const repeat = step['repeat-until'];
    return [
      ...(step.predict?.options ?? []).flatMap(({correct}, option) =>
        typeof correct === 'string'
          ? [{place: [...root, 'predict', 'options', option, 'correct'], part: correct, moment}]
          : [],
      ),
      ...(repeat === undefined ? [] : [{place: [...root, 'repeat-until'], part: repeat, moment}]),
      ...listOf(step.reveal, [...root, 'reveal']).flatMap(({item, place}) =>
        item.when === undefined ? [] : [{place: [...place, 'when'], part: item.when, moment}],
      ),
      ...listOf(step.check, [...root, 'check']).map(({item, place}) => ({place, part: item, moment})),
    ];
  });
