import type {listExercises} from '../exercise/list-exercises.js';
import {appMessages} from '../i18n/app-messages.js';
import {exerciseMessages} from '../i18n/exercise-messages.js';
import type {Network} from '../lab/lab.js';
import type {Progress, ProgressChange} from '../lab/progress.js';
import type {Saved, Saving} from '../lab/save-lab.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Session} from '../session/session.js';
import type {Action} from './action.js';
import type {Effect} from './effect.js';
import {createRunChain, type RunChain} from './run-chain.js';

/** A new session in the network that a lab needs, or why there is none here. */
export type OpenSession = (
  onObservation: (observation: Observation) => void,
  network: Network,
) => Promise<{readonly ok: true; readonly session: Session} | {readonly ok: false; readonly reason: Text}>;

/** What effects need of the outside. A session is made anew for every run. */
export type Surroundings = {
  readonly openSession: OpenSession;
  /** Makes a change to what is kept, and gives what the learner should know of it; absent where nothing is kept. */
  readonly keepProgress?: (change: ProgressChange) => Text | undefined;
  readonly readProgress?: () => Progress;
  /** Writes the skeleton of a lab into a file. */
  readonly saveLab: (saving: Saving) => Promise<Saved>;
  /** Absent where there is no screen to list them on. */
  readonly readExercises?: () => Promise<ReturnType<typeof listExercises>>;
  readonly exit: () => void;
  readonly dispatch: (action: Action) => void;
};

export type Effects = {
  readonly perform: (effect: Effect) => void;
  /** Ends whatever runs; resolves when no process is left. */
  readonly close: () => Promise<void>;
};

/** An effect by its type, and what is done for it. */
type Of<Type extends Effect['type']> = Effect & {readonly type: Type};
type Work = {readonly [Type in Effect['type']]: (effect: Of<Type>) => void};

/** The one place where effects happen. Those of one run are kept in order by a chain of promises. */
export const createEffects = (around: Surroundings): Effects => {
  const {dispatch} = around;
  const deadlines = createDeadlines(dispatch);
  const chain = createRunChain<Session>({
    onEnd: deadlines.clear,
    onFailure: (error, token) => {
      const problem = appMessages.wentWrong(reasonOf(error));
      dispatch(token === undefined ? {type: 'notice', notice: problem} : {type: 'broke', token, problem});
    },
  });
  const work: Work = {
    ...runWork(around, chain),
    'set-deadline': deadlines.set,
    'save-lab': effect => void saveLab(around, effect),
    'read-exercises': () => void readExercises(around),
    'save-progress': ({change}) => saveProgress(around, change),
    'read-progress': () => readProgress(around),
    exit: around.exit,
  };
  const perform = <Type extends Effect['type']>(type: Type, effect: Of<Type>): void => work[type](effect);
  const close = (): Promise<void> => {
    chain.end();
    return chain.done();
  };
  return {perform: effect => perform(effect.type, effect), close};
};

type OfRun =
  | 'start-run'
  | 'end-run'
  | 'set-memory'
  | 'make-call'
  | 'run-program'
  | 'look'
  | 'interrupt'
  | 'start-process'
  | 'stop-process';

const runWork = (around: Surroundings, chain: RunChain<Session>): Pick<Work, OfRun> => ({
  'start-run': effect => chain.start(effect.token, hold => startRun(around, effect, hold)),
  'end-run': chain.end,
  'set-memory': ({token, actor, name, value}) => chain.inOrder(token, session => session.set(actor, name, value)),
  'make-call': effect => chain.beside(effect.token, session => makeCall(around, session, effect)),
  'run-program': effect => chain.beside(effect.token, session => runProgram(around, session, effect)),
  look: effect => chain.beside(effect.token, session => look(around, session, effect)),
  interrupt: ({token, actor}) => chain.inOrder(token, async session => session.interrupt(actor)),
  'start-process': effect => chain.inOrder(effect.token, session => startProcess(around, session, effect)),
  'stop-process': effect => chain.inOrder(effect.token, session => stopProcess(around, session, effect)),
});

