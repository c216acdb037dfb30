import {freeMessages as messages} from '../../i18n/free-messages.js';
import {dnsResponseTo} from '../../lab/dns-response.js';
import type {PlainSeed} from '../../lab/lab.js';
import {own} from '../../lab/own.js';
import {growSeed} from '../../lab/seed.js';
import {skeletonOf} from '../../lab/skeleton.js';
import type {Text} from '../../model/text.js';
import {bytesValue} from '../../model/value.js';
import {type Update, withEffects, withRun} from '../change.js';
import type {Effect} from '../effect.js';
import {exerciseAgain} from '../exercise/exercise-again.js';
import type {Run, State} from '../state.js';
import {startFree} from './begin-free.js';
import type {FreeCommand} from './command.js';
import {allForms} from './forms.js';
import type {Free} from './free.js';
import {giveUp} from './give-up.js';
import {type Made, refuse, withDeed, withFree} from './made.js';
import {isAlive, isApplication, isProcessName, isVariableName, openCallOf, processesOf} from './processes.js';
import {findServer, optionsOf, servers} from './servers.js';
import {put, sow} from './sow.js';

/** Does what a command asks for, or says why that can't be now. */
export const performCommand = (state: State, run: Run, free: Free, command: FreeCommand, text: string): Made => {
  const {selected: actor} = free;
  const noted = (said?: Text): Free => withDeed(run, free, {actor, text, ...(said === undefined ? {} : {said})});
  switch (command.name) {
    case 'app':
      return addApplication(state, run, noted(), command);
    case 'start':
      return addServer(state, run, noted(), command);
    case 'stop':
    case 'restart':
      return endProcess(state, run, noted(), command);
    case 'text':
      return putSeed(state, run, noted(), command, {kind: 'text', text: command.text});
    case 'number':
      return putSeed(state, run, noted(), command, {kind: 'number', number: command.number});
    case 'buffer':
      return putSeed(state, run, noted(), command, {kind: 'buffer', size: command.size});
    case 'address':
      return putAddress(state, run, noted(), command);
    case 'dns':
      return putSeed(state, run, noted(), command, {kind: 'dns-query', name: command.host, type: command.type});
    case 'answer':
      return putAnswer(state, run, noted(), command);
    case 'interrupt':
      if (openCallOf(run, free, actor) === undefined) return refuse(0, messages.nothingOpen(actor));
      return made(giveUp(withFree(state, noted()), run, noted(), actor));
    case 'save':
      return save(state, run, free, command.file, text);
    case 'network':
      if (free.exercise !== undefined) return refuse(0, messages.notInExercise);
      return made(startFree(state, command.network, {ahead: free.ahead}));
    case 'again':
      return again(state, free);
    case 'help':
      return made(withEffects(withFree(state, noted(helpText()))));
  }
};

const made = (update: Update): Made => ({ok: true, update});

type Of<Name extends FreeCommand['name']> = FreeCommand & {readonly name: Name};

const addApplication = (state: State, run: Run, free: Free, {app, at}: Of<'app'>): Made => {
  const problem = nameProblem(run, app);
  return problem === undefined ? made(addProcess(state, run, {...free, selected: app}, app, {})) : refuse(at, problem);
};

const addServer = (state: State, run: Run, free: Free, {server: kind, as, options, at}: Of<'start'>): Made => {
  const server = findServer(kind);
  if (server === undefined) return refuse(at, messages.unknownServer(kind, [], undefined));
  const name = as ?? freeName(run, server.as);
  const isVariable = Object.entries(run.world.actors).some(
    ([actor, {memory}]) => isApplication(run, actor) && Object.hasOwn(memory, name),
  );
  const problem = nameProblem(run, name) ?? (isVariable ? messages.isVariable(name) : undefined);
  if (problem !== undefined) return refuse(at, problem);
  const taken = Object.values(run.lab.place).map(placed => addressIn(placed.options));
  const given = {...optionsOf(server, run.lab.network, taken), ...options};
  return made(addProcess(state, run, free, name, {program: server.program, options: given}));
};

const addressIn = (options: unknown): unknown =>
  typeof options === 'object' && options !== null && 'address' in options ? options.address : undefined;

/** `web`, and where that is taken `web2`. */
const freeName = (run: Run, wanted: string): string => {
  const isFree = (name: string): boolean => nameProblem(run, name) === undefined;
  for (let number = 2; ; number += 1) {
    const name = number === 2 && isFree(wanted) ? wanted : `${wanted}${number}`;
    if (isFree(name)) return name;
  }
};

const nameProblem = (run: Run, name: string): Text | undefined => {
  if (!isProcessName(name)) return messages.badName(name);
  return processesOf(run).includes(name) ? messages.runsAlready(name) : undefined;
};

type Placed = {readonly program?: string; readonly options?: unknown};

const addProcess = (state: State, run: Run, free: Free, name: string, placed: Placed): Update => {
  const lab = {...run.lab, place: {...run.lab.place, [name]: placed}};
  return startProcess(withRun(state, {lab, callFrom: run.trace.length}), run, free, name, placed);
};

