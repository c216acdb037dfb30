import type {Text} from '../model/text.js';

/** A command line, and what its environment needs. */
export type Command = {
  readonly file: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Where the hosts of a run live: which host an actor is on, and how a process is started there. */
export type Place = {
  readonly name: string;
  /** The host on which `actor` runs. Actors of one host share one network stack and so one connection table. */
  readonly hostOf: (actor: string) => string;
  /** The command that runs `command` on the host of `actor`. */
  readonly commandFor: (actor: string, command: Command) => Command;
};

/** A place for one run. Whoever opened it closes it, after the session: nothing of it is left then. */
export type OpenedPlace = Place & {readonly close: () => Promise<void>};

export type Opening = {readonly ok: true; readonly place: OpenedPlace} | {readonly ok: false; readonly reason: Text};

export type Availability = {readonly ok: true} | {readonly ok: false; readonly reason: Text};

/** A kind of place. Whether this system has it is found out by doing it, never guessed. */
export type PlaceKind = {
  readonly available: () => Promise<Availability>;
  readonly open: () => Promise<Opening>;
};