const startRun = async (
  {openSession, dispatch}: Surroundings,
  {token, lab}: Of<'start-run'>,
  hold: (session: Session) => void,
): Promise<void> => {
  const beganAt = Date.now();
  const onObservation = (observation: Observation): void =>
    dispatch({type: 'observed', token, observations: [observation]});
  const opened = await openSession(onObservation, lab.network);
  if (!opened.ok) return dispatch({type: 'unavailable', token, reason: opened.reason});
  const {session} = opened;
  hold(session);
  for (const [actor, {program, options}] of Object.entries(lab.place)) {
    const started = await session.start(actor, program === undefined ? {} : {program, options});
    if (!started.ok) return dispatch({type: 'broke', token, problem: started.problem});
  }
  await session.sample();
  dispatch({type: 'started', token, beganAt});
};

const makeCall = async (
  {dispatch}: Surroundings,
  session: Session,
  {token, actor, written}: Of<'make-call'>,
): Promise<void> => {
  const result = await session.call(actor, written);
  if (result.kind === 'refused') dispatch({type: 'refused', token, actor, problem: result.problem.message});
  else if (result.kind === 'returned') dispatch({type: 'settled', token, actor});
};

const runProgram = async (
  {dispatch}: Surroundings,
  session: Session,
  {token, actor, program, options}: Of<'run-program'>,
): Promise<void> => {
  const result = await session.run(actor, program, options);
  if (result.kind === 'done') dispatch({type: 'settled', token, actor});
  else if (result.kind === 'failed') dispatch({type: 'broke', token, problem: result.problem});
};

const startProcess = async (
  {dispatch}: Surroundings,
  session: Session,
  {token, actor, program, options}: Of<'start-process'>,
): Promise<void> => {
  const started = await session.start(actor, program === undefined ? {} : {program, options});
  if (started.ok) await session.sample();
  dispatch({type: 'process-started', token, actor, ...(started.ok ? {} : {problem: started.problem})});
};

const stopProcess = async (
  {dispatch}: Surroundings,
  session: Session,
  {token, actor, again}: Of<'stop-process'>,
): Promise<void> => {
  await session.kill(actor, 'SIGKILL');
  await session.sample();
  if (!again) dispatch({type: 'process-stopped', token, actor});
};

const look = async ({dispatch}: Surroundings, session: Session, {token, seq}: Of<'look'>): Promise<void> => {
  await session.sample();
  dispatch({type: 'looked', token, seq});
};

const createDeadlines = (dispatch: Surroundings['dispatch']) => {
  const timers = new Set<NodeJS.Timeout>();
  const set = ({token, step, seq, milliseconds}: Of<'set-deadline'>): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      dispatch({type: 'deadline', token, step, seq});
    }, milliseconds);
    timers.add(timer);
  };
  const clear = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
  };
  return {set, clear};
};

const saveLab = async (around: Surroundings, {token, ...saving}: Of<'save-lab'>): Promise<void> => {
  const failed = (error: unknown): Saved => ({kind: 'failed', reason: reasonOf(error)});
  const result = await around.saveLab(saving).catch(failed);
  around.dispatch({type: 'saved', token, file: saving.file, result});
};

const readExercises = async ({readExercises: read, dispatch}: Surroundings): Promise<void> => {
  if (read === undefined) return;
  try {
    const {listed, problems} = await read();
    const [first] = problems;
    const problem = first && {
      problem: exerciseMessages.brokenFile(first.file, first.line, first.column, first.message),
    };
    dispatch({type: 'exercises-read', listed, ...problem});
  } catch (error) {
    dispatch({type: 'notice', notice: appMessages.wentWrong(reasonOf(error))});
  }
};

const saveProgress = ({keepProgress, dispatch}: Surroundings, change: ProgressChange): void => {
  const notice = keepProgress?.(change);
  if (notice !== undefined) dispatch({type: 'notice', notice});
};

const readProgress = ({readProgress: read, dispatch}: Surroundings): void => {
  const progress = read?.();
  if (progress !== undefined) dispatch({type: 'progress-read', progress});
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
