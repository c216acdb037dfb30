import {parseCall} from '../calls/parse-call.js';
import {parseAddress} from '../model/address.js';
import type {Text} from '../model/text.js';
import {addressValue, bytesValue, numberValue, type Value} from '../model/value.js';
import {encodeDnsMessage} from '../wire/dns-encode.js';
import {type DnsType, dnsTypes} from '../wire/dns-registry.js';
import {failedCall} from './calls.js';
import {defineProgram} from './define-program.js';
import {emptyDnsMessage} from './dns-records.js';
import {type Checked, isRecord, right, wrong} from './options.js';
import type {Application} from './program.js';

/** A call, or one that is made again until it returns 0 or fails: reading to the end of a stream. */
type Line = {readonly written: string; readonly untilEnd: boolean};

type Variables = Readonly<Record<string, Value>>;

const readVariables = (program: string, name: string, value: unknown): Checked<Variables> => {
  if (value !== undefined && !isRecord(value)) return wrong(program, name, variablesForm);
  const entries = Object.entries(value ?? {}).map(([key, written]) => [key, valueFrom(written)] as const);
  const bad = entries.find(([, read]) => read === undefined);
  if (bad !== undefined) return wrong(program, `${name}.${bad[0]}`, variablesForm);
  return right(Object.fromEntries(entries.flatMap(([key, read]) => (read === undefined ? [] : [[key, read]]))));
};

const valueFrom = (written: unknown): Value | undefined => {
  if (typeof written === 'number') return numberValue(written);
  if (isRecord(written)) return queryOf(written['dns-query']);
  if (typeof written !== 'string') return undefined;
  const address = parseAddress(written);
  return address === undefined ? bytesValue(new TextEncoder().encode(written)) : addressValue(address);
};

/** `{dns-query: {id: 4711, name: www.lab.test, type: A}}` */
const queryOf = (query: unknown): Value | undefined => {
  if (!isRecord(query) || typeof query.id !== 'number' || typeof query.name !== 'string') return undefined;
  const type = dnsTypes.numberOf(String(query.type) as DnsType);
  if (type === undefined) return undefined;
  const questions = [{name: query.name, type: dnsTypes.nameOf(type), class: 'IN'}] as const;
  const encoded = encodeDnsMessage({...emptyDnsMessage, id: query.id, recursionDesired: true, questions});
  return encoded instanceof Uint8Array ? bytesValue(encoded) : undefined;
};

const readLines = (program: string, name: string, value: unknown): Checked<readonly Line[]> => {
  if (!Array.isArray(value) || value.length === 0) return wrong(program, name, linesForm);
  const lines = value.map(lineOf);
  const bad = lines.indexOf(undefined);
  if (bad !== -1) return wrong(program, `${name}.${bad}`, linesForm);
  return right(lines.flatMap(line => line ?? []));
};

const lineOf = (item: unknown): Line | undefined => {
  const untilEnd = isRecord(item) ? item['until-end'] : undefined;
  const written = untilEnd ?? item;
  if (typeof written !== 'string' || !parseCall(written).ok) return undefined;
  return {written, untilEnd: untilEnd !== undefined};
};

/**
 * Makes the `calls` that it is given, in the one notation, one after the other. The first that fails ends it, except one
 * `until-end`. `set` puts values into its variables first.
 */
export const script = defineProgram('script', {set: readVariables, calls: readLines}, async (application, options) => {
  for (const [name, value] of Object.entries(options.set)) application.set(name, value);
  for (const line of options.calls) {
    const problem = await makeCall(application, line);
    if (problem !== undefined) return problem;
  }
  return undefined;
});

const makeCall = async (application: Application, {written, untilEnd}: Line): Promise<Text | undefined> => {
  for (;;) {
    const outcome = await application.call(written);
    if (outcome.kind === 'failed') return untilEnd ? undefined : failedCall(written, outcome.errno);
    if (!untilEnd || outcome.value === 0) return undefined;
  }
};

const variablesForm: Text = {
  en: 'names with texts, numbers, addresses like 127.0.0.1:80, or a dns-query with id, name and type',
  ko: '이름과 값(글, 숫자, 127.0.0.1:80 같은 주소, 또는 id, name, type이 있는 dns-query)',
};

const linesForm: Text = {
  en: 'a list of calls like close(fd), or {until-end: "n = read(fd, buffer, 512)"}',
  ko: '호출의 목록(예: close(fd)) 또는 {until-end: "n = read(fd, buffer, 512)"}',
};
