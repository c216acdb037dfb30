import {numberValue, textValue, type Value} from '../model/value.js';
import {decodeDnsMessage} from '../wire/dns-decode.js';
import type {DnsDataByType, DnsMessage, UnderstoodType} from '../wire/dns-message.js';
import {decodeTls, looksLikeTls} from '../wire/tls-decode.js';
import type {TlsSummary} from '../wire/tls-summary.js';

/**
 * What bytes in memory say: `length`, `text` (UTF-8), `lines` (how many are not blank), `lines.1` and `lines.last` (such a
 * line, without blanks around it), `words`, `words.1` and `words.last` (what stands between blanks), `dns.id`, `dns.kind` (query or response), `dns.question` (the
 * first name asked for); of a response `dns.rcode`, `dns.answers` (how many), `dns.address` (of the first
 * A or AAAA record), `dns.alias` (where the first CNAME leads), `dns.target` and `dns.port` (of the first SRV),
 * `http.status`; of TLS what tls-summary.ts has: `tls.type`, `tls.message`, `tls.version`, `tls.cipher`, `tls.name`, and
 * `tls.sealed` (bytes in encrypted records). A buffer is taken whole, so it may end in bytes of earlier messages.
 */
export const observeBytes = (bytes: Uint8Array, [first, second]: readonly string[]): Value | undefined => {
  switch (first) {
    case 'length':
      return numberValue(bytes.length);
    case 'text':
      return textValue(new TextDecoder().decode(bytes));
    case 'lines':
      return ofLines(bytes, second);
    case 'words':
      return ofWords(bytes, second);
    case 'dns':
      return ofDns(bytes, second);
    case 'http':
      return second === 'status' ? httpStatus(bytes) : undefined;
    case 'tls':
      return looksLikeTls(bytes) ? ofTls(decodeTls(bytes).summary, second) : undefined;
    default:
      return undefined;
  }
};

/** The first address of a DNS response; a query has none, nor has an empty buffer, which would read as one. */
export const answeredHost = (bytes: Uint8Array): string | undefined => {
  const record = dnsResponse(bytes)?.answers.find(({type}) => type === 'A' || type === 'AAAA');
  return record?.type === 'A' || record?.type === 'AAAA' ? record.data : undefined;
};

/** What somebody wrote by lines says the same with or without a line feed at its end, or a carriage return before it. */
const ofLines = (bytes: Uint8Array, which: string | undefined): Value | undefined => {
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
  return oneOf(lines, which);
};

const ofWords = (bytes: Uint8Array, which: string | undefined): Value | undefined =>
  oneOf(
    new TextDecoder()
      .decode(bytes)
      .split(/\s+/)
      .filter(word => word !== ''),
    which,
  );

/** How many there are, or that one. */
const oneOf = (texts: readonly string[], which: string | undefined): Value | undefined => {
  if (which === undefined) return numberValue(texts.length);
  return known(which === 'last' ? texts.at(-1) : texts[Number(which) - 1], textValue);
};

const ofDns = (bytes: Uint8Array, part: string | undefined): Value | undefined => {
  const message = dnsResponse(bytes);
  switch (part) {
    case 'id':
      return known(dnsMessage(bytes)?.id, numberValue);
    case 'kind':
      return known(dnsMessage(bytes)?.response, response => textValue(response ? 'response' : 'query'));
    case 'question':
      return known(dnsMessage(bytes)?.questions[0]?.name, textValue);
    case 'rcode':
      return message && textValue(message.rcode);
    case 'answers':
      return message && numberValue(message.answers.length);
    case 'address':
      return known(answeredHost(bytes), textValue);
    case 'alias':
      return known(message && firstData(message, 'CNAME'), textValue);
    case 'target':
      return known(message && firstData(message, 'SRV')?.target, textValue);
    case 'port':
      return known(message && firstData(message, 'SRV')?.port, numberValue);
    default:
      return undefined;
  }
};

/** What the first record of a type in the answer section holds. */
const firstData = <Type extends UnderstoodType>({answers}: DnsMessage, type: Type): DnsDataByType[Type] | undefined =>
  // The data of a record is that of its type, which TypeScript can't see.
  answers.find(record => record.type === type)?.data as DnsDataByType[Type] | undefined;

const known = <T>(found: T | undefined, wrap: (found: T) => Value): Value | undefined =>
  found === undefined ? undefined : wrap(found);

const dnsResponse = (bytes: Uint8Array): DnsMessage | undefined => {
  const message = dnsMessage(bytes);
  return message?.response === true ? message : undefined;
};

const dnsMessage = (bytes: Uint8Array): DnsMessage | undefined => {
  const decoding = decodeDnsMessage(bytes);
  return 'message' in decoding ? decoding.message : undefined;
};

const ofTls = (summary: TlsSummary, part: string | undefined): Value | undefined => {
  switch (part) {
    case 'type':
    case 'message':
    case 'version':
    case 'cipher':
      return known(summary[part], textValue);
    case 'name':
      return known(summary.serverName, textValue);
    case 'sealed':
      return numberValue(summary.sealed);
    default:
      return undefined;
  }
};

/** RFC 9112 §4: `HTTP/1.1 200 OK` at the very start. */
const httpStatus = (bytes: Uint8Array): Value | undefined => {
  const match = /^HTTP\/\d\.\d (\d{3})/.exec(new TextDecoder().decode(bytes.subarray(0, 12)));
  return match === null ? undefined : numberValue(Number(match[1]));
};
