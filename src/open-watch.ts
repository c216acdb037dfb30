import type {Action} from './app/action.js';
import type {State} from './app/state.js';
import {beginWatched} from './app/watched/begin-watched.js';
import type {House} from './house.js';
import type {Observation} from './model/observation.js';
import type {Text} from './model/text.js';
import {startWatch, type WatchEnd} from './watch/watch-session.js';
import type {WatchTask} from './watch-task.js';

/** A watched program behind the lab screen. */
export type OpenWatch = {
  readonly begin: (state: State) => State;
  /** From now on what is seen is dispatched, and what was seen before. */
  readonly attach: (dispatch: (action: Action) => void, token: number) => void;
  /** Ends it with all its children. */
  readonly close: () => Promise<WatchEnd>;
};

type Opened = {readonly ok: true; readonly watch: OpenWatch} | {readonly ok: false; readonly problem: Text};

/** Every panel is painted anew for each piece of news, so a screen takes them together, and not without end. */
const together = 40;
const mostFacts = 4000;

export const openWatch = async (
  {platform}: Pick<House, 'platform'>,
  {command, injections, written, seconds}: WatchTask,
  tracerEntry: URL,
): Promise<Opened> => {
  let seen: Observation[] = [];
  let notes: readonly Text[] = [];
  let tell = (): void => undefined;
  const result = await startWatch({
    platform,
    command,
    injections,
    ...(seconds === undefined ? {} : {seconds}),
    mostFacts,
    // The keys are for the panels.
    readsInput: false,
    tracerEntry,
    onObservation: fact => {
      seen.push(fact);
      tell();
    },
    onNote: note => {
      notes = [...notes, note];
      tell();
    },
  });
  if (!result.ok) return result;
  const {watch} = result;
  const attach = (dispatch: (action: Action) => void, token: number): void => {
    let timer: NodeJS.Timeout | undefined;
    const flush = (): void => {
      timer = undefined;
      const observations = seen;
      seen = [];
      if (observations.length > 0) dispatch({type: 'observed', token, observations});
      dispatch({type: 'watched', token, change: {notes, output: watch.output()}});
    };
    tell = () => {
      timer ??= setTimeout(flush, together);
    };
    tell();
    void watch.ended.then(({processes, actors, code, signal}) => {
      clearTimeout(timer);
      flush();
      const end = {...(code === undefined ? {} : {code}), ...(signal && {signal}), quiet: processes - actors};
      dispatch({type: 'watched', token, change: {end}});
    });
  };
  return {
    ok: true,
    watch: {
      begin: state => beginWatched(state, {command, injections: written, notes, output: watch.output()}, watch.beganAt),
      attach,
      close: async () => {
        await watch.stop();
        return watch.ended;
      },
    },
  };
};
