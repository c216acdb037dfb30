import {Box, Text, useCursor, useStdout, useWindowSize} from 'ink';
import {useState, useSyncExternalStore} from 'react';
import type {Store} from '../app/store.js';
import {cursorIn} from './cursor.js';
import {asciiRow} from './glyphs.js';
import type {Panel} from './panel.js';
import type {ScreenView} from './screen-view.js';
import {screen} from './screens/screen.js';
import {hasOpenCall} from './select-view.js';
import {paint, themeOf} from './theme.js';
import {useKeys} from './use-keys.js';
import {useNow} from './use-now.js';

export type AppProps = {
  readonly store: Store;
  readonly panels: readonly Panel[];
  /** Absent: as many as the output says it has, which knows NO_COLOR. */
  readonly colours?: boolean | undefined;
  readonly ascii: boolean;
  readonly progressFile?: string | undefined;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** Stops this process until the shell continues it (SIGSTOP); without it Ctrl-Z does nothing. */
  readonly stopProcess?: (() => void) | undefined;
};

/** The state as rows of a terminal, and keys as actions. All that is drawn is a pure function of state, size and time. */
export const App = ({store, panels, colours, ascii, progressFile, clock = Date.now, stopProcess}: AppProps) => {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const size = useWindowSize();
  const now = useNow(hasOpenCall(state.run), clock) - (state.run?.beganAt ?? 0);
  const [helpScroll, scrollHelp] = useState(0);
  const view: ScreenView = {...size, state, now, panels, ascii, progressFile, helpScroll};
  useKeys({store, view, scrollHelp, stopProcess});
  const rows = screen(view);
  useCursor().setCursorPosition(cursorIn(rows));
  const {stdout} = useStdout();
  const theme = themeOf(colours ?? hasColours(stdout));
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      {rows.map((line, y) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place on the screen.
        <Text key={y} wrap="truncate">
          {paint(ascii ? asciiRow(line) : line, theme)}
        </Text>
      ))}
    </Box>
  );
};

/** Bits per colour as node:tty counts them: 1 is black and white. A stream that is no terminal does not say. */
const hasColours = (stdout: NodeJS.WritableStream): boolean =>
  'getColorDepth' in stdout && typeof stdout.getColorDepth === 'function' && Number(stdout.getColorDepth()) > 1;
