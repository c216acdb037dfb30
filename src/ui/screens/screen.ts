import {smallest} from '../layout.js';
import type {Row} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {help} from './help.js';
import {home} from './home.js';
import {lab, labLayout} from './lab.js';
import {tooSmall} from './too-small.js';

/** The screen that the state asks for: `rows` rows of `columns` cells. */
export const screen = (view: ScreenView): readonly Row[] => {
  const {state, columns, rows} = view;
  if (columns < smallest.columns || rows < smallest.rows) return tooSmall(view);
  if (state.help) return help(view);
  if (state.screen === 'home' || state.run === undefined) return home(view);
  const layout = labLayout(view, state.run);
  return layout.kind === 'too-small' ? tooSmall(view) : lab(view, state.run, layout);
};
