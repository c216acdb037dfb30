import {courseMessages as messages} from '../i18n/course-messages.js';
import {answerReview, dueQuestions} from '../lab/review.js';
import {keepProgress, type Update, withEffects} from './change.js';
import type {Command} from './command.js';
import type {Reviewing} from './lists.js';
import {scrollList} from './scroll-list.js';
import type {State} from './state.js';
import {closeScreen} from './update-screens.js';

/** A wrong prediction is asked again: choosing, committing, reading what the experiment showed, the next. */
export const updateReview = (state: State, command: Command, now: number): Update => {
  const {review} = state;
  if (review === undefined) return withEffects(state);
  switch (command) {
    case 'up':
      return withEffects(highlight(state, review, review.highlighted - 1));
    case 'down':
      return withEffects(highlight(state, review, review.highlighted + 1));
    case 'page-up':
      return withEffects(scrollList(state, -page));
    case 'page-down':
      return withEffects(scrollList(state, page));
    case 'proceed':
      return review.option === undefined ? commit(state, review, now) : withEffects(goOn(state));
    default:
      return withEffects(state);
  }
};

const page = 4;

export const chooseOption = (state: State, review: Reviewing, digit: number): State =>
  digit >= 1 && digit <= review.question.asked.options.length ? highlight(state, review, digit - 1) : state;

const highlight = (state: State, review: Reviewing, to: number): State => {
  const count = review.question.asked.options.length;
  return review.option === undefined ? {...state, review: {...review, highlighted: (to + count) % count}} : state;
};

const commit = (state: State, review: Reviewing, now: number): Update => {
  const {question, highlighted} = review;
  const option = question.asked.options[highlighted]?.id;
  if (option === undefined) return withEffects(state);
  const at = new Date(now).toISOString();
  return keepProgress({...state, review: {...review, option}}, kept => answerReview(kept, question, option, at));
};

const goOn = (state: State): State => {
  const [question] = dueQuestions(state.labs, state.progress, state.today);
  if (question === undefined) return {...closeScreen(state), notice: messages.reviewDone};
  return {...state, list: {...state.list, scroll: 0}, review: {question, highlighted: 0}};
};
