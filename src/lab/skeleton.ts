import {callHistory} from '../model/call-history.js';
import type {Trace} from '../model/trace.js';
import type {CallRecord} from '../model/world.js';
import type {LiveSeed, Network, PlacedActor, PlainSeed} from './lab.js';
import type {CallFile, LabFile, SeedFile, SeedsFile, StepFile} from './schema.js';
import {type Spelled, spellCall} from './skeleton-calls.js';
import {checksOf, phaseOf} from './skeleton-checks.js';

/** What was put into an application's memory besides what calls store there. `at`: the length of the trace then. */
export type Sown = {readonly at: number; readonly actor: string; readonly name: string; readonly seed: SownSeed};

type SownSeed = PlainSeed | Extract<LiveSeed, {kind: 'target'}>;

export type Played = {
  /** Where it will be saved: the lab gets its id from there. */
  readonly file: string;
  readonly network: Network;
  readonly place: Readonly<Record<string, PlacedActor>>;
  readonly trace: Trace;
  readonly sown: readonly Sown[];
};

/** A lab file, and what was done that no lab can have, with the reason; in English, as comments in files are. */
export type Skeleton = {readonly file: LabFile; readonly leftOut: readonly string[]};

/**
 * The skeleton of a lab from what was played: one step for each call, in the order in which they returned, since a lab
 * makes one call after the other. Texts are for the author to write; checks are proposed from what was observed.
 */
export const skeletonOf = (played: Played): Skeleton => {
  const {place, network, trace} = played;
  const all = inOrder(callHistory(trace).filter(({actor}) => isApplication(place, actor)));
  const lasting = all.filter(record => record.seq >= lifeBegan(trace, record.actor));
  const given = ofTarget(played);
  const {steps, leftOut} = stepsOf(lasting, played);
  const restarted = all
    .filter(record => !lasting.includes(record))
    .map(one => leave(one, 'its application was started again'));
  return {
    file: {
      format: 1,
      id: idOf(played.file),
      title: {en: 'Name this lab', ko: '실습의 이름을 적습니다'},
      summary: {en: 'Say what a learner will see here.', ko: '학습자가 무엇을 보게 되는지 적습니다.'},
      minutes: Math.max(1, Math.min(120, Math.ceil(steps.length / 2))),
      teaches: [],
      ...(network === 'loopback' ? {} : {network}),
      ...(network === 'private' ? {systems: ['linux']} : {}),
      place: placeFile(place),
      ...(given.length === 0 ? {} : {set: seedsFile(given)}),
      steps: [...steps],
    },
    leftOut: [...restarted, ...leftOut, ...endingsIn(trace)],
  };
};

const isApplication = (place: Played['place'], actor: string): boolean =>
  Object.hasOwn(place, actor) && place[actor]?.program === undefined;

const inOrder = (records: readonly CallRecord[]): readonly CallRecord[] =>
  [...records].sort((a, b) => endAmong(records, a) - endAmong(records, b) || a.seq - b.seq);

/**
 * One that waited while others acted comes after what it waited for: that may have been told to return a moment later, as
 * connect is after the accept that it ended.
 */
const endAmong = (records: readonly CallRecord[], one: CallRecord): number => {
  if (one.waitsIn === undefined) return endOf(one);
  const during = records.filter(
    ({actor, seq, waitsIn}) => actor !== one.actor && seq > one.seq && seq < endOf(one) && waitsIn === undefined,
  );
  return Math.max(endOf(one), ...during.map(other => endOf(other) + 0.5));
};

const endOf = ({returnedSeq}: CallRecord): number => returnedSeq ?? Number.MAX_SAFE_INTEGER;

const lifeBegan = (trace: Trace, actor: string): number =>
  trace.findLastIndex(fact => fact.kind === 'subject-started' && fact.actor === actor);

const leave = ({actor, call}: CallRecord, why: string): string => `${actor}  ${call.written}  (${why})`;

/** A lab starts all its processes first, and ends them last. */
const endingsIn = (trace: Trace): readonly string[] =>
  trace.flatMap(fact => (fact.kind === 'subject-exited' ? [`${fact.actor}  ended`] : []));

