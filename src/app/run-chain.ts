/** What a run needs to have ended when it is over. */
type Closable = {readonly close: () => Promise<void>};

/** The work of runs, one piece after the other. What fails is told, and what stands behind it has its turn all the same. */
export type RunChain<Session extends Closable> = {
  /** Begins a run. Once its session is handed to `hold`, it is closed when the run ends, however far the work came. */
  readonly start: (token: number, work: (hold: (session: Session) => void) => Promise<void>) => void;
  /** Work for the session of a run; none where another run, or none, is there by then. */
  readonly inOrder: (token: number, work: (session: Session) => Promise<void>) => void;
  /** The same, but nobody waits for its end: a call may block, and giving it up must get through. */
  readonly beside: (token: number, work: (session: Session) => Promise<void>) => void;
  readonly end: () => void;
  /** Resolves when all is done that was asked for so far. */
  readonly done: () => Promise<void>;
};

type Around = {
  readonly onEnd: () => void;
  /** `token`: the run whose work failed; absent where that was its end. */
  readonly onFailure: (error: unknown, token?: number) => void;
};

export const createRunChain = <Session extends Closable>({onEnd, onFailure}: Around): RunChain<Session> => {
  let current: {readonly token: number; readonly session: Session} | undefined;
  let chain: Promise<void> = Promise.resolve();

  const next = (work: () => Promise<void>, token?: number): void => {
    chain = chain.then(work).catch((error: unknown) => onFailure(error, token));
  };
  const endRun = async (): Promise<void> => {
    const ending = current;
    current = undefined;
    onEnd();
    await ending?.session.close();
  };
  const inOrder: RunChain<Session>['inOrder'] = (token, work) =>
    next(async () => {
      if (current?.token === token) await work(current.session);
    }, token);

  return {
    start: (token, work) =>
      next(
        () =>
          work(session => {
            current = {token, session};
          }),
        token,
      ),
    inOrder,
    beside: (token, work) =>
      inOrder(token, async session => void work(session).catch((error: unknown) => onFailure(error, token))),
    end: () => next(endRun),
    done: () => chain,
  };
};
