import {isName} from '../calls/name.js';
import {type Address, parseAddress} from '../model/address.js';
import type {Text} from '../model/text.js';

/** A checked part of a program's options, or what is wrong with it. */
export type Checked<Value> = {readonly ok: true; readonly value: Value} | {readonly ok: false; readonly problem: Text};

export const right = <Value>(value: Value): Checked<Value> => ({ok: true, value});

/** `what` is where in the options, such as `pages./index.html`. */
export const wrong = (program: string, what: string, expected: Text): Checked<never> => ({
  ok: false,
  problem: {
    en: `${program}: the option ${what} is wrong. Expected: ${expected.en}.`,
    ko: `${program}: ${what} 옵션이 잘못되었습니다. 올바른 값: ${expected.ko}.`,
  },
});

/** The options as a record of the `known` ones only: a misspelt option that nobody reads would be worse than none. */
export const readRecord = (
  program: string,
  options: unknown,
  known: readonly string[],
): Checked<Readonly<Record<string, unknown>>> => {
  const record = options ?? {};
  if (!isRecord(record)) return wrong(program, 'list', {en: 'names with values', ko: '이름과 값의 목록'});
  const unknown = Object.keys(record).find(key => !known.includes(key));
  if (unknown === undefined) return right(record);
  return wrong(program, unknown, {en: `one of ${known.join(', ')}`, ko: `${known.join(', ')} 중 하나`});
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where a server waits: `127.0.0.1:0`, where port 0 lets the protocol stack choose. */
export const readAddress = (program: string, name: string, value: unknown): Checked<Address> => {
  const address = parseAddress(value === undefined ? '127.0.0.1:0' : String(value));
  if (address !== undefined) return right(address);
  return wrong(program, name, {en: 'an address like 127.0.0.1:0', ko: '주소(예: 127.0.0.1:0)'});
};

/** Where a client connects to: an address, or the name of the variable that holds one. As it is written in a call. */
export const readPeer = (program: string, name: string, value: unknown): Checked<string> => {
  const text = typeof value === 'string' ? value : '';
  if (isName(text) || parseAddress(text) !== undefined) return right(text);
  return wrong(program, name, {
    en: 'an address like 127.0.0.1:80, or a variable that holds one',
    ko: '주소(예: 127.0.0.1:80) 또는 주소가 든 변수의 이름',
  });
};

export const readText =
  (fallback: string) =>
  (program: string, name: string, value: unknown): Checked<string> => {
    if (value === undefined) return right(fallback);
    if (typeof value === 'string' && value !== '') return right(value);
    return wrong(program, name, {en: 'a text that is not empty', ko: '비어 있지 않은 글'});
  };

/** Texts, at least one; each may be empty. */
export const readTexts = (program: string, name: string, value: unknown): Checked<readonly string[]> => {
  const isText = (item: unknown): item is string => typeof item === 'string';
  if (Array.isArray(value) && value.length > 0 && value.every(isText)) return right(value);
  return wrong(program, name, {en: 'a list of texts', ko: '글의 목록'});
};

/** A whole number from `least` to `most`. */
export const readCount =
  (fallback: number, least: number, most: number) =>
  (program: string, name: string, value: unknown): Checked<number> => {
    const count = value ?? fallback;
    if (typeof count === 'number' && Number.isInteger(count) && count >= least && count <= most) return right(count);
    return wrong(program, name, {
      en: `a whole number from ${least} to ${most}`,
      ko: `${least}부터 ${most}까지의 정수`,
    });
  };

/** Off where nothing is said. */
export const readSwitch = (program: string, name: string, value: unknown = false): Checked<boolean> =>
  typeof value === 'boolean' ? right(value) : wrong(program, name, {en: 'true or false', ko: 'true 또는 false'});
