import type {Text} from '../model/text.js';

/** What is done to the nth call of that name on a socket of the Internet. `nth` counts from 1, over all processes. */
export type Injection = {readonly call: string; readonly nth: number} & (
  | {readonly kind: 'fails'; readonly errno: string}
  /** In milliseconds, before the call is made. */
  | {readonly kind: 'waits'; readonly milliseconds: number}
);

/** The calls that can be made to fail or wait, by the names that the notation has for them. */
export const injectable: readonly string[] = [
  'socket',
  'bind',
  'listen',
  'accept',
  'connect',
  'write',
  'read',
  'send',
  'recv',
  'sendto',
  'recvfrom',
  'sendmsg',
  'recvmsg',
  'shutdown',
  'close',
];

/**
 * Reads `connect:2:ECONNREFUSED` (the second connect fails), `recv:1:delay=300ms` (the first recv is made 300 ms later;
 * also `2s`). `constants` are the errors that this system has.
 */
export const parseInjection = (
  written: string,
  constants: Readonly<Record<string, number>>,
): Injection | {readonly problem: Text} => {
  const [call = '', count = '', what = '', ...more] = written.split(':');
  const nth = Number(count);
  if (!injectable.includes(call)) return {problem: unknownCall(written, call)};
  if (!/^\d+$/.test(count) || nth < 1 || !Number.isSafeInteger(nth)) return {problem: badCount(written, count)};
  const delay = /^delay=(\d+)(ms|s)$/.exec(what);
  const milliseconds = Number(delay?.[1]) * (delay?.[2] === 's' ? 1000 : 1);
  if (delay !== null && milliseconds <= longest && more.length === 0) return {call, nth, kind: 'waits', milliseconds};
  const isErrno = /^E[A-Z0-9]+$/.test(what) && Object.hasOwn(constants, what);
  return isErrno && more.length === 0 ? {call, nth, kind: 'fails', errno: what} : {problem: badWhat(written, what)};
};

/** An hour, in milliseconds. */
const longest = 3_600_000;

const problem = (written: string, en: string, ko: string): Text => ({
  en: `--inject ${written}: ${en} Written like connect:2:ECONNREFUSED or recv:1:delay=300ms.`,
  ko: `--inject ${written}: ${ko} 작성 예: connect:2:ECONNREFUSED, recv:1:delay=300ms.`,
});

const unknownCall = (written: string, call: string): Text =>
  problem(
    written,
    `"${call}" is not a call that can be changed; these are: ${injectable.join(', ')}.`,
    `"${call}" 호출은 바꿀 수 없습니다. 바꿀 수 있는 호출: ${injectable.join(', ')}.`,
  );

const badCount = (written: string, count: string): Text =>
  problem(
    written,
    `"${count}" does not say which one; count them from 1.`,
    `"${count}": 몇 번째 호출인지 1부터 세어 적으십시오.`,
  );

const badWhat = (written: string, what: string): Text =>
  problem(
    written,
    `"${what}" is neither an error of this system nor a delay of at most an hour.`,
    `"${what}": 이 시스템의 오류 이름도, 한 시간 이내의 지연도 아닙니다.`,
  );
