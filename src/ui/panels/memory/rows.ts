import {panelMessages as messages} from '../../../i18n/panel-messages.js';
import {watchedMessages} from '../../../i18n/watched-messages.js';
import type {Value} from '../../../model/value.js';
import {printableText, safeText} from '../../../wire/printable.js';
import {cellsOf, cutRow, widthOf, wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Role, type Row, row, span} from '../../row.js';
import {isLearner} from '../actors.js';
import {namesOfSources, sourceNotes} from '../provenance.js';
import {shortened, valueText} from '../value-text.js';
import {bufferRows} from './buffer-rows.js';
import {type ApplicationMemory, selectMemories, type Variable} from './select.js';

export const memoryPanel: Panel = {
  id: 'memory',
  title: messages.memoryTitle,
  sources: view => (view.run.watched === undefined ? namesOfSources(...factsOf(view)) : ''),
  rows: view => {
    const {locale, width, world, before, focus, run} = view;
    if (run.watched !== undefined) return wrapSpans(row(span(watchedMessages.noMemory[locale], 'dim')), width);
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

const memoryRows = (memory: ApplicationMemory, isNamed: boolean, view: PanelView): readonly Row[] => {
  const {locale, width, height} = view;
  const {actor, variables, filled} = memory;
  const buffer = filled === undefined ? [] : bufferRows(filled, width, locale);
  const widest = Math.min(mostName, Math.max(0, ...variables.map(({name}) => cellsOf(safeText(name)))));
  const rowsOf = (some: readonly Variable[]): readonly Row[] =>
    some.map(variable => variableRow(variable, widest, variable.name !== filled?.name, view));
  const heading = isNamed ? [cutRow(row(span(safeText(actor.name), 'strong')), width)] : [];
  if (variables.length === 0) return [...heading, ...wrapSpans(row(span(messages.emptyMemory[locale], 'dim')), width)];
  const whole = [...heading, ...rowsOf(variables), ...buffer];
  if (whole.length + legendRows <= height) return whole;
  // What the call changed must not be what is out of sight; the rest is reached by scrolling.
  const changed = variables.filter(({isChanged}) => isChanged);
  const others = rowsOf(variables.filter(({isChanged}) => !isChanged));
  const isFilledNow = changed.some(({name}) => name === filled?.name);
  return [...heading, ...rowsOf(changed), ...(isFilledNow ? [...buffer, ...others] : [...others, ...buffer])];
};

const legendRows = 1;

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

const factsOf = ({trace, world}: PanelView) =>
  trace.filter(({kind, actor}) => {
    const found = world.actors[actor];
    return (kind === 'memory-set' || kind === 'call-returned') && found !== undefined && isLearner(found);
  });
