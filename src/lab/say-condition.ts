import {conditionWords as words} from '../i18n/path-words.js';
import {sameText, type Text} from '../model/text.js';
import type {Condition, Path} from './lab.js';
import {putInto, sayPath} from './say-path.js';

/**
 * A condition in words: `web.calls.accept.state = open` is `web: accept has not returned yet`. `value` is what was observed
 * on its right side, where that is a path.
 */
export const sayCondition = (condition: Condition, value?: string): Text => {
  const {whose, what} = sayPath(condition.path);
  const {words: said, about = what} = meaning(condition);
  const that = sayExpected(condition, value);
  const whole = putInto(said, {NAME: about, THAT: that});
  return whose === undefined ? whole : {en: `${whose.en}: ${whole.en}`, ko: `${whose.ko}: ${whole.ko}`};
};

type Meaning = {readonly words: Text; readonly about?: Text};

/** Some conditions have a sentence of their own; the others compare what lies at a path. */
const meaning = ({path, operator, expected}: Condition): Meaning => {
  if (operator === 'is known') return {words: words.known};
  if (operator === 'is unknown') return {words: words.unknown};
  const that = expected?.kind === 'literal' ? expected.text : undefined;
  const last = path.parts.at(-1);
  const about = sayPath({...path, parts: path.parts.slice(0, -1)}).what;
  if (operator === '=' && last === 'open' && that !== undefined)
    return {words: that === 'yes' ? words.open : words.closed, about};
  const call = callAt(path);
  if (operator === '=' && call !== undefined && last === 'errno' && that !== undefined)
    return {words: words.failedWith, about: call};
  if (operator === '=' && call !== undefined && last === 'state') {
    const outcome = {open: words.waits, returned: words.returned, failed: words.failed}[that ?? ''];
    if (outcome !== undefined) return {words: outcome, about: call};
  }
  return {words: words[operator]};
};

/** The call that `calls.read.errno` is about. */
const callAt = ({parts}: Path): Text | undefined =>
  parts.length === 3 && parts[0] === 'calls' && parts[1] !== undefined ? sameText(parts[1]) : undefined;

const sayExpected = ({path, expected}: Condition, value: string | undefined): Text => {
  if (expected === undefined) return sameText('');
  if (expected.kind === 'literal')
    return sameText(/^[\w.:[\]%-]+$/.test(expected.text) ? expected.text : `"${expected.text}"`);
  const {whose, what} = sayPath(expected.path);
  const shown = value === undefined ? '' : ` (${value})`;
  if (whose === undefined || expected.path.actor === path.actor)
    return {en: `${what.en}${shown}`, ko: `${what.ko}${shown}`};
  return {en: `${what.en} at ${whose.en}${shown}`, ko: `${whose.ko} ${what.ko}${shown}`};
};
