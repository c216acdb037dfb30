import {PassThrough, Writable} from 'node:stream';
import {setImmediate} from 'node:timers/promises';
import {type RenderOptions, render} from 'ink';
import type {ReactNode} from 'react';
import {bytesOfKey, pasted} from './keys.js';
import {makeScreen, type Size} from './screen.js';
import {shows, type Wanted} from './shows.js';
import {until} from './until.js';

export type RenderedTerminal = Awaited<ReturnType<typeof renderInTerminal>>;

/**
 * Renders an Ink node into a terminal of any size, 80x24 unless told, with the options of the real program. Every action
 * resolves when what it caused is on the screen, so a test acts and then looks; for what comes from elsewhere there is
 * `until`.
 */
export const renderInTerminal = async (
  node: ReactNode,
  {columns = 80, rows = 24, ...options}: Partial<Size> & RenderOptions = {},
) => {
  const screen = makeScreen({columns, rows}, {convertEol: true});
  const stdout = makeStdout(screen.write, {columns, rows});
  const stdin = makeStdin();
  const app = render(node, {...programOptions, stdout, stderr: stdout, stdin, ...options});
  // React does some of its work one turn later, and an effect may ask for the next frame: settled is when a turn adds nothing.
  const settle = async () => {
    await setImmediate();
    for (let before = -1; before !== stdout.bytesTaken(); ) {
      before = stdout.bytesTaken();
      await app.waitUntilRenderFlush();
      await screen.write('');
    }
  };
  const send = async (bytes: string) => {
    stdin.write(bytes);
    await settle();
  };
  await settle();
  return {
    ...screen,
    app,
    settle,
    /** A key by name (`enter`, `esc`, `ctrl-c`), or a character. */
    press: (key: string) => send(key === 'esc' ? promptEscape : bytesOfKey(key)),
    /** One key after the other, as somebody types. */
    type: async (text: string) => {
      for (const character of text) await send(character);
    },
    paste: (text: string) => send(pasted(text)),
    resize: async (size: Size) => {
      screen.resize(size);
      Object.assign(stdout, size).emit('resize');
      await settle();
    },
    rerender: async (next: ReactNode) => {
      app.rerender(next);
      await settle();
    },
    /** Waits until a text, a pattern or a fact about the screen shows. */
    until: async (wanted: Wanted) =>
      until(String(wanted), () => settle().then(() => shows(screen.text(), wanted)), {lastSeen: screen.text}),
    unmount: async () => {
      app.unmount();
      await app.waitUntilExit();
      await screen.write('');
    },
  };
};

const programOptions: RenderOptions = {
  interactive: true,
  alternateScreen: true,
  incrementalRendering: true,
  maxFps: 1000,
  patchConsole: false,
  exitOnCtrlC: false,
};

// A lone ESC byte may be the start of a sequence, so Ink waits 20 ms for the rest. This spelling of the same key (kitty's)
// is complete. The tests in a pty send the real byte.
const promptEscape = '\x1b[27u';

const makeStdout = (write: (bytes: string) => Promise<void>, size: Size) => {
  let taken = 0;
  const stdout = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      taken += String(chunk).length;
      void write(String(chunk)).then(() => done());
    },
  });
  return Object.assign(stdout, size, {isTTY: true, bytesTaken: () => taken});
};

const makeStdin = () => {
  const stdin = new PassThrough();
  return Object.assign(stdin, {
    isTTY: true,
    isRaw: false,
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
};
