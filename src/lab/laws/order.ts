import {parseCall} from '../../calls/parse-call.js';
import type {Text} from '../../model/text.js';
import type {Lab, Step} from '../lab.js';
import type {LawLine} from './law.js';

/**
 * That no call is used before it was introduced: the step of its first use names it in what it says, in this lab or in
 * one that this lab needs. Labs that are needed and not among `labs` teach nothing.
 */
export const taughtInOrder = (lab: Lab, labs: readonly Lab[]): readonly LawLine[] => {
  const known = new Set(neededBy(lab, labs).flatMap(({steps}) => steps.flatMap(callNames)));
  return lab.steps.flatMap((step, index) => {
    const first = [...new Set(callNames(step))].filter(name => !known.has(name));
    for (const name of first) known.add(name);
    return first
      .filter(name => !isNamed(name, step))
      .map(
        (name): LawLine => ({
          law: 'order',
          step: step.id,
          kept: false,
          message: notIntroduced(name),
          place: ['steps', index, 'say'],
        }),
      );
  });
};

const neededBy = (lab: Lab, labs: readonly Lab[], seen: ReadonlySet<string> = new Set()): readonly Lab[] =>
  lab.needs
    .filter(id => !seen.has(id))
    .flatMap(id => labs.filter(other => other.id === id))
    .flatMap(other => [other, ...neededBy(other, labs, new Set([...seen, other.id]))]);

const callNames = ({calls}: Step): readonly string[] =>
  calls.flatMap(action => {
    const parsed = action.kind === 'call' ? parseCall(action.written) : undefined;
    return parsed?.ok === true ? [parsed.call.name] : [];
  });

const isNamed = (name: string, {say, title, predict}: Step): boolean =>
  [say, title, ...(predict === undefined ? [] : [predict.ask])].some(({en}) => new RegExp(`\\b${name}\\b`).test(en));

const notIntroduced = (name: string): Text => ({
  en: `"${name}" is used here for the first time, and nothing says what it is. Name it in the text, or need a lab that does.`,
  ko: `여기서 처음 쓰는 호출인데 설명이 없습니다: "${name}". 본문에서 설명하거나, 설명하는 실습을 needs에 넣으십시오.`,
});
