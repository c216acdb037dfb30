import type {listExercises} from '../exercise/list-exercises.js';
import {exerciseMessages} from '../i18n/exercise-messages.js';
import type {Network} from '../lab/lab.js';
import type {Progress, ProgressChange} from '../lab/progress.js';
import type {Saved, Saving} from '../lab/save-lab.js';
import type {Observation} from '../model/observation.js';
import type {Text} from '../model/text.js';
import type {Session} from '../session/session.js';
import type {Action} from './action.js';
import type {Effect} from './effect.js';

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

/** The one place where effects happen. Those of one run are kept in order by a chain of promises. */
export const createEffects = (around: Surroundings): Effects => {
  let current: {readonly token: number; readonly session: Session} | undefined;
  let chain: Promise<void> = Promise.resolve();
  const deadlines = new Set<NodeJS.Timeout>();

  const endRun = async (): Promise<void> => {
    const ending = current;
    current = undefined;
    for (const timer of deadlines) clearTimeout(timer);
    deadlines.clear();
    await ending?.session.close();
  };

  const inOrder = (token: number, work: (session: Session) => Promise<void>): void => {
    chain = chain.then(async () => {
      if (current?.token === token) await work(current.session);
    });
  };

  const startRun = async ({token, lab}: Effect & {type: 'start-run'}): Promise<void> => {
    const beganAt = Date.now();
    const opened = await around.openSession(
      observation => around.dispatch({type: 'observed', token, observations: [observation]}),
      lab.network,
    );
    if (!opened.ok) return around.dispatch({type: 'unavailable', token, reason: opened.reason});
    const {session} = opened;
    current = {token, session};
    for (const [actor, {program, options}] of Object.entries(lab.place)) {
      const started = await session.start(actor, program === undefined ? {} : {program, options});
      if (!started.ok) return around.dispatch({type: 'broke', token, problem: started.problem});
    }
    await session.sample();
    around.dispatch({type: 'started', token, beganAt});
  };

  const makeCall = async (session: Session, {token, actor, written}: Effect & {type: 'make-call'}): Promise<void> => {
    const result = await session.call(actor, written);
    if (result.kind === 'refused') around.dispatch({type: 'refused', token, actor, problem: result.problem.message});
    else if (result.kind === 'returned') around.dispatch({type: 'settled', token, actor});
  };

  const runProgram = async (session: Session, effect: Effect & {type: 'run-program'}): Promise<void> => {
    const {token, actor, program, options} = effect;
    const result = await session.run(actor, program, options);
    if (result.kind === 'done') around.dispatch({type: 'settled', token, actor});
    else if (result.kind === 'failed') around.dispatch({type: 'broke', token, problem: result.problem});
  };

  const startProcess = async (session: Session, effect: Effect & {type: 'start-process'}): Promise<void> => {
    const {token, actor, program, options} = effect;
    const started = await session.start(actor, program === undefined ? {} : {program, options});
    if (started.ok) await session.sample();
    around.dispatch({type: 'process-started', token, actor, ...(started.ok ? {} : {problem: started.problem})});
  };

  const stopProcess = async (session: Session, effect: Effect & {type: 'stop-process'}): Promise<void> => {
    const {token, actor, again} = effect;
    await session.kill(actor, 'SIGKILL');
    await session.sample();
    if (!again) around.dispatch({type: 'process-stopped', token, actor});
  };

  const look = async (session: Session, {token, seq}: Effect & {type: 'look'}): Promise<void> => {
    await session.sample();
    around.dispatch({type: 'looked', token, seq});
  };

  const saveLab = async ({token, ...saving}: Effect & {type: 'save-lab'}): Promise<void> => {
    const result = await around.saveLab(saving);
    around.dispatch({type: 'saved', token, file: saving.file, result});
  };

  const setDeadline = ({token, step, seq, milliseconds}: Effect & {type: 'set-deadline'}): void => {
    const timer = setTimeout(() => {
      deadlines.delete(timer);
      around.dispatch({type: 'deadline', token, step, seq});
    }, milliseconds);
    deadlines.add(timer);
  };

  const readExercises = async (): Promise<void> => {
    if (around.readExercises === undefined) return;
    const {listed, problems} = await around.readExercises();
    const [first] = problems;
    const problem = first && {
      problem: exerciseMessages.brokenFile(first.file, first.line, first.column, first.message),
    };
    around.dispatch({type: 'exercises-read', listed, ...problem});
  };

  const save = (change: ProgressChange): void => {
    const notice = around.keepProgress?.(change);
    if (notice !== undefined) around.dispatch({type: 'notice', notice});
  };

  const read = (): void => {
    const progress = around.readProgress?.();
    if (progress !== undefined) around.dispatch({type: 'progress-read', progress});
  };

  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'start-run':
        chain = chain.then(() => startRun(effect));
        break;
      case 'end-run':
        chain = chain.then(endRun);
        break;
      case 'set-memory':
        inOrder(effect.token, session => session.set(effect.actor, effect.name, effect.value));
        break;
      case 'make-call':
        // The chain does not wait for a call to return: it may block, and giving it up must get through.
        inOrder(effect.token, async session => void makeCall(session, effect));
        break;
      case 'run-program':
        inOrder(effect.token, async session => void runProgram(session, effect));
        break;
      case 'look':
        inOrder(effect.token, async session => void look(session, effect));
        break;
      case 'interrupt':
        inOrder(effect.token, async session => session.interrupt(effect.actor));
        break;
      case 'start-process':
        inOrder(effect.token, session => startProcess(session, effect));
        break;
      case 'stop-process':
        inOrder(effect.token, session => stopProcess(session, effect));
        break;
      case 'save-lab':
        void saveLab(effect);
        break;
      case 'set-deadline':
        setDeadline(effect);
        break;
      case 'read-exercises':
        void readExercises();
        break;
      case 'save-progress':
        save(effect.change);
        break;
      case 'read-progress':
        read();
        break;
      case 'exit':
        around.exit();
        break;
    }
  };

  const close = async (): Promise<void> => {
    chain = chain.then(endRun);
    await chain;
  };
  return {perform, close};
};
