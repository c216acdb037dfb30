import type * as z from 'zod/mini';
import type {Text} from '../model/text.js';
import {printableText} from '../wire/printable.js';
import {closest, listed} from './closest.js';
import {withoutControls} from './schema.js';
import {keysAt} from './schema-keys.js';
import type {KeyPath, Trouble} from './trouble.js';

type Issue = z.core.$ZodIssue;

/** The shape that a file should have, and what it holds. */
type Shaped = {readonly schema: z.core.$ZodType; readonly root: unknown};

/** What zod found wrong with the shape of a file, said for whoever wrote it; one trouble per mistake. */
export const shapeTroubles = (issues: readonly Issue[], file: Shaped, above: KeyPath = []): readonly Trouble[] =>
  issues.flatMap(issue => {
    const place = [...above, ...issue.path.map(key => (typeof key === 'symbol' ? String(key) : key))];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map(key => ({
          place: [...place, key],
          onKey: true,
          message: unknownKey(key, keysAt(file.schema, place)),
        }));
      case 'invalid_union':
        return unionTroubles(issue, file, place);
      case 'invalid_key':
        return [{place, onKey: true, message: badName(String(place.at(-1)))}];
      default:
        return [{place, message: messageOf(issue, valueAt(file.root, place))}];
    }
  });

/** Of several forms only the one that was meant is worth talking about: the one whose outermost kind fits. */
const unionTroubles = (issue: Issue & {code: 'invalid_union'}, file: Shaped, place: KeyPath): readonly Trouble[] => {
  const fits = issue.errors.find(
    branch => !branch.some(({code, path}) => code === 'invalid_type' && path.length === 0),
  );
  return fits === undefined ? [{place, message: noForm(place)}] : shapeTroubles(fits, file, place);
};

const messageOf = (issue: Issue, value: unknown): Text => {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? missing(issue.path) : wrongKind(issue.expected);
    case 'invalid_value':
      return notOneOf(issue.values.map(String), value);
    case 'too_big':
      return {en: `Too long or too large: at most ${issue.maximum}.`, ko: `너무 길거나 큽니다. 최대 ${issue.maximum}.`};
    case 'too_small':
      return {
        en: `Too short or too small: at least ${issue.minimum}.`,
        ko: `비었거나 작습니다. 최소 ${issue.minimum}.`,
      };
    case 'invalid_format':
      return badFormat(issue, value);
    default:
      return {en: `Not valid here (${issue.code}).`, ko: `여기에 쓸 수 없는 값입니다(${issue.code}).`};
  }
};

const missing = (path: Issue['path']): Text => {
  const key = String(path.at(-1));
  if (key === 'en') return {en: 'The English text (en) is missing.', ko: '영어 텍스트(en)가 없습니다.'};
  if (key === 'ko') return {en: 'The Korean text (ko) is missing.', ko: '한국어 텍스트(ko)가 없습니다.'};
  return {en: `"${key}" is missing.`, ko: `필요한 키가 없습니다: "${key}"`};
};

const kinds: Readonly<Record<string, Text>> = {
  string: {en: 'text; quote it', ko: '텍스트(따옴표로 감싸십시오)'},
  int: {en: 'a whole number', ko: '정수'},
  number: {en: 'a number', ko: '숫자'},
  boolean: {en: 'true or false', ko: 'true 또는 false'},
  array: {en: 'a list', ko: '목록'},
  object: {en: 'keys with values', ko: '키와 값'},
  record: {en: 'names with values', ko: '이름과 값'},
};

const wrongKind = (expected: string): Text => {
  const kind = kinds[expected] ?? {en: expected, ko: expected};
  return {en: `This must be ${kind.en}.`, ko: `여기에 필요한 것: ${kind.ko}`};
};

const notOneOf = (values: readonly string[], value: unknown): Text => {
  const near = closest(String(value), values);
  return {
    en: `Must be one of ${listed(values)}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    ko: `다음 가운데 하나여야 합니다: ${listed(values)}.${near === undefined ? '' : ` 혹시 ${near}?`}`,
  };
};

const badFormat = (issue: Issue & {code: 'invalid_format'}, value: unknown): Text => {
  const pattern = 'pattern' in issue ? issue.pattern : undefined;
  if (pattern === String(withoutControls)) return hasControl(String(value));
  return pattern === '/\\S/' ? emptyText : badName(String(value));
};

const hasControl = (text: string): Text => {
  const found = printableText(text.match(/(?!\n)\p{Cc}/u)?.[0] ?? '');
  return {
    en: `The text has a control character, ${found}, which a terminal would act on. Take it out.`,
    ko: `터미널이 명령으로 받아들이는 제어 문자가 들어 있습니다(${found}). 지우십시오.`,
  };
};

const emptyText: Text = {en: 'The text is empty.', ko: '텍스트가 비어 있습니다.'};

const badName = (name: string): Text => ({
  en: `"${name}" can't be used as a name here. Ids are small letters, digits and hyphens; variables letters, digits and _.`,
  ko: `여기에 쓸 수 없는 이름입니다: "${name}". id는 소문자, 숫자, 하이픈으로, 변수는 영문자, 숫자, _로 씁니다.`,
});

const unknownKey = (key: string, known: readonly string[]): Text => {
  const near = closest(key, known);
  return {
    en: `"${key}" is not a key that belongs here.${near === undefined ? '' : ` Did you mean "${near}"?`}`,
    ko: `여기에 쓸 수 없는 키입니다: "${key}".${near === undefined ? '' : ` 혹시 "${near}"?`}`,
  };
};

const noForm = (place: KeyPath): Text => ({
  en: `"${String(place.at(-1))}" has a form that is not understood; write one value, or a list of them.`,
  ko: `이해할 수 없는 형식입니다: "${String(place.at(-1))}". 값 하나 또는 목록으로 쓰십시오.`,
});

const valueAt = (root: unknown, place: KeyPath): unknown =>
  place.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
