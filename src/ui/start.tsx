import {type Instance, type RenderOptions, render} from 'ink';
import type {Store} from '../app/store.js';
import {App} from './app.js';
import {panels} from './panels/registry.js';

export type Show = {
  readonly store: Store;
  readonly ascii: boolean;
  /** Is given the way to end the app; the app ends by itself only on a second Ctrl-C. */
  readonly onExit: (exit: () => void) => void;
  /** The terminal, the process's own unless told. Whoever calls has looked that both ends are one. */
  readonly stdin?: NodeJS.ReadStream;
  readonly stdout?: NodeJS.WriteStream;
  /** Absent: as the output says (NO_COLOR counts there). */
  readonly colours?: boolean;
  /** Where progress is kept, for the help. */
  readonly progressFile?: string;
  /** Stops this process until the shell continues it (SIGSTOP to itself); without it Ctrl-Z does nothing. */
  readonly stopProcess?: () => void;
};

/** Shows the app on the alternate screen; resolves when it has ended and the terminal is as it was, on every road. */
export const showApp = async ({store, onExit, stdin, stdout, ...looks}: Show): Promise<void> => {
  const app = render(<App store={store} panels={panels} {...looks} />, {
    ...options,
    ...(stdin === undefined ? {} : {stdin}),
    ...(stdout === undefined ? {} : {stdout}),
  });
  onExit(() => app.unmount());
  await ended(app);
};

/** An error while drawing rejects, after Ink has left the alternate screen, so that it can be read. */
const ended = async (app: Instance): Promise<void> => {
  try {
    await app.waitUntilExit();
  } finally {
    app.unmount();
  }
};

const options: RenderOptions = {
  alternateScreen: true,
  incrementalRendering: true,
  // At Ink's 30 a key waits for up to two frames.
  maxFps: 60,
  patchConsole: false,
  exitOnCtrlC: false,
  // Whoever calls has looked; Ink would draw nothing where CI is set, though a person sits there.
  interactive: true,
};
