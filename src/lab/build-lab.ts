import {parseCondition} from './condition.js';
import type {Condition, Lab, Prediction, Reveal, Seed, Seeds, Step} from './lab.js';
import {callsOf, listOf} from './lab-parts.js';
import {parsePath} from './path.js';
import type {LabFile, SeedFile, SeedsFile, StepFile} from './schema.js';

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
    place: Object.fromEntries(
      Object.entries(file.place).map(([actor, {program, ...options}]) => [
        actor,
        program === undefined ? {} : {program, options},
      ]),
    ),
    set: buildSeeds(file.set),
    steps: file.steps.map((step, index) => buildStep(step, index, actors)),
  };
};

const buildStep = (step: StepFile, index: number, actors: readonly string[]): Step => {
  const repeat = condition(step['repeat-until'], actors);
  const predict = step.predict && buildPrediction(step.predict, actors);
  return {
    id: step.id,
    phase: step.phase,
    title: step.title,
    say: step.say,
    set: buildSeeds(step.set),
    ...(predict === undefined ? {} : {predict}),
    calls: callsOf(step, index).map(({actor, written, blocks}) => ({actor, written, blocks})),
    ...(repeat === undefined ? {} : {repeatUntil: repeat}),
    reveal: listOf(step.reveal, []).map(({item}) => buildReveal(item, actors)),
    check: listOf(step.check, []).flatMap(({item}) => condition(item, actors) ?? []),
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

const buildReveal = (
  {when, en, ko}: {when?: string | undefined; en: string; ko: string},
  actors: readonly string[],
): Reveal => {
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
  if (seed.text !== undefined) return {kind: 'text', text: seed.text};
  if (seed.number !== undefined) return {kind: 'number', number: seed.number};
  if (seed.buffer !== undefined) return {kind: 'buffer', size: seed.buffer};
  if (seed['dns-query'] !== undefined) return {kind: 'dns-query', ...seed['dns-query']};
  if (seed.listening !== undefined) return {kind: 'listening', actor: seed.listening};
  const response = seed.answer && parsePath(seed.answer.in);
  return seed.answer !== undefined && response?.ok === true
    ? {kind: 'answer', response: response.path, portOf: seed.answer.port.listening}
    : undefined;
};
