import type {Command} from '../../app/command.js';
import type {ScreenView} from '../screen-view.js';
import {beliefsContent} from './beliefs.js';
import {exercisesContent} from './exercises.js';
import {glossaryContent} from './glossary.js';
import {homeContent} from './home.js';
import {detailEnd, type ListContent} from './list-screen.js';
import {reviewEnd} from './review.js';
import {sourceEnd} from './source.js';
import {stepsContent} from './steps.js';

/** What the list on the screen shows; undefined where the screen is none. */
export const contentOf = (view: ScreenView): ListContent | undefined => {
  const {screen, run} = view.state;
  switch (screen) {
    case 'home':
      return homeContent(view);
    case 'beliefs':
      return beliefsContent(view);
    case 'exercises':
      return exercisesContent(view);
    case 'glossary':
      return glossaryContent(view);
    case 'steps':
      return run === undefined ? homeContent(view) : stepsContent(view, run);
    case 'lab':
    case 'review':
    case 'source':
      return undefined;
  }
};

/** Whether all below has been seen, so that scrolling on would only have to be undone. */
export const isAtEnd = (view: ScreenView, command: Command): boolean => {
  const {screen, review, list} = view.state;
  if (screen === 'source') return /down$/.test(command) && list.scroll >= sourceEnd(view);
  if (command !== 'page-down') return false;
  if (screen === 'review') return review !== undefined && list.scroll >= reviewEnd(view, review);
  const content = contentOf(view);
  return content !== undefined && content.scroll >= detailEnd(view, content);
};
