import type {Free} from '../../../app/free/free.js';
import {applicationsOf, isAlive, openCallOf} from '../../../app/free/processes.js';
import {safeText} from '../../../wire/printable.js';
import type {PanelView} from '../../panel.js';
import {type Row, row, type Span, span} from '../../row.js';

/** The applications, the selected one with a mark; `…` where a call has not returned, `✗` where the process has ended. */
export const tabsRow = ({run}: PanelView, free: Free): Row => {
  const tabs = applicationsOf(run).flatMap((name, index): readonly Span[] => {
    const isOpen = openCallOf(run, free, name) !== undefined;
    const mark = !isAlive(run, name) && run.world.actors[name] !== undefined ? '✗' : isOpen ? '…' : '';
    const isSelected = name === free.selected;
    const tab = span(` ${isSelected ? '▸ ' : ''}${safeText(name)}${mark} `, isSelected ? 'key' : 'dim');
    return index === 0 ? [tab] : [span(' '), tab];
  });
  return row(...tabs);
};
