import {expect, test} from 'vitest';
import {type FrameContent, frame} from '../../src/ui/frame.js';
import {type Row, row, rowCells, span} from '../../src/ui/row.js';

const textOf = (line: Row) => line.map(({text}) => text).join('');
const drawn = (content: FrameContent, width: number, height: number) => frame(content, width, height).map(textOf);
const content: FrameContent = {title: row('Step'), rows: [row('소켓 socket'), row('two'), row('three')]};

test('edges, a title, rows with a blank on each side', () => {
  expect(drawn(content, 20, 6)).toEqual([
    '╭─ Step ───────────╮',
    '│ 소켓 socket      │',
    '│ two              │',
    '│ three            │',
    '│                  │',
    '╰──────────────────╯',
  ]);
});

test('what has the keys is marked, not only coloured; what does not fit is counted', () => {
  expect(drawn({...content, focused: true}, 24, 4)).toEqual([
    '╭▸ Step ───────────────╮',
    '│ 소켓 socket          │',
    '│ two                  │',
    '╰────────────── 1–2/3 ─╯',
  ]);
});

test('scrolled, the rows and the count move', () => {
  expect(drawn({...content, scroll: 1}, 20, 4).slice(1)).toEqual([
    '│ two              │',
    '│ three            │',
    '╰────────── 2–3/3 ─╯',
  ]);
});

test('what stands on the right of the title gives way when there is no room', () => {
  const right = row(span('/proc', 'dim'));
  expect(drawn({...content, right}, 24, 3)[0]).toBe('╭─ Step ─────── /proc ─╮');
  expect(drawn({...content, right}, 14, 3)[0]).toBe('╭─ Step ─────╮');
});

test('every row is as wide as the frame, whatever is in it', () => {
  const nasty = [
    row('긴 한국어 문장이 틀보다 훨씬 더 깁니다'),
    row('\x1b[31mred\x07'),
    row('e\u0301'),
    row('👩‍👩‍👧 x'),
    row(''),
  ];
  for (let width = 10; width <= 60; width += 1) {
    for (const title of ['T', '아주 아주 긴 제목이 여기에 있습니다', '\x1b]0;evil\x07']) {
      const rows = frame({title: row(title), right: row('출처'), rows: nasty, focused: true}, width, 5);
      expect(rows.map(rowCells), `${title} ${width}`).toEqual(Array.from({length: 5}, () => width));
    }
  }
});

test('bytes that a terminal would obey are shown, not sent', () => {
  expect(drawn({title: row('x'), rows: [row('a\x1b[2Jb\u202ec\x9b')]}, 20, 3)[1]).toBe('│ a·[2Jb·c·        │');
});
