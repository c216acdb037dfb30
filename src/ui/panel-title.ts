import type {State} from '../app/state.js';
import {pick} from '../i18n/locale.js';
import type {PanelId} from '../lab/lab.js';
import {cutRow, widthOf} from './fit.js';
import type {Panel} from './panel.js';
import {type Row, row, span} from './row.js';

/**
 * The titles of the panels that share a place, the one in front strong. A digit stands before each that a digit brings
 * forward; while a prediction is asked for, digits choose an option, so none stands there. Where not all titles fit, those
 * behind are named by their digits only.
 */
export const panelTitle = (
  state: State,
  panels: readonly Panel[],
  sharing: readonly PanelId[],
  shown: PanelId,
  width: number,
): Row => {
  const tabs = panels
    .filter(({id}) => id === shown || sharing.includes(id))
    .map(panel => tabOf(state, panels, panel, shown));
  const long = joined(tabs.map(({digit, name}) => [...digit, name]));
  if (widthOf(long) <= width) return long;
  return cutRow(
    joined(tabs.map(({digit, name, isShown}) => (isShown || digit.length === 0 ? [...digit, name] : digit))),
    width,
  );
};

const tabOf = (state: State, panels: readonly Panel[], panel: Panel, shown: PanelId) => {
  const digit = panels.filter(({id}) => id !== 'step').indexOf(panel) + 1;
  const isAsked = state.run?.stage.kind === 'predicting' && state.run.past === undefined;
  const isShown = panel.id === shown;
  return {
    digit: digit === 0 || isAsked ? [] : [span(`${digit} `, 'dim')],
    name: span(pick(panel.title, state.locale), isShown ? 'title' : 'dim'),
    isShown,
  };
};

const joined = (tabs: readonly Row[]): Row => tabs.flatMap((tab, index) => (index === 0 ? tab : row('  ', ...tab)));
