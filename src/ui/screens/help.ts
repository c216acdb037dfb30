import type {Command} from '../../app/command.js';
import {pick} from '../../i18n/locale.js';
import {screenMessages as messages} from '../../i18n/screen-messages.js';
import type {Text} from '../../model/text.js';
import {fitRow, padRow, table, widthOf, wrapSpans} from '../fit.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {glyphs} from '../glyphs.js';
import {keyLabel, keysOf} from '../key-hints.js';
import {fieldKeymap, keymap, pairs, suspendKey} from '../keymap.js';
import {type Row, row, span} from '../row.js';
import type {Screen, ScreenView} from '../screen-view.js';

/** All keys, what the program does to the machine, and where progress lies. */
export const help: Screen = view => {
  const {columns, rows, state} = view;
  const title = row(span(pick(messages.help, state.locale), 'title'));
  const framed = frame({title, rows: helpRows(view), focused: true, scroll: view.helpScroll}, columns, rows - 1);
  return withNotice([...framed, footerRow(view, helpEnd(view) > 0 ? scrolling : [])], view);
};

const scrolling = [{command: 'up'}, {command: 'down'}] as const;

/** How far the help can be scrolled: 0 when it fits. */
export const helpEnd = (view: ScreenView): number => Math.max(0, helpRows(view).length - (view.rows - 1 - frameHeight));

const helpRows = (view: ScreenView): readonly Row[] => {
  const {locale} = view.state;
  const width = view.columns - frameWidth;
  const say = (text: Text) => wrapSpans([span(pick(text, locale))], Math.min(width, widest));
  const heading = (text: Text) => row(span(pick(text, locale), 'title'));
  const file = view.progressFile === undefined ? [] : wrapSpans([span(view.progressFile, 'code')], width);
  return [
    heading(messages.keys),
    ...keyRows(view, width),
    [],
    ...markRows(view, width),
    [],
    heading(messages.machineTitle),
    ...say(messages.machine),
    [],
    heading(messages.progressTitle),
    ...say(messages.progress),
    ...file,
  ];
};

const widest = 100;

type Entry = readonly [keys: Row, does: Row];

const keyRows = ({state, ascii}: ScreenView, width: number): readonly Row[] => {
  const shown = new Set<Command>();
  const entry = (keys: string, does: Text): Entry => [row(span(keys, 'key')), row(pick(does, state.locale))];
  const entries = [...keymap, ...fieldKeymap].flatMap(({command, label}) => {
    if (shown.has(command)) return [];
    const pair = pairs.find(({commands}) => commands.includes(command));
    const commands = pair?.commands ?? [command];
    for (const one of commands) shown.add(one);
    return [entry(keysOf(commands, {ascii}) || keysOf(commands, {ascii, inField: true}), pair?.long ?? label)];
  });
  return inColumns([...entries, entry('1–9', messages.digits), entry(keyLabel(suspendKey), messages.suspend)], width);
};

/** Two columns of entries where they have room, read downwards. */
const inColumns = (entries: readonly Entry[], width: number): readonly Row[] => {
  const half = Math.ceil(entries.length / 2);
  const column = Math.floor((width - 2) / 2);
  const narrow = table([{}, {}], entries, 1000);
  if (narrow.some(line => fitRow(line, column).some(({text}) => text.includes('…'))))
    return inOneColumn(entries, width);
  return narrow
    .slice(0, half)
    .map((line, index) => row(...fitRow(line, column), '  ', ...(narrow[half + index] ?? [])));
};

/** What a key does is told whole, in as many rows as that takes. */
const inOneColumn = (entries: readonly Entry[], width: number): readonly Row[] => {
  const widestKey = Math.max(0, ...entries.map(([keys]) => widthOf(keys)));
  return entries.flatMap(([keys, does]) =>
    wrapSpans(does, width - widestKey - 2).map((line, index) =>
      row(...padRow(index === 0 ? keys : [], widestKey), '  ', ...line),
    ),
  );
};

/** Each mark stays with its meaning. */
const markRows = ({state: {locale}}: ScreenView, width: number): readonly Row[] => {
  const meaning = (text: Text) => `\u00a0${pick(text, locale).replaceAll(' ', '\u00a0')}   `;
  return wrapSpans(
    row(
      span('*', 'changed'),
      meaning(messages.markChanged),
      span(glyphs.done, 'good'),
      meaning(messages.markGood),
      span(glyphs.failed, 'bad'),
      meaning(messages.markBad),
    ),
    width,
  );
};
