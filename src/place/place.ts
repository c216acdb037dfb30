/** A command line. */
export type Command = {readonly file: string; readonly arguments: readonly string[]};

/** Where the hosts of a run live: which host an actor is on, and how a process is started there. */
export type Place = {
  readonly name: string;
  /** The host on which `actor` runs. Actors of one host share one network stack and so one connection table. */
  readonly hostOf: (actor: string) => string;
  /** The command that runs `command` on the host of `actor`. */
  readonly commandFor: (actor: string, command: Command) => Command;
};
