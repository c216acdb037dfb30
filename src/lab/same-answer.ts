import {type Address, parseAddress, sameAddress} from '../model/address.js';
import {formatValue, type Value} from '../model/value.js';
import {ipBytes, ipText} from '../wire/ip-text.js';

/**
 * Whether what was typed means what was observed, in any form in which people write such a thing down: with other spaces
 * and case, full-width digits, `1,448`, `0x1F`, `64 bytes`, `51132번`, `127.0.0.1 : 80`, `close wait` for CLOSE_WAIT,
 * `connrefused` for ECONNREFUSED, 예 for yes.
 */
export const sameAnswer = (typed: string, observed: Value): boolean => {
  const answer = tidy(typed);
  if (answer === '') return false;
  switch (observed.kind) {
    case 'number':
      return numberOf(answer) === observed.number;
    case 'descriptor':
      return numberOf(answer) === observed.fd;
    case 'address':
      return sameAddress(canonical(parseAddress(answer)), canonical(observed.address));
    case 'bytes':
      return sameWords(answer, new TextDecoder().decode(observed.bytes));
    case 'text':
      return sameWords(answer, observed.text);
  }
};

/** One spelling for what keyboards and editors make different; quotation marks around all of it are not meant. */
const tidy = (text: string): string => {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .trim();
  return (/^(["'`])(.*)\1$/s.exec(plain)?.[2] ?? plain).replace(/\s+/g, ' ').trim();
};

const sameWords = (answer: string, observed: string): boolean => {
  const [typed, seen] = [tidy(answer), tidy(observed)];
  if (isNumber(seen)) return numberOf(typed) === Number(seen);
  const address = canonical(parseAddress(seen));
  if (address !== undefined) return sameAddress(canonical(parseAddress(typed)), address);
  const host = canonicalHost(seen);
  if (host !== undefined) return canonicalHost(typed.replace(/ /g, '')) === host;
  const words = [typed, ...(meanings[typed.toLowerCase().replace(/[.!]$/, '')] ?? [])].map(bare);
  return words.includes(bare(seen)) || (/^E[A-Z0-9]+$/.test(seen) && words.includes(bare(seen).slice(1)));
};

/** Letters and digits alone: `CLOSE_WAIT`, `close-wait` and `Close Wait` are one name. */
const bare = (text: string): string => {
  const kept = text
    .toLowerCase()
    .replace(/[\s_-]/g, '')
    .replace(/(?<=.)[.!]$/, '');
  return kept === '' ? text : kept;
};

const yes = ['yes'];
const no = ['no'];
const meanings: Readonly<Record<string, readonly string[] | undefined>> = {
  y: yes,
  true: yes,
  네: yes,
  예: yes,
  n: no,
  false: no,
  아니요: no,
  아니오: no,
};

const isNumber = (text: string): boolean => /^-?\d+$/.test(text);

/** What people write around a number without changing it. */
const before = /^(?:fd|port|descriptor|number|no\.?|포트|디스크립터)?\s*(?:번호|number)?\s*[=:]?\s*/i;
const behind = /\s*(?:bytes?|b|octets?|바이트|번|번입니다|개|회|times?|ms)?\.?$/i;

/** NaN where the text is no whole number. Marks between thousands count only where thousands are. */
const numberOf = (answer: string): number => {
  const bareNumber = answer
    .replace(before, '')
    .replace(behind, '')
    .replace(/^([+-]) /, '$1');
  if (/^0x[0-9a-f]+$/i.test(bareNumber)) return Number(bareNumber);
  if (/^[+-]?\d{1,3}(?:([,_ '])\d{3})(?:\1\d{3})*$/.test(bareNumber)) return Number(bareNumber.replace(/[,_ ']/g, ''));
  return /^[+-]?\d+$/.test(bareNumber) ? Number(bareNumber) : Number.NaN;
};

const canonical = (address: Address | undefined): Address | undefined =>
  address && {...address, host: canonicalHost(address.host) ?? address.host};

const canonicalHost = (host: string): string | undefined => {
  const bytes = ipBytes(host.replace(/^\[(.*)\]$/, '$1'));
  return bytes && ipText(bytes);
};

/** What was observed as it is told. */
export const answerText = (value: Value): string =>
  value.kind === 'bytes' ? new TextDecoder().decode(value.bytes) : formatValue(value);
