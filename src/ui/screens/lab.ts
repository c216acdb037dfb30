import type {Available} from '../../app/available.js';
import type {Run, Stage} from '../../app/state.js';
import {pick} from '../../i18n/locale.js';
import {screenMessages as messages} from '../../i18n/screen-messages.js';
import type {PanelId} from '../../lab/lab.js';
import {compose} from '../compose.js';
import {footerRow, withNotice} from '../footer.js';
import {frame, frameHeight, frameWidth} from '../frame.js';
import {freeHeaderRow} from '../free-header.js';
import {glyphs} from '../glyphs.js';
import {headerRow} from '../lab-header.js';
import {type Layout, layoutOf, type PanelRect} from '../layout.js';
import {panelTitle} from '../panel-title.js';
import {promptPanel} from '../panels/prompt/rows.js';
import {watchedPanel} from '../panels/watched/rows.js';
import {type Row, row, span} from '../row.js';
import type {ScreenView} from '../screen-view.js';
import {isBegin, type Scrolling, windowOf} from '../scroll.js';
import {selectView} from '../select-view.js';

type Placed = Exclude<Layout, {kind: 'too-small'}>;

/** Header, panels, footer, in the places that the layout gives them. */
export const lab = (given: ScreenView, run: Run, layout: Placed): readonly Row[] => {
  const view = withPrompt(given, run);
  const blocks = [
    {rect: layout.header, rows: [hasSteps(run) ? headerRow(view, run) : freeHeaderRow(view, run)]},
    ...layout.rects.map(rect => ({rect, rows: framedPanel(view, run, rect, layout.kind)})),
    {rect: layout.footer, rows: [footer(view, run)]},
  ];
  return withNotice(compose(blocks, view.rows), view);
};

const hasSteps = ({free, watched}: Run): boolean => free === undefined && watched === undefined;

/** Free play has its prompt where a lab has the step, and watching the program. */
const withPrompt = (view: ScreenView, run: Run): ScreenView => {
  if (hasSteps(run)) return view;
  const shown = run.free === undefined ? watchedPanel : promptPanel;
  return {...view, panels: view.panels.map(panel => (panel.id === shown.id ? shown : panel))};
};

/** The layout, with as much room for the step as its text needs where it can have that. */
export const labLayout = (given: ScreenView, run: Run): Layout => {
  const view = withPrompt(given, run);
  const wanted = {columns: view.columns, rows: view.rows, front: view.state.focus.front};
  const layout = layoutOf(wanted);
  if (layout.kind !== 'single') return layout;
  const step = layout.rects.find(({panel}) => panel === 'step');
  return step === undefined ? layout : layoutOf({...wanted, stepRows: panelRows(view, run, step).length});
};

/** How far the panel with the keys can be scrolled: 0 when all of it is seen, or when it is not on the screen. */
export const scrollEnd = (given: ScreenView, run: Run): number => {
  const {rows, height} = seenOf(withPrompt(given, run), run);
  return Math.max(0, rows.length - height);
};

/** The first row that is seen of it. */
export const scrollStart = (given: ScreenView, run: Run): number => {
  const view = withPrompt(given, run);
  const {rows, height} = seenOf(view, run);
  return windowOf(rows, {height, ...scrollingOf(view, run, view.state.focus.panel)}).start;
};

/** The rows of the panel with the keys, and how many of them are seen; none of one that is not on the screen. */
const seenOf = (view: ScreenView, run: Run): {readonly rows: readonly Row[]; readonly height: number} => {
  const layout = labLayout(view, run);
  const rects = layout.kind === 'too-small' ? [] : layout.rects;
  const rect = rects.find(({panel}) => panel === view.state.focus.panel);
  return rect === undefined
    ? {rows: [], height: 0}
    : {rows: panelRows(view, run, rect), height: rect.height - frameHeight};
};

/** Where the panel with the keys scrolls, so do these; they come first while something long is to be read. */
const footer = (view: ScreenView, run: Run): Row => {
  const {focus, help, confirm} = view.state;
  // In the message panel they choose a field.
  if (focus.panel === 'message' || help || confirm !== undefined) return footerRow(view);
  const {rows, height} = seenOf(view, run);
  if (rows.length <= height) return footerRow(view);
  return rows.some(isBegin) ? footerRow(view, paging) : footerRow(view, [], paging);
};

const paging: readonly Available[] = [{command: 'page-up'}, {command: 'page-down'}];

const panelRows = (view: ScreenView, run: Run, rect: PanelRect): readonly Row[] =>
  view.panels.find(({id}) => id === rect.panel)?.rows(viewOf(view, run, rect)) ?? [];

const viewOf = ({state, now}: ScreenView, run: Run, {panel, width, height}: PanelRect) =>
  selectView(state, run, panel, {width: width - frameWidth, height: height - frameHeight}, now);

const framedPanel = (view: ScreenView, run: Run, rect: PanelRect, kind: Placed['kind']): readonly Row[] => {
  const {state, panels} = view;
  const sources = panels.find(({id}) => id === rect.panel)?.sources(viewOf(view, run, rect)) ?? '';
  const isPast = run.past !== undefined && rect.panel !== 'step';
  const title = panelTitle(state, panels, {
    sharing: sharing(rect.panel, kind),
    shown: rect.panel,
    width: rect.width - 6,
  });
  const mark = isPast ? [span(`${glyphs.back} ${pick(messages.past, state.locale)}`, 'warn')] : [];
  const says = state.focus.showSources && sources !== '' ? [span(sources, 'dim')] : [];
  return frame(
    {
      title,
      right: row(...mark, ...(mark.length > 0 && says.length > 0 ? [span('  ')] : []), ...says),
      rows: panelRows(view, run, rect),
      focused: state.focus.panel === rect.panel,
      ...scrollingOf(view, run, rect.panel),
    },
    rect.width,
    rect.height,
  );
};

const scrollingOf = ({state}: ScreenView, run: Run, panel: PanelId): Omit<Scrolling, 'height'> => {
  const isAtEnd = panel === 'calls' || (panel === 'step' && (run.free !== undefined || hasResult(run.stage)));
  return {scroll: state.focus.scroll[panel], anchor: isAtEnd ? 'end' : 'top'};
};

/** Panels that take turns in one place. */
const sharing = (panel: PanelId, kind: Placed['kind']): readonly PanelId[] => {
  if (panel === 'step') return [];
  if (kind === 'single') return ['descriptors', 'connection', 'memory', 'message', 'calls'];
  return panel === 'message' || panel === 'calls' ? ['message', 'calls'] : [];
};

/** Once a call is made, what came of it stands below the text of the step, and is what there is to read. */
const hasResult = (stage: Stage): boolean => {
  switch (stage.kind) {
    case 'typing':
    case 'asking':
    case 'calling':
    case 'checking':
    case 'done':
    case 'broken':
      return true;
    case 'starting':
    case 'predicting':
    case 'ready':
    case 'unavailable':
    case 'finished':
      return false;
  }
};
