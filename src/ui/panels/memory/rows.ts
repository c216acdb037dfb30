import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import type {Value} from '../../../model/value.js';
import {printableText, safeText} from '../../../wire/printable.js';
import {cellsOf, cutRow, widthOf, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Role, type Row, row, span} from '../../row.js';
import {isLearner} from '../actors.js';
import {bytesPerRow, hexRows} from '../hex-rows.js';
import {namesOfSources, sourceNotes} from '../provenance.js';
import {shortened, valueText} from '../value-text.js';
import {type ApplicationMemory, type Filled, selectMemories, type Variable} from './select.js';

export const memoryPanel: Panel = {
  id: 'memory',
  title: messages.memoryTitle,
  sources: view => namesOfSources(...factsOf(view)),
  rows: view => {
    const {locale, width, world, before, focus} = view;
    const memories = selectMemories(world, before);
    if (memories.length === 0) return wrapSpans(row(span(messages.nothingStarted[locale], 'dim')), width);
    const legend = wrapSpans(row(span(messages.changedByCall[locale], 'changed')), width);
    return [
      ...memories.flatMap(memory => memoryRows(memory, memories.length > 1, view)),
      ...(memories.some(({variables}) => variables.some(({isChanged}) => isChanged)) ? legend : []),
      ...(focus.showSources ? sourceNotes([[messages.memoryTitle[locale], factsOf(view)]], width) : []),
    ];
  },
};

const memoryRows = (
  {actor, variables, filled}: ApplicationMemory,
  isNamed: boolean,
  view: PanelView,
): readonly Row[] => {
  const {locale, width} = view;
  const widest = Math.min(mostName, Math.max(0, ...variables.map(({name}) => cellsOf(safeText(name)))));
  return [
    ...(isNamed ? [cutRow(row(span(safeText(actor.name), 'strong')), width)] : []),
    ...(variables.length === 0 ? wrapSpans(row(span(messages.emptyMemory[locale], 'dim')), width) : []),
    ...variables.map(variable => variableRow(variable, widest, variable.name !== filled?.name, view)),
    ...(filled === undefined ? [] : filledRows(filled, view)),
  ];
};

const mostName = 12;

const variableRow = (
  {name, value, isChanged}: Variable,
  widest: number,
  hasPreview: boolean,
  {locale, width}: PanelView,
): Row => {
  const shown = shortened(safeText(name), mostName);
  const line = row(
    span(`${shown}${' '.repeat(Math.max(0, widest - cellsOf(shown)))} = `, 'code'),
    span(valueText(value, locale), roleOf(value)),
    ...(isChanged ? [span('*', 'changed')] : []),
  );
  const preview = value.kind === 'bytes' && hasPreview ? previewOf(value.bytes, width - widthOf(line) - 2) : '';
  return cutRow(preview === '' ? line : [...line, span(`  ${preview}`, 'dim')], width);
};

const roleOf = (value: Value): Role => {
  switch (value.kind) {
    case 'descriptor':
      return 'descriptor';
    case 'address':
      return 'peer';
    case 'bytes':
      return 'bytes';
    case 'number':
    case 'text':
      return 'plain';
  }
};

/** The beginning as text; memory that holds nothing but zeros has none. */
const previewOf = (bytes: Uint8Array, room: number): string =>
  room < 6 || bytes.every(byte => byte === 0) ? '' : shortened(printableText(bytes.subarray(0, room + 1)), room);

const filledRows = ({name, call, bytes, count}: Filled, {locale, width}: PanelView): readonly Row[] => {
  const said = messages.filledBy(safeText(name), safeText(call), count, bytes.length - count);
  const rows = hexRows(bytes, {
    width,
    marked: {from: 0, to: count, role: 'strong'},
    roleOf: () => 'dim',
    count: mostRows,
  });
  const hidden = Math.ceil(bytes.length / bytesPerRow(width, false)) - rows.length;
  return [
    ...wrapSpans(row(span(said[locale])), width),
    ...rows.map(line => cutRow(line, width)),
    ...(hidden > 0 ? wrapSpans(row(span(messages.moreRows(hidden)[locale], 'dim')), width) : []),
  ];
};

const mostRows = 32;

const factsOf = ({trace, world}: PanelView) =>
  trace.filter(({kind, actor}) => {
    const found = world.actors[actor];
    return (kind === 'memory-set' || kind === 'call-returned') && found !== undefined && isLearner(found);
  });
