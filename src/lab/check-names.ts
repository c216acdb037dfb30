import type {Text} from '../model/text.js';
import {ipBytes} from '../wire/ip-text.js';
import {beliefs} from './beliefs.js';
import {listed} from './closest.js';
import {unknownActor} from './condition.js';
import {callWords} from './lab-parts.js';
import {repeated, taken, unlisted} from './name-troubles.js';
import type {LabFile, SeedsFile} from './schema.js';
import {dnsTypeOf} from './seed.js';
import {type KeyPath, type Trouble, trouble} from './trouble.js';
import {truths} from './truths.js';

/** What names must be: unique, known, and not taken by something else. */
export const checkNames = (file: LabFile): readonly Trouble[] => [
  ...checkActors(file),
  ...repeated(
    file.steps.map(({id}) => id),
    index => ['steps', index, 'id'],
  ),
  ...file.teaches.flatMap((slug, index) => unlisted(slug, Object.keys(truths), ['teaches', index])),
  ...checkSeeds(file, file.set, ['set']),
  ...file.steps.flatMap((step, index) => [
    ...checkSeeds(file, step.set, ['steps', index, 'set']),
    ...checkPrediction(step.predict, ['steps', index, 'predict']),
  ]),
];

/** Paths begin with an actor, so these words after one have a meaning already (observe.ts). */
const takenVariables = ['calls', 'all', 'sockets', 'pid', 'exit'];

export const isTaken = (name: string): boolean => takenVariables.includes(name) || name in {};

const checkActors = ({place}: LabFile): readonly Trouble[] => {
  const names = Object.keys(place);
  return [
    ...names.filter(name => callWords.includes(name)).map(name => taken(['place'], name)),
    ...(Object.values(place).some(({program}) => program === undefined) ? [] : [trouble(['place'], noLearner)]),
  ];
};

const checkSeeds = (file: LabFile, seeds: SeedsFile | undefined, place: KeyPath): readonly Trouble[] => {
  const actors = Object.keys(file.place);
  return Object.entries(seeds ?? {}).flatMap(([actor, variables]) => {
    const here = [...place, actor];
    if (!actors.includes(actor)) return [{place: here, onKey: true, message: unknownActor(actor, actors)}];
    return Object.entries(variables).flatMap(([name, seed]) => {
      const kinds = Object.keys(seed);
      const waiting = [seed.listening, seed.answer?.port.listening].filter(named => named !== undefined);
      const type = seed['dns-query']?.type;
      const host = seed.address?.host;
      return [
        ...(isTaken(name) ? [taken(here, name)] : []),
        ...(kinds.length === 1 ? [] : [trouble([...here, name], oneSeed(kinds))]),
        ...(type === undefined || dnsTypeOf(type) !== undefined
          ? []
          : [trouble([...here, name, 'dns-query', 'type'], noDnsType(type))]),
        ...(host === undefined || ipBytes(host) !== undefined
          ? []
          : [trouble([...here, name, 'address', 'host'], noHost(host))]),
        ...waiting
          .filter(named => !actors.includes(named))
          .map(named => trouble([...here, name], unknownActor(named, actors))),
      ];
    });
  });
};

const checkPrediction = (predict: LabFile['steps'][number]['predict'], place: KeyPath): readonly Trouble[] => {
  if (predict === undefined) return [];
  const {options} = predict;
  const right = options.flatMap(({correct}, index) => (correct === true ? [index] : []));
  const [, ...surplus] = right;
  const isAnswered = right.length > 0 || options.some(({correct}) => typeof correct === 'string');
  return [
    ...repeated(
      options.map(({id}) => id),
      index => [...place, 'options', index, 'id'],
    ),
    ...(isAnswered ? [] : [trouble([...place, 'options'], noneCorrect)]),
    ...surplus.map(index => trouble([...place, 'options', index, 'correct'], severalCorrect)),
    ...options.flatMap(({belief}, index) =>
      belief === undefined ? [] : unlisted(belief, Object.keys(beliefs), [...place, 'options', index, 'belief']),
    ),
  ];
};

const noDnsType = (type: string): Text => ({
  en: `"${type}" is no type of DNS record. Write A, AAAA, MX … or a number like TYPE65280.`,
  ko: `DNS 레코드의 유형이 아닙니다: "${type}". A, AAAA, MX 등이나 TYPE65280 같은 번호로 쓰십시오.`,
});

const noHost = (host: string): Text => ({
  en: `"${host}" is no IP address. Write one like 127.0.0.2 or ::1, without a port.`,
  ko: `IP 주소가 아닙니다: "${host}". 127.0.0.2나 ::1처럼 포트 번호 없이 쓰십시오.`,
});

const oneSeed = (kinds: readonly string[]): Text => ({
  en: `A variable is given exactly one of text, number, buffer, dns-query, listening, answer, address, target, resolved, pick; here: ${listed(kinds) || 'none'}.`,
  ko: `변수에는 text, number, buffer, dns-query, listening, answer, address, target, resolved, pick 가운데 하나만 줍니다. 여기에 있는 것: ${listed(kinds) || '없음'}`,
});

const noneCorrect: Text = {
  en: 'No option can be right. Mark one with correct: true, or with a condition.',
  ko: '맞는 선택지가 없습니다. 하나에 correct: true 또는 조건을 쓰십시오.',
};

const severalCorrect: Text = {
  en: 'Only one option can always be right. Give the others a condition, or take correct away.',
  ko: '항상 맞는 선택지는 하나뿐이어야 합니다. 나머지는 조건을 쓰거나 correct를 지우십시오.',
};

const noLearner: Text = {
  en: 'Nobody makes calls here: at least one actor must have no program ({}).',
  ko: '호출할 액터가 없습니다. program이 없는 액터({})가 적어도 하나 필요합니다.',
};
