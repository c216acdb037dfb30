import {smallest} from '../layout.js';
import type {Row} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {contentOf} from './content.js';
import {help} from './help.js';
import {homeContent} from './home.js';
import {lab, labLayout} from './lab.js';
import {listScreen} from './list-screen.js';
import {reviewScreen} from './review.js';
import {sourceScreen} from './source.js';
import {tooSmall} from './too-small.js';

/** The screen that the state asks for: `rows` rows of `columns` cells. */
export const screen = (view: ScreenView): readonly Row[] => {
  const {state, columns, rows} = view;
  if (columns < smallest.columns || rows < smallest.rows) return tooSmall(view);
  if (state.help) return help(view);
  if (state.screen === 'review' && state.review !== undefined) return reviewScreen(view, state.review);
  if (state.screen === 'source') return sourceScreen(view);
  const content = contentOf(view);
  if (content !== undefined || state.run === undefined) return listScreen(view, content ?? homeContent(view));
  const layout = labLayout(view, state.run);
  return layout.kind === 'too-small' ? tooSmall(view) : lab(view, state.run, layout);
};
