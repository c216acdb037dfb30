import {glossary, type Term} from '../i18n/glossary.js';
import {termsIn} from '../i18n/terms-in.js';
import type {Step} from '../lab/lab.js';
import type {Text} from '../model/text.js';
import {hasWanted, wantedIn} from './lists.js';
import type {State} from './state.js';

/** `isHere`: the step that the learner is in uses it. */
export type ListedTerm = {readonly term: Term; readonly isHere: boolean};

/**
 * The terms of the present step first, in the order in which it uses them; then all others by name. Of those that are
 * looked for, the ones that are called so come before the ones that only speak of it.
 */
export const glossaryList = ({locale, run, list}: State): readonly ListedTerm[] => {
  const wanted = wantedIn(list.search);
  const step = run?.lab.steps[run.step];
  const here =
    step === undefined
      ? []
      : termsIn(
          textsOf(step)
            .map(text => text[locale])
            .join('\n'),
          locale,
        );
  const others = glossary
    .filter(term => !here.includes(term))
    .sort((a, b) => a.names[locale][0].localeCompare(b.names[locale][0], locale));
  const listed = [...here.map(term => ({term, isHere: true})), ...others.map(term => ({term, isHere: false}))];
  if (wanted === undefined) return listed;
  const named = listed.filter(({term}) => hasWanted(wanted, namesOf(term)));
  const told = listed.filter(each => !named.includes(each) && hasWanted(wanted, [each.term.say.en, each.term.say.ko]));
  return [...named, ...told];
};

const namesOf = ({id, names}: Term): readonly string[] => [id, ...names.en, ...names.ko];

const textsOf = ({title, say, predict, question, reveal}: Step): readonly Text[] => [
  title,
  say,
  ...(predict === undefined ? [] : [predict.ask, ...predict.options.map(({text}) => text)]),
  ...(question === undefined ? [] : [question.ask]),
  ...reveal.map(each => each.say),
];
