import {Box, Text, useApp, useCursor, useInput, usePaste, useWindowSize} from 'ink';
import {useState} from 'react';
import {expect, test} from 'vitest';
import {renderInTerminal} from './terminal.js';

const Keys = () => {
  const {columns, rows} = useWindowSize();
  const {exit} = useApp();
  const {setCursorPosition} = useCursor();
  const [keys, setKeys] = useState<readonly string[]>([]);
  const see = (key: string) => setKeys(seen => [...seen, key]);
  useInput((input, key) => {
    if (input === 'q') exit();
    else see(key.escape ? 'ESC' : key.return ? 'ENTER' : key.upArrow ? 'UP' : key.ctrl ? `CTRL-${input}` : input);
  });
  usePaste(text => see(`pasted ${text}`));
  setCursorPosition({x: 2, y: 1});
  return (
    <Box flexDirection="column">
      <Text>
        {columns}x{rows}
      </Text>
      <Text color="#ff0000" inverse>
        소켓 socket
      </Text>
      <Text>{keys.join(' ')}</Text>
    </Box>
  );
};

test('shows what a terminal of that size would show, with colours and wide characters', async () => {
  const terminal = await renderInTerminal(<Keys />, {columns: 100, rows: 30});
  expect(terminal.lines().slice(0, 2)).toEqual(['100x30', '소켓 socket']);
  expect(terminal.lines()).toHaveLength(30);
  expect(terminal.cell(0, 1).getWidth()).toBe(2);
  expect(terminal.cell(4, 1).isInverse()).toBeTruthy();
  expect(terminal.cell(5, 1).getFgColor()).toBe(0xff0000);
  expect(terminal.cursor()).toEqual({x: 2, y: 1, visible: true});
  expect(terminal.isAlternate()).toBe(true);
  await terminal.unmount();
  expect(terminal.isAlternate()).toBe(false);
});

test('a key is on the screen when press resolves, and so is a paste', async () => {
  const terminal = await renderInTerminal(<Keys />);
  for (const key of ['a', 'esc', 'enter', 'up', 'ctrl-c']) await terminal.press(key);
  await terminal.paste('두 줄\n둘');
  expect(terminal.lines().slice(2, 4)).toEqual(['a ESC ENTER UP CTRL-c pasted 두 줄', '둘']);
  await terminal.unmount();
});

test('a resize reaches the program', async () => {
  const terminal = await renderInTerminal(<Keys />);
  await terminal.resize({columns: 60, rows: 12});
  expect(terminal.lines()[0]).toBe('60x12');
  await terminal.unmount();
});

test('a key that ends the program resolves too', async () => {
  const terminal = await renderInTerminal(<Keys />);
  await terminal.press('q');
  expect(terminal.isAlternate()).toBe(false);
});

test('an unknown key is named', async () => {
  const terminal = await renderInTerminal(<Keys />);
  expect(() => terminal.press('entre')).toThrow('no key is called "entre"');
  await terminal.unmount();
});
