import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';

export type Size = {readonly columns: number; readonly rows: number};
export type Screen = ReturnType<typeof makeScreen>;

/** A terminal without a window: takes bytes and knows what a reader would see. */
export const makeScreen = ({columns, rows}: Size, options: {readonly convertEol?: boolean} = {}) => {
  const terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000, ...options});
  terminal.loadAddon(new unicode11.Unicode11Addon());
  terminal.unicode.activeVersion = '11';
  const isCursorVisible = watchCursor(terminal);
  const buffer = () => terminal.buffer.active;
  const row = (y: number) => buffer().getLine(buffer().viewportY + y);
  const lines = () => Array.from({length: terminal.rows}, (_, y) => row(y)?.translateToString(true) ?? '');
  return {
    terminal,
    /** Resolves when the bytes are on the screen. */
    write: (bytes: string | Uint8Array) => new Promise<void>(resolve => terminal.write(bytes, resolve)),
    /** Every row, without the blanks at its end. */
    lines,
    text: () => lines().join('\n'),
    cell: (x: number, y: number) => {
      const cell = row(y)?.getCell(x);
      if (cell === undefined)
        throw new RangeError(`no cell at column ${x}, row ${y} of ${terminal.cols}x${terminal.rows}`);
      return cell;
    },
    cursor: () => ({x: buffer().cursorX, y: buffer().cursorY, visible: isCursorVisible()}),
    isAlternate: () => buffer().type === 'alternate',
    resize: (size: Size) => terminal.resize(size.columns, size.rows),
  };
};

// The one thing that xterm does not tell: DECTCEM, CSI ? 25 h and l.
const watchCursor = (terminal: xterm.Terminal) => {
  let visible = true;
  const watch = (final: 'h' | 'l') =>
    terminal.parser.registerCsiHandler({prefix: '?', final}, parameters => {
      if (parameters.includes(25)) visible = final === 'h';
      return false;
    });
  watch('h');
  watch('l');
  return () => visible;
};
