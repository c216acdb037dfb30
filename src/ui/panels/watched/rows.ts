import type {Watched} from '../../../app/watched/watched.js';
import {panelMessages} from '../../../i18n/panel-messages.js';
import {plainMessages} from '../../../i18n/plain-messages.js';
import {watchedMessages as messages} from '../../../i18n/watched-messages.js';
import type {Text} from '../../../model/text.js';
import {moments} from '../../../model/trace.js';
import {safeText} from '../../../wire/printable.js';
import {wrapSpans} from '../../fit.js';
import type {Panel, PanelView} from '../../panel.js';
import {type Role, type Row, row, span} from '../../row.js';
import {namesOfSources, tellersOfCalls} from '../provenance.js';

/** Where a lab has its step, watching has this: which program, how it fares, what it wrote. */
export const watchedPanel: Panel = {
  id: 'step',
  title: messages.title,
  sources: ({trace}) => namesOfSources(...tellersOfCalls(trace)),
  rows: view => {
    const {watched} = view.run;
    if (watched === undefined) return [];
    return [
      ...wrapSpans(row(span('$ ', 'dim'), span(safeText(watched.command.join(' ')), 'strong')), view.width, {hang: 2}),
      ...watched.injections.flatMap(written => said(view, messages.injected(safeText(written)), 'warn')),
      ...stateRows(view, watched),
      ...watched.notes.flatMap(note => said(view, note, 'warn')),
      // When which byte of it was written is not known.
      ...(view.past ? [] : outputRows(view, watched)),
    ];
  },
};

const said = ({locale, width}: PanelView, text: Text, role: Role): readonly Row[] =>
  wrapSpans(row(span(safeText(text[locale]), role)), width);

const stateRows = (view: PanelView, {end}: Watched): readonly Row[] => {
  const {run, past, world} = view;
  const actors = Object.values(world.actors);
  const calls = actors.reduce((sum, actor) => sum + actor.calls.length, 0);
  const count = moments(run.trace).length;
  return [
    ...said(view, calls === 0 ? messages.noCall : messages.counts(actors.length, calls), 'plain'),
    ...(past ? said(view, panelMessages.lookingBack((run.past ?? count - 1) + 1, count), 'dim') : []),
    ...(past || end !== undefined ? [] : said(view, messages.runs, 'plain')),
    ...(past || end === undefined ? [] : endRows(view, end)),
  ];
};

const endRows = (view: PanelView, {code, signal, quiet}: NonNullable<Watched['end']>): readonly Row[] => [
  ...(quiet > 0 ? said(view, plainMessages.quietProcesses(quiet), 'dim') : []),
  ...said(view, messages.ended(code, signal), code === 0 ? 'good' : 'bad'),
  ...said(view, messages.goBack, 'key'),
];

const outputRows = (view: PanelView, {output}: Watched): readonly Row[] => {
  if (output.bytes === 0) return [];
  const lines = output.text.trimEnd().split('\n');
  const shown = lines.slice(-mostLines);
  const isAll = shown.length === lines.length && new TextEncoder().encode(output.text).length === output.bytes;
  return [
    ...said(view, plainMessages.wrote(output.bytes, isAll), 'dim'),
    ...shown.flatMap(line =>
      wrapSpans(row(span(`  ${safeText(line.slice(0, mostCharacters))}`)), view.width, {hang: 2}),
    ),
  ];
};

const mostLines = 8;
const mostCharacters = 300;
