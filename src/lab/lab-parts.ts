import type {Text} from '../model/text.js';
import type {Given} from './lab.js';
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
  readonly kind: 'call';
  readonly actor: string;
  readonly written: string;
  readonly blocks: boolean;
  readonly given: Given;
  readonly place: KeyPath;
};

export type PlacedProgram = {
  readonly kind: 'program';
  readonly actor: string;
  /** Absent where the file forgot it. */
  readonly program: string | undefined;
  readonly options: unknown;
  readonly place: KeyPath;
};

/** Words of an entry under `call` that are no actors. */
export const callWords: readonly string[] = ['blocks', 'given', 'run'];

/** What a step does, in order; an entry without exactly one actor gives as many as it has. */
export const actionsOf = (step: StepFile, index: number): readonly (PlacedCall | PlacedProgram)[] =>
  listOf<CallFile>(step.call, ['steps', index, 'call']).flatMap(({item, place}) => [
    ...callsIn(item, place),
    ...programsIn(item, [...place, 'run']),
  ]);

const callsIn = (item: CallFile, place: KeyPath): readonly PlacedCall[] =>
  Object.entries(item).flatMap(([actor, written]): readonly PlacedCall[] => {
    if (callWords.includes(actor) || typeof written !== 'string') return [];
    const {blocks = false, given = 'whole'} = item;
    return [{kind: 'call', actor, written, blocks, given, place: [...place, actor]}];
  });

const programsIn = ({run}: CallFile, place: KeyPath): readonly PlacedProgram[] =>
  Object.entries(run ?? {}).map(([actor, {program, ...options}]) => ({
    kind: 'program',
    actor,
    program,
    options,
    place: [...place, actor],
  }));

export const callsOf = (step: StepFile, index: number): readonly PlacedCall[] =>
  actionsOf(step, index).filter(action => action.kind === 'call');

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
    ...(step.ask === undefined ? [] : [{place: [...root, 'ask', 'question'], part: step.ask.question, moment: after}]),
    ...listOf(step['pass-over'], [...root, 'pass-over']).map(({item, place}) => ({place, part: item, moment: before})),
    // One that waits for what a call did may quote it.
    ...listOf(step.hints, [...root, 'hints']).map(({item, place}) => ({
      place,
      part: item,
      moment: item.when === undefined ? before : after,
    })),
  ];
};

/** Every condition of a file, as written; all but those of pass-over look at what the calls of their step did. */
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
      ...[...listOf(step.reveal, [...root, 'reveal']), ...listOf(step.hints, [...root, 'hints'])].flatMap(
        ({item, place}) => (item.when === undefined ? [] : [{place: [...place, 'when'], part: item.when, moment}]),
      ),
      ...listOf(step['pass-over'], [...root, 'pass-over']).flatMap(({item, place}) =>
        item.when === undefined
          ? []
          : [{place: [...place, 'when'], part: item.when, moment: {step: index, after: false}}],
      ),
      ...listOf(step.check, [...root, 'check']).map(({item, place}) => ({place, part: item, moment})),
    ];
  });
