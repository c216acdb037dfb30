import {type Free, promptOf} from '../../../app/free/free.js';
import {freeMessages as messages} from '../../../i18n/free-messages.js';
import {wrapSpans} from '../../fit.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, span} from '../../row.js';
import {choiceRows, fieldRows, problemRows} from '../step/field-rows.js';
import {usageRows} from './usage-rows.js';

/** The field of the selected application; below it what is wrong with the line, or what is known of it while it is typed. */
export const promptRows = (view: PanelView, free: Free): readonly Row[] => {
  const {locale, width, focused} = view;
  const prompt = promptOf(free, free.selected);
  const {input, problem} = prompt;
  const isCurrent = problem?.typed === input.text;
  const field = fieldRows(view, [span('▸ ', 'key')], input, isCurrent ? problem.at : undefined);
  const idle = focused ? [] : wrapSpans(row(span(messages.enterToField[locale], 'key')), width);
  if (problem !== undefined && isCurrent)
    return [...field, ...problemRows(problem.message[locale], true, width), ...idle];
  return [
    ...field,
    ...choiceRows(prompt, width),
    ...(input.text.trim() === '' && focused
      ? // What can be typed stands above, with the goal.
        free.exercise === undefined
        ? wrapSpans(row(span(messages.enterMakes[locale], 'dim')), width)
        : []
      : usageRows(input, view, free.selected)),
    ...idle,
  ];
};