const startProcess = (state: State, run: Run, free: Free, name: string, placed: Placed): Update =>
  withEffects(awaitProcess(state, free, name), {type: 'start-process', token: run.token, actor: name, ...placed});

const awaitProcess = (state: State, free: Free, actor: string): State =>
  withFree(state, {...free, awaited: [...free.awaited, {kind: 'process', actor, deed: free.deeds.length - 1}]});

const endProcess = (state: State, run: Run, free: Free, {name, process, at}: Of<'stop' | 'restart'>): Made => {
  if (!processesOf(run).includes(process)) return refuse(at, messages.unknownProcess(process, processesOf(run)));
  if (name === 'stop' && !isAlive(run, process)) return refuse(at, messages.isDead(process));
  const effects: readonly Effect[] = [
    {type: 'stop-process', token: run.token, actor: process, again: name === 'restart'},
  ];
  const stopping = withRun(state, {callFrom: run.trace.length});
  if (name === 'stop') return made([awaitProcess(stopping, free, process), effects]);
  const [next, starts] = startProcess(stopping, run, free, process, run.lab.place[process] ?? {});
  return made([next, [...effects, ...starts]]);
};

const putSeed = (
  state: State,
  run: Run,
  free: Free,
  {variable, at}: {variable: string; at: number},
  seed: PlainSeed,
): Made => {
  const {selected: actor} = free;
  const problem = placeProblem(state, run, actor, variable);
  if (problem !== undefined) return refuse(at, problem);
  // Two queries of one application are told apart by their ids (RFC 1035 §4.1.1).
  const soil = {dnsId: (run.beganAt + free.deeds.length) % 65_536};
  const grown = growSeed(seed, {world: run.world, since: 0}, soil);
  if ('problem' in grown) return refuse(at, grown.problem);
  const changed = withRun(state, {callFrom: run.trace.length});
  return made(sow(changed, run, free, {at: run.trace.length, actor, name: variable, seed}, grown.value));
};

/** No lab makes one, so that it is no seed. */
const putAnswer = (state: State, run: Run, free: Free, {variable, query, address, at}: Of<'answer'>): Made => {
  const {selected: actor} = free;
  const problem = placeProblem(state, run, actor, variable);
  if (problem !== undefined) return refuse(at, problem);
  const held = own(run.world.actors[actor]?.memory ?? {}, query);
  const response = dnsResponseTo(held?.kind === 'bytes' ? held.bytes : new Uint8Array(), address);
  if ('problem' in response) return refuse(at, response.problem);
  return made(put(withRun(state, {callFrom: run.trace.length}), run, free, actor, variable, bytesValue(response)));
};

/** Why nothing can be put into this variable. */
const placeProblem = (state: State, run: Run, actor: string, variable: string): Text | undefined => {
  if (!isVariableName(variable, state.abi.constants)) return messages.badVariable(variable);
  return isAlive(run, actor) ? undefined : messages.isDead(actor);
};

/** A server's address is told to everybody when it starts; that of an application only when somebody asks. */
const putAddress = (state: State, run: Run, free: Free, command: Of<'address'>): Made =>
  isAlive(run, command.process)
    ? putSeed(state, run, free, command, {kind: 'listening', actor: command.process})
    : refuse(command.at, messages.unknownProcess(command.process, processesOf(run)));

const save = (state: State, run: Run, free: Free, file: string, text: string): Made => {
  const {lab, trace} = run;
  const skeleton = skeletonOf({file, network: lab.network, place: lab.place, trace, sown: free.sown});
  if (skeleton.file.steps.length === 0) return refuse(0, messages.nothingToSave);
  const noted = withDeed(run, free, {actor: free.selected, text});
  const awaited = [...free.awaited, {kind: 'file', deed: noted.deeds.length - 1} as const];
  const overwrites = free.overwrites === file;
  return made(
    withEffects(withFree(state, {...noted, awaited}), {type: 'save-lab', token: run.token, file, skeleton, overwrites}),
  );
};

/** With values that follow from the seed of this attempt, so that all is as it was for whoever begins with the same. */
const again = (state: State, free: Free): Made => {
  const {exercise: playing} = free;
  if (playing === undefined) return refuse(0, messages.onlyInExercise);
  return made(exerciseAgain(state, playing, free, (playing.seed + 1) % 2 ** 31));
};

const helpText = (): Text => {
  const commands = allForms.map(({usage, gist}) => [usage, gist] as const);
  const programs = servers.map(({name, gist}) => [name, gist] as const);
  const lines = (locale: 'en' | 'ko', pairs: readonly (readonly [string, Text])[]) =>
    pairs.map(([name, gist]) => `${name}  ${gist[locale]}`);
  const text = (locale: 'en' | 'ko'): string =>
    [...lines(locale, commands), messages.serversTitle[locale], ...lines(locale, programs)].join('\n');
  return {en: text('en'), ko: text('ko')};
};
