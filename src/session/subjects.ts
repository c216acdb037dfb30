import type {Sampled} from './look.js';
import {runsAlready, type StartResult, sessionIsClosed} from './start-result.js';
import {type Running, type SubjectParts, startSubject} from './start-subject.js';

/** The applications of one run that are alive, by actor. */
export type Subjects = {
  readonly start: (actor: string, program: Pick<SubjectParts, 'program' | 'options'>) => Promise<StartResult>;
  readonly of: (actor: string) => Running | undefined;
  /** How to look at those that are ready. */
  readonly sampled: () => readonly Sampled[];
  /** Ends them, and resolves when none is left. No other can be started any more. */
  readonly close: () => Promise<void>;
};

export const createSubjects = (parts: Omit<SubjectParts, 'actor' | 'program' | 'options'>): Subjects => {
  const running = new Map<string, Running>();
  let isClosed = false;

  const start: Subjects['start'] = async (actor, program) => {
    if (isClosed) return sessionIsClosed(actor);
    if (running.has(actor)) return runsAlready(actor);
    const subject = startSubject({...parts, ...program, actor});
    running.set(actor, subject);
    void subject.gone.then(() => {
      running.delete(actor);
      parts.onNews();
    });
    const result = await subject.started;
    // A process that is of no use does not stay.
    if (!result.ok) await end(subject);
    return result;
  };

  return {
    start,
    of: actor => running.get(actor),
    sampled: () => [...running.values()].flatMap(({sampled}) => sampled() ?? []),
    close: async () => {
      isClosed = true;
      await Promise.all([...running.values()].map(end));
    },
  };
};

const end = async (subject: Running): Promise<void> => {
  subject.kill('SIGKILL');
  await subject.gone;
};