/** Servers start before anybody connects. */
const placeFile = (place: Played['place']): LabFile['place'] => {
  const entries = Object.entries(place);
  const ordered = [
    ...entries.filter(([, {program}]) => program !== undefined),
    ...entries.filter(([, {program}]) => program === undefined),
  ];
  return Object.fromEntries(
    ordered.map(([name, {program, options}]) => [
      name,
      program === undefined ? {} : {program, ...(typeof options === 'object' ? options : {})},
    ]),
  );
};

/** As many as a lab may have (schema.ts). */
const mostSteps = 100;

type Steps = {readonly steps: readonly StepFile[]; readonly leftOut: readonly string[]};

const stepsOf = (records: readonly CallRecord[], played: Played): Steps => {
  const {trace, sown} = played;
  const known = new Set(ofTarget(played).map(({actor, name}) => `${actor}.${name}`));
  const steps: StepFile[] = [];
  const leftOut: string[] = [];
  let waiting = sown.filter(({seed}) => seed.kind !== 'target');
  for (const record of records) {
    const due = waiting.filter(({at, actor}) => at <= record.seq && at >= lifeBegan(trace, actor));
    for (const {actor, name} of due) known.add(`${actor}.${name}`);
    const spelled = spellCall(record, trace, known);
    if ('reason' in spelled || steps.length === mostSteps) {
      leftOut.push(leave(record, 'reason' in spelled ? spelled.reason : `a lab has at most ${mostSteps} steps`));
      continue;
    }
    waiting = waiting.filter(one => !due.includes(one));
    for (const name of spelled.makes) known.add(`${record.actor}.${name}`);
    steps.push(stepOf(record, spelled, due, steps.length + 1));
  }
  return {steps, leftOut};
};

/** Nobody has to be asked for these, so they are there before the first step, unless the application lost its memory since. */
const ofTarget = ({trace, sown}: Played): readonly Sown[] =>
  sown.filter(({seed, actor, at}) => seed.kind === 'target' && at >= lifeBegan(trace, actor));

const stepOf = (record: CallRecord, {written}: Spelled, due: readonly Sown[], number: number): StepFile => {
  const {actor, call} = record;
  const isGivenUp = record.outcome === undefined || isInterrupted(record);
  // The type of the schema can't say that one key is none of the others.
  const made = {[actor]: written, ...(isGivenUp ? {blocks: true} : {})} as CallFile;
  return {
    id: `${call.name}-${number}`,
    phase: phaseOf(call.name),
    title: {en: `Name this step (${call.name})`, ko: `이 단계의 이름을 적습니다 (${call.name})`},
    say: {en: 'Say what this step is about.', ko: '이 단계가 무엇에 관한 것인지 적습니다.'},
    ...(due.length === 0 ? {} : {set: seedsFile(due)}),
    call: made,
    reveal: {en: 'Say what happened.', ko: '실제로 무슨 일이 일어났는지 적습니다.'},
    check: [...checksOf(record, isGivenUp)],
  };
};

const isInterrupted = ({outcome}: CallRecord): boolean => outcome?.kind === 'failed' && outcome.errno.name === 'EINTR';

const seedsFile = (due: readonly Sown[]): SeedsFile => {
  const seeds: Record<string, Record<string, SeedFile>> = {};
  for (const {actor, name, seed} of due) seeds[actor] = {...seeds[actor], [name]: seedFile(seed)};
  return seeds;
};

const seedFile = (seed: SownSeed): SeedFile => {
  switch (seed.kind) {
    case 'text':
      return {text: seed.text};
    case 'number':
      return {number: seed.number};
    case 'buffer':
      return {buffer: seed.size};
    case 'dns-query':
      return {'dns-query': {name: seed.name, type: seed.type}};
    case 'listening':
      return {listening: seed.actor};
    case 'target':
      return {target: seed.part};
    // Commands of free play sow none of these.
    case 'answer':
      return {answer: {in: seed.response.written, port: {listening: seed.portOf}}};
    case 'address':
      return {address: {host: seed.host, port: seed.port.written}};
  }
};

/** `My lab.yaml` is the lab `my-lab`. */
const idOf = (file: string): string => {
  const name = (file.split('/').at(-1) ?? '').replace(/\.ya?ml$/i, '').toLowerCase();
  const slug = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug === '' || slug === 'constructor' ? 'my-lab' : slug;
};
