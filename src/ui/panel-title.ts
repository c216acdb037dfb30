import type {State} from '../app/state.js';
import {pick} from '../i18n/locale.js';
import type {PanelId} from '../lab/lab.js';
import {cutRow, widthOf} from './fit.js';
import type {Panel} from './panel.js';
import {type Row, span} from './row.js';

export type Place = {
  /** The panels that take turns in this place, besides the one that is shown. */
  readonly sharing: readonly PanelId[];
  readonly shown: PanelId;
  /** Cells for the title. */
  readonly width: number;
};

/**
 * The titles of the panels that share a place, the one in front strong. A digit stands before each that a digit brings
 * forward; while a prediction is asked for, digits choose an option, so none stands there. Where not all titles fit, those
 * behind are named by their digits only.
 */
export const panelTitle = (state: State, panels: readonly Panel[], {sharing, shown, width}: Place): Row => {
  const tabs = panels
    .filter(({id}) => id === shown || sharing.includes(id))
    .map(panel => tabOf(state, panels, panel, shown));
  const long = joined(tabs.map(({digit, name}) => joined([digit, name], 1)));
  if (widthOf(long) <= width) return long;
  const short = tabs.map(({digit, name, isShown}) =>
    isShown || digit.length === 0 ? joined([digit, name], 1) : digit,
  );
  return cutRow(joined(short), width);
};

type Tab = {readonly digit: Row; readonly name: Row; readonly isShown: boolean};

const tabOf = (state: State, panels: readonly Panel[], panel: Panel, shown: PanelId): Tab => {
  const digit = panels.filter(({id}) => id !== 'step').indexOf(panel) + 1;
  const isAsked = state.run?.stage.kind === 'predicting' && state.run.past === undefined;
  const isShown = panel.id === shown;
  return {
    digit: digit === 0 || isAsked ? [] : [span(`${digit}`, 'dim')],
    name: [span(pick(panel.title, state.locale), isShown ? 'title' : 'dim')],
    isShown,
  };
};

const joined = (rows: readonly Row[], gap = 2): Row =>
  rows
    .filter(line => line.length > 0)
    .flatMap((line, index) => (index === 0 ? line : [span(' '.repeat(gap)), ...line]));
