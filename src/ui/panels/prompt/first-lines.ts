import type {Free} from '../../../app/free/free.js';
import {firstServer} from '../../../app/free/servers.js';
import {freeMessages as messages} from '../../../i18n/free-messages.js';
import {table, wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';

/** For whoever has not made anything yet: lines to begin with, which lead to a first connection. */
export const firstLines = ({locale, width, run}: PanelView, {deeds}: Free): readonly Row[] => {
  if (deeds.length > 0 || run.lab.network === 'internet') return [];
  const {name, as} = firstServer;
  const lines = [
    [`:start ${name}`, messages.firstServer],
    ['fd = socket(AF_INET, SOCK_STREAM, 0)', messages.firstCall],
    [`connect(fd, ${as})`, messages.firstAddress(as)],
    [':app other', messages.firstApplication],
  ] as const;
  const rows = lines.map(([line, what]) => [row(span(`  ${line}`, 'code')), row(span(what[locale], 'dim'))]);
  return [
    ...wrapSpans(row(span(messages.toBegin[locale], 'dim')), width),
    ...table([{}, {drop: 1}], rows, width),
    row(span('')),
  ];
};
