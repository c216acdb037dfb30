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

/** Where a server waits: `address: 127.0.0.1:0`, where port 0 lets the protocol stack choose. */
export const readAddress = (program: string, value: unknown): Checked<Address> => {
  const address = parseAddress(value === undefined ? '127.0.0.1:0' : String(value));
  if (address !== undefined) return right(address);
  return wrong(program, 'address', {en: 'an address like 127.0.0.1:0', ko: '주소(예: 127.0.0.1:0)'});
};
