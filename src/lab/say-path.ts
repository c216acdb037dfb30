import {pathWords} from '../i18n/path-words.js';
import {sameText, type Text} from '../model/text.js';
import type {Path} from './lab.js';
import {own} from './own.js';

/** What lies at a path, in words, and whose it is: `client.fd.local.port` is the client's `local port of fd`. */
export const sayPath = ({actor, parts}: Path): {readonly whose?: Text; readonly what: Text} =>
  // What was drawn for an exercise is nobody's: everybody was told it by its name.
  actor === 'vary'
    ? {what: sayParts(parts)}
    : {whose: own(pathWords.whose, actor) ?? sameText(actor), what: sayParts(parts)};

/** The words with what they leave open filled in. */
export const putInto = (words: Text, filled: Readonly<Record<string, Text>>): Text => {
  const put = (locale: keyof Text): string =>
    words[locale].replace(/[A-Z]{4,}/g, place => own(filled, place)?.[locale] ?? place);
  return {en: put('en'), ko: put('ko')};
};

const sayParts = ([first = '', second = '', ...rest]: Path['parts']): Text => {
  switch (first) {
    case 'calls':
      return sayCall(sameText(second), rest);
    case 'all':
      return sayAll(sameText(second), rest);
    case 'rows':
      return putInto(pathWords.actor.rows, {WHICH: sameText(second)});
    default:
      return sayOwn([first, second, ...rest].filter(part => part !== ''));
  }
};

const sayCall = (name: Text, [part = '', ...rest]: Path['parts']): Text => {
  if (part === 'out') {
    const [which = '', ...more] = rest;
    return sayMore(putInto(pathWords.call.out, {NAME: name, WHICH: sameText(which)}), more);
  }
  return sayMore(putInto(own(pathWords.call, part) ?? unknown(part), {NAME: name}), rest);
};

const sayAll = (name: Text, [part = '', ...rest]: Path['parts']): Text => {
  const what = putInto(own(pathWords.all, part) ?? unknown(part), {NAME: name});
  return part === 'last' ? sayCall(what, rest) : what;
};

/** Something that an application has by itself, or else a variable of it. */
const sayOwn = ([first = '', ...rest]: Path['parts']): Text => {
  const pair = own(pathWords.actor, `${first}.${rest[0]}`);
  if (pair !== undefined) return pair;
  const [which, ...more] = rest;
  const one = which === undefined ? undefined : sayOneOf(first, which, sameText(''));
  if (one !== undefined) return sayConnection(one, more);
  const words = own(pathWords.actor, first);
  return words === undefined ? sayMore(sameText(first), rest) : sayMore(words, withoutText(rest));
};

/** What somebody sent or printed is a text anyway. */
const withoutText = (parts: Path['parts']): Path['parts'] => (parts[0] === 'text' ? parts.slice(1) : parts);

/** Of one connection or datagram: what came and went over it, or what any address and any bytes have. */
const sayConnection = (one: Text, [first = '', ...rest]: Path['parts']): Text => {
  if (first === 'end') return putInto(pathWords.end, {NAME: one});
  const part = own(pathWords.actor, first);
  if (part === undefined)
    return sayMore(
      one,
      [first, ...rest].filter(word => word !== ''),
    );
  return sayMore({en: `${part.en} over ${one.en}`, ko: `${one.ko} ${part.ko}`}, withoutText(rest));
};

/** From something on along the rest of the path. */
const sayMore = (name: Text, [first, second, ...rest]: Path['parts']): Text => {
  if (first === undefined) return name;
  const pair = second === undefined ? undefined : own(pathWords.parts, `${first}.${second}`);
  if (pair !== undefined) return sayMore(putInto(pair, {NAME: name}), rest);
  const one = second === undefined ? undefined : sayOneOf(first, second, name);
  if (one !== undefined) return sayMore(one, rest);
  const words = own(pathWords.parts, first) ?? unknown(first);
  return sayMore(putInto(words, {NAME: name}), second === undefined ? [] : [second, ...rest]);
};

const sayOneOf = (many: string, which: string, name: Text): Text | undefined => {
  const words =
    which === 'last' ? own(pathWords.last, many) : /^\d+$/.test(which) ? own(pathWords.oneOf, many) : undefined;
  return words && putInto(words, {NAME: name, WHICH: sameText(which)});
};

const unknown = (part: string): Text => sameText(`${part} (NAME)`);
