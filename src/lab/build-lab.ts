import {parseCondition} from './condition.js';
import {
  type Action,
  type Condition,
  type Lab,
  type Path,
  type Prediction,
  type Question,
  type Reveal,
  type Seed,
  type Seeds,
  type Step,
  type System,
  systems,
} from './lab.js';
import {actionsOf, listOf} from './lab-parts.js';
import {parsePath} from './path.js';
import type {ConditionalFile, LabFile, SeedFile, SeedsFile, StepFile} from './schema.js';

/** The lab of a file in which nothing is wrong any more. */
export const buildLab = (file: LabFile): Lab => {
  const actors = Object.keys(file.place);
  return {
    id: file.id,
    title: file.title,
    summary: file.summary,
    minutes: file.minutes,
    needs: file.needs ?? [],
    teaches: file.teaches,
    network: file.network ?? 'loopback',
    systems: file.systems ?? systems,
    ...(file.requires === undefined ? {} : {requires: file.requires}),
    place: Object.fromEntries(
      Object.entries(file.place).map(([actor, {program, ...options}]) => [
        actor,
        program === undefined ? {} : {program, options},
      ]),
    ),
    set: buildSeeds(file.set),
    steps: file.steps.map((step, index) => buildStep(step, index, actors, file.systems ?? systems)),
  };
};

const buildStep = (step: StepFile, index: number, actors: readonly string[], everywhere: readonly System[]): Step => {
  const repeat = condition(step['repeat-until'], actors);
  const predict = step.predict && buildPrediction(step.predict, actors);
  const tally = pathOf(step.tally);
  const question = step.ask && buildQuestion(step.ask);
  const passOver = listOf(step['pass-over'], []).map(({item}) => buildConditional(item, actors));
  return {
    id: step.id,
    phase: step.phase,
    title: step.title,
    say: step.say,
    set: buildSeeds(step.set),
    ...(predict === undefined ? {} : {predict}),
    calls: actionsOf(step, index).map(buildAction),
    ...(repeat === undefined ? {} : {repeatUntil: repeat}),
    ...(step['at-most'] === undefined ? {} : {atMost: step['at-most']}),
    ...(tally === undefined ? {} : {tally}),
    reveal: listOf(step.reveal, []).map(({item}) => buildConditional(item, actors)),
    check: listOf(step.check, []).flatMap(({item}) => condition(item, actors) ?? []),
    ...(question === undefined ? {} : {question}),
    hints: listOf(step.hints, []).map(({item}) => buildConditional(item, actors)),
    systems: step.systems ?? everywhere,
    ...(step.requires === undefined ? {} : {requires: step.requires}),
    ...(passOver.length === 0 ? {} : {passOver}),
    ...(step.scheme === undefined ? {} : {scheme: step.scheme}),
    ...(step.show === undefined ? {} : {show: step.show}),
  };
};

const buildPrediction = ({ask, options}: NonNullable<StepFile['predict']>, actors: readonly string[]): Prediction => ({
  ask,
  options: options.map(({id, text, belief, correct}) => ({
    id,
    text,
    ...(belief === undefined ? {} : {belief}),
    correct: typeof correct === 'string' ? (condition(correct, actors) ?? false) : (correct ?? false),
  })),
});

const buildAction = (action: ReturnType<typeof actionsOf>[number]): Action => {
  if (action.kind === 'program') {
    const {kind, actor, program = '', options} = action;
    return {kind, actor, program, options};
  }
  const {kind, actor, written, blocks, given} = action;
  return {kind, actor, written, blocks, given};
};

const buildQuestion = ({question, answer}: NonNullable<StepFile['ask']>): Question | undefined => {
  const path = pathOf(answer);
  return path && {ask: question, answer: path};
};

const pathOf = (written: string | undefined): Path | undefined => {
  const parsed = written === undefined ? undefined : parsePath(written);
  return parsed?.ok === true ? parsed.path : undefined;
};

/** A reveal, or a hint, which has the same shape. */
const buildConditional = ({when, en, ko}: ConditionalFile, actors: readonly string[]): Reveal => {
  const held = condition(when, actors);
  return {say: {en, ko}, ...(held === undefined ? {} : {when: held})};
};

const condition = (written: string | undefined, actors: readonly string[]): Condition | undefined => {
  const parsed = written === undefined ? undefined : parseCondition(written, actors);
  return parsed?.ok === true ? parsed.condition : undefined;
};

const buildSeeds = (seeds: SeedsFile | undefined): Seeds =>
  Object.fromEntries(
    Object.entries(seeds ?? {}).map(([actor, variables]) => [
      actor,
      Object.fromEntries(
        Object.entries(variables).flatMap(([name, written]) => {
          const seed = buildSeed(written);
          return seed === undefined ? [] : [[name, seed]];
        }),
      ),
    ]),
  );

const buildSeed = (seed: SeedFile): Seed | undefined => {
  if (seed.target !== undefined) return {kind: 'target', part: seed.target};
  if (seed.pick !== undefined) return buildPick(seed.pick);
  const addresses = pathOf(seed.resolved?.in);
  if (seed.resolved !== undefined && addresses !== undefined)
    return {kind: 'resolved', in: addresses, family: seed.resolved.family};
  if (seed.text !== undefined) return {kind: 'text', text: seed.text};
  if (seed.number !== undefined) return {kind: 'number', number: seed.number};
  if (seed.buffer !== undefined) return {kind: 'buffer', size: seed.buffer};
  if (seed['dns-query'] !== undefined) return {kind: 'dns-query', ...seed['dns-query']};
  if (seed.listening !== undefined) return {kind: 'listening', actor: seed.listening};
  const port = pathOf(seed.address?.port);
  if (seed.address !== undefined && port !== undefined) return {kind: 'address', host: seed.address.host, port};
  const response = pathOf(seed.answer?.in);
  return seed.answer !== undefined && response !== undefined
    ? {kind: 'answer', response, portOf: seed.answer.port.listening}
    : undefined;
};

const buildPick = ({from, not}: NonNullable<SeedFile['pick']>): Seed => {
  const other = pathOf(not);
  return {
    kind: 'pick',
    from: from.flatMap(written => pathOf(written) ?? []),
    ...(other === undefined ? {} : {not: other}),
  };
};
