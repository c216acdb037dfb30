import type {Locale, Text} from '../model/text.js';
import {placeholder} from './fill.js';
import {textsOf} from './lab-parts.js';
import {parseMarkup} from './markup.js';
import type {LabFile} from './schema.js';
import {type KeyPath, type Trouble, trouble} from './trouble.js';

/** Both languages say the same: same placeholders, same code. And Korean glues no particle to a value. */
export const checkTexts = (file: LabFile): readonly Trouble[] =>
  textsOf(file).flatMap(({place, part}) => [
    ...checkBoth(part, place, placeholdersIn, shown => `{{${shown}}}`),
    ...checkBoth(part, place, codeIn, shown => `\`${shown}\``),
    ...checkBraces(part, place),
    ...checkParticles(part.ko, [...place, 'ko']),
  ]);

const checkBoth = (
  text: Text,
  place: KeyPath,
  find: (text: string) => ReadonlySet<string>,
  show: (found: string) => string,
): readonly Trouble[] => {
  const [en, ko] = [find(text.en), find(text.ko)];
  const missing = (from: ReadonlySet<string>, to: ReadonlySet<string>, locale: Locale): readonly Trouble[] =>
    [...from]
      .filter(found => !to.has(found))
      .map(found => trouble([...place, locale], onlyInOther(show(found), locale)));
  return [...missing(en, ko, 'ko'), ...missing(ko, en, 'en')];
};

const placeholdersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(placeholder)].map(match => match[1] ?? ''));

/** Code that only quotes a value is compared as the placeholder that it is. */
const codeIn = (text: string): ReadonlySet<string> =>
  new Set(parseMarkup(text).flatMap(span => (span.style === 'code' ? [span.text.replace(/\s+/g, ' ')] : [])));

const checkBraces = (text: Text, place: KeyPath): readonly Trouble[] =>
  (['en', 'ko'] as const).flatMap(locale => {
    const rest = text[locale].replace(placeholder, found => ' '.repeat(found.length));
    const at = rest.search(/\{\{|\}\}/);
    return at === -1 ? [] : [trouble([...place, locale], looseBraces, {text: text[locale], at, length: 2})];
  });

// The form of most of these depends on the sound before them, which a value does not tell; the others read as glued, too.
const particle =
  /\}\}[`*"')\]]*(?:으로써|으로서|으로|이라고|라고|이라는|라는|에서는|에서|에게|까지|부터|처럼|보다|이나|이며|은|는|이|가|을|를|과|와|로|의|에|도|만|나)(?![가-힣])/g;

const checkParticles = (korean: string, place: KeyPath): readonly Trouble[] =>
  [...korean.matchAll(particle)].map(match =>
    trouble(place, glued(match[0]), {text: korean, at: match.index, length: match[0].length}),
  );

const onlyInOther = (found: string, locale: Locale): Text =>
  locale === 'ko'
    ? {en: `The English text has ${found}, the Korean does not.`, ko: `영어 텍스트에만 있습니다: ${found}`}
    : {en: `The Korean text has ${found}, the English does not.`, ko: `한국어 텍스트에만 있습니다: ${found}`};

const looseBraces: Text = {
  en: 'A placeholder is a path between two pairs of braces: {{client.local}}.',
  ko: '자리표시자는 경로를 중괄호 두 쌍으로 감쌉니다. 예: {{client.local}}',
};

const glued = (found: string): Text => ({
  en: `A Korean particle is glued to a value ("${found}"): its form depends on the value. Put a noun between, as in {{x}} 번은.`,
  ko: `값에 조사가 붙어 있습니다("${found}"). 값에 따라 형태가 달라지므로 사이에 명사를 두십시오. 예: {{x}} 번은`,
});
