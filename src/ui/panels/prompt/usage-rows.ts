import {allForms} from '../../../app/free/forms.js';
import {lineOf} from '../../../app/free/line.js';
import {columnOf, type Input} from '../../../app/input.js';
import {type CallAt, callAt} from '../../../calls/call-at.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, type Span, span} from '../../row.js';

/** While a line is typed: how the call is written, with the argument at the cursor marked; its C prototype; and its gist. */
export const usageRows = (input: Input, {locale, width}: PanelView, selected: string): readonly Row[] => {
  const {text, from} = lineOf(input.text, selected);
  if (text.startsWith(':')) return commandRows(text, locale, width);
  const characters = [...input.text].slice(from).join('');
  const found = callAt(characters, Math.max(0, columnOf(input) - from));
  if (found === undefined) return [];
  const {definition} = found;
  const line = (spans: Row): readonly Row[] => wrapSpans([span('  '), ...spans], width, {hang: 4});
  return [
    ...line(notationSpans(found)),
    ...line([span(definition.prototype, 'dim')]),
    ...line([span(definition.gist[locale], 'dim')]),
  ];
};

/** `connect(fd, ▸address)`; what may be left out stands in brackets. */
const notationSpans = ({definition, parameters, argument}: CallAt): Row => [
  span(`${definition.name}(`, 'dim'),
  ...parameters.flatMap(({name, optional}, index): readonly Span[] => {
    const isHere = index === argument;
    const written = optional === true ? `[${name}]` : name;
    return [...(index === 0 ? [] : [span(', ', 'dim')]), isHere ? span(`▸${written}`, 'strong') : span(written, 'dim')];
  }),
  ...(definition.repeats === undefined ? [] : [span(', …', 'dim')]),
  span(')', 'dim'),
];

const commandRows = (text: string, locale: PanelView['locale'], width: number): readonly Row[] => {
  const [head = ''] = text.split(/\s/);
  const fitting = allForms.filter(({name}) => (text === head ? `:${name}`.startsWith(head) : `:${name}` === head));
  const shown = fitting.slice(0, mostForms);
  return [
    ...shown.flatMap(({usage, gist}) =>
      wrapSpans(row(span(`  ${usage}`, 'strong'), span(`  ${gist[locale]}`, 'dim')), width, {hang: 4}),
    ),
    ...(fitting.length > shown.length ? [row(span('  …', 'dim'))] : []),
  ];
};

const mostForms = 4;
