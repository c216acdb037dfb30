import type {Text} from '../model/text.js';
import {encodeDnsMessage} from '../wire/dns-encode.js';
import type {DnsMessage, DnsRecord, UnderstoodType} from '../wire/dns-message.js';
import {type Checked, isRecord, right, wrong} from './options.js';

/** `{name, type, data, ttl?}`; data is as in a zone file for simple types, and has named parts for MX and SRV. */
export const readDnsRecords = (program: string, option: string, value: unknown): Checked<readonly DnsRecord[]> => {
  if (!Array.isArray(value)) return wrong(program, option, {en: 'a list of records', ko: '레코드의 목록'});
  const records: DnsRecord[] = [];
  for (const [index, item] of value.entries()) {
    const record = readDnsRecord(item);
    if ('en' in record) return wrong(program, `${option}.${index}`, record);
    records.push(record);
  }
  return right(records);
};

const readDnsRecord = (item: unknown): DnsRecord | Text => {
  if (!isRecord(item) || typeof item.name !== 'string') return shape;
  const read =
    typeof item.type === 'string' && Object.hasOwn(dataReaders, item.type) ? dataReaders[item.type as Type] : undefined;
  const data = read?.(item.data);
  const ttl = item.ttl ?? 60;
  if (data === undefined || typeof ttl !== 'number') return shape;
  // The reader found under a type gives that type's data, which TypeScript can't see.
  const record = {name: withoutRoot(item.name), class: 'IN', ttl, type: item.type, data} as DnsRecord;
  return problemOf(record) ?? record;
};

type Type = Exclude<UnderstoodType, 'SOA'>;

const text = (data: unknown): string | undefined => (typeof data === 'string' ? data : undefined);
const domain = (data: unknown): string | undefined => (typeof data === 'string' ? withoutRoot(data) : undefined);

const dataReaders: Readonly<Record<Type, (data: unknown) => unknown>> = {
  A: text,
  AAAA: text,
  CNAME: domain,
  NS: domain,
  PTR: domain,
  MX: data => parts(data, ['preference'], 'exchange'),
  SRV: data => parts(data, ['priority', 'weight', 'port'], 'target'),
  TXT: data => {
    const strings = [data].flat();
    return strings.every(string => typeof string === 'string')
      ? strings.map(string => new TextEncoder().encode(string))
      : undefined;
  },
};

const parts = (data: unknown, numbers: readonly string[], name: string): object | undefined => {
  const target = isRecord(data) ? data[name] : undefined;
  if (!isRecord(data) || typeof target !== 'string') return undefined;
  if (!numbers.every(number => typeof data[number] === 'number')) return undefined;
  return {...Object.fromEntries(numbers.map(number => [number, data[number]])), [name]: withoutRoot(target)};
};

/** `www.example.` is how zone files write it; messages are compared without the last dot. */
const withoutRoot = (name: string): string => (name.length > 1 ? name.replace(/\.$/, '') : name);

/** Only what can be sent is a record. */
const problemOf = (record: DnsRecord): Text | undefined => {
  const encoded = encodeDnsMessage({...emptyDnsMessage, answers: [record]});
  return encoded instanceof Uint8Array
    ? undefined
    : {en: `something else: ${encoded.problem.en}`, ko: `${encoded.problem.ko}`};
};

const shape: Text = {
  en: 'a name, a type (A, AAAA, CNAME, NS, PTR, MX, TXT or SRV), data that fits the type, and perhaps a ttl in seconds',
  ko: 'name, type(A, AAAA, CNAME, NS, PTR, MX, TXT, SRV 중 하나), 유형에 맞는 data, 필요하면 초 단위 ttl',
};

/** To be filled; a message has many parts that most messages leave alone. */
export const emptyDnsMessage: DnsMessage = {
  id: 0,
  response: false,
  opcode: 'QUERY',
  authoritative: false,
  truncated: false,
  recursionDesired: false,
  recursionAvailable: false,
  rcode: 'NOERROR',
  questions: [],
  answers: [],
  authorities: [],
  additionals: [],
};
