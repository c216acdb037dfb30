import type {Text} from '../model/text.js';
import {hasProgram} from './check-calls.js';
import {unknownActor} from './condition.js';
import {actionsOf, callWords, isLearner, listOf, type PlacedProgram} from './lab-parts.js';
import type {CallFile, LabFile, StepFile} from './schema.js';
import {type KeyPath, type Trouble, trouble} from './trouble.js';

/** Entries under `call`: each is one actor's call, or one program that a learner's application runs. */
export const checkActions = (file: LabFile): readonly Trouble[] =>
  file.steps.flatMap((step, index) => [
    ...listOf<CallFile>(step.call, ['steps', index, 'call']).flatMap(({item, place}) => checkEntry(item, place)),
    ...actionsOf(step, index).flatMap(action => (action.kind === 'program' ? checkProgram(action, file) : [])),
    ...checkRepeat(step, index),
    ...checkPassOver(step, index),
  ]);

const checkEntry = (item: CallFile, place: KeyPath): readonly Trouble[] => {
  const actors = Object.keys(item).filter(key => !callWords.includes(key));
  if (item.run === undefined) return actors.length === 1 ? [] : [trouble(place, oneActor)];
  const besides = Object.keys(item).filter(key => key !== 'run');
  return [
    ...besides.map(key => ({place: [...place, key], onKey: true, message: nothingBesides(key)})),
    ...(Object.keys(item.run).length === 1 ? [] : [trouble([...place, 'run'], oneRun)]),
  ];
};

const checkProgram = ({actor, program, place}: PlacedProgram, file: LabFile): readonly Trouble[] => {
  const actors = Object.keys(file.place);
  if (!actors.includes(actor)) return [{place, onKey: true, message: unknownActor(actor, actors)}];
  if (!isLearner(file, actor)) return [{place, onKey: true, message: hasProgram(actor)}];
  return program === undefined ? [trouble(place, noProgram)] : [];
};

const checkRepeat = (step: StepFile, index: number): readonly Trouble[] =>
  step['repeat-until'] === undefined || actionsOf(step, index).at(-1)?.kind === 'call'
    ? []
    : [{place: ['steps', index, 'repeat-until'], onKey: true, message: nothingToRepeat}];

const checkPassOver = (step: StepFile, index: number): readonly Trouble[] =>
  listOf(step['pass-over'], ['steps', index, 'pass-over'])
    .filter(({item}) => item.when === undefined)
    .map(({place}) => trouble(place, passedAlways));

const passedAlways: Text = {
  en: 'Say when the step is passed over: when: client.six is unknown. One that always is can be taken out.',
  ko: '언제 건너뛰는지 쓰십시오. 예: when: client.six is unknown. 늘 건너뛸 단계라면 빼십시오.',
};

const oneActor: Text = {
  en: "Each call names exactly one actor: {client: 'fd = socket(AF_INET, SOCK_STREAM, 0)'}.",
  ko: "호출마다 액터를 하나만 씁니다. 예: {client: 'fd = socket(AF_INET, SOCK_STREAM, 0)'}",
};

const oneRun: Text = {
  en: 'run names exactly one actor with its program: {run: {client: {program: echo-server}}}.',
  ko: 'run에는 액터 하나와 그 프로그램을 씁니다. 예: {run: {client: {program: echo-server}}}',
};

const nothingBesides = (key: string): Text => ({
  en: `"${key}" can't stand beside run; make it an entry of its own.`,
  ko: `run과 함께 쓸 수 없습니다: "${key}". 항목을 따로 만드십시오.`,
});

const noProgram: Text = {
  en: 'Say which program runs: {program: echo-server}.',
  ko: '어떤 프로그램을 실행할지 쓰십시오. 예: {program: echo-server}',
};

const nothingToRepeat: Text = {
  en: 'There is no call to repeat: the last thing that the step does must be a call.',
  ko: '되풀이할 호출이 없습니다. 단계의 마지막 항목은 호출이어야 합니다.',
};
