import type {DnsClass, DnsOpcode, DnsRcode, DnsType} from './dns-registry.js';

/**
 * A DNS message (RFC 1035 §4). Names are text as in zone files, without the last dot (the root is `.`): a byte that would
 * be misread is `\.`, `\\` or `\DDD` (§5.1), so a name is always printable ASCII.
 */
export type DnsMessage = {
  readonly id: number;
  readonly response: boolean;
  readonly opcode: DnsOpcode;
  readonly authoritative: boolean;
  readonly truncated: boolean;
  readonly recursionDesired: boolean;
  readonly recursionAvailable: boolean;
  readonly rcode: DnsRcode;
  readonly questions: readonly DnsQuestion[];
  readonly answers: readonly DnsRecord[];
  readonly authorities: readonly DnsRecord[];
  readonly additionals: readonly DnsRecord[];
};

export type DnsQuestion = {readonly name: string; readonly type: DnsType; readonly class: DnsClass};

/** A resource record. `ttl` is in seconds. In OPT `class` and `ttl` carry other things (RFC 6891 §6.1.2). */
export type DnsRecord = {readonly name: string; readonly class: DnsClass; readonly ttl: number} & DnsTypedData;

/** What a record of each understood type holds. TXT is bytes: the protocol says nothing about their encoding. */
export type DnsDataByType = {
  readonly A: string;
  readonly AAAA: string;
  readonly NS: string;
  readonly CNAME: string;
  readonly PTR: string;
  readonly MX: {readonly preference: number; readonly exchange: string};
  readonly TXT: readonly Uint8Array[];
  readonly SOA: {
    readonly mname: string;
    readonly rname: string;
    readonly serial: number;
    readonly refresh: number;
    readonly retry: number;
    readonly expire: number;
    readonly minimum: number;
  };
  readonly SRV: {
    readonly priority: number;
    readonly weight: number;
    readonly port: number;
    readonly target: string;
  };
};

export type UnderstoodType = keyof DnsDataByType;

/** A type with its data; the data of a type that is not understood is its bytes. */
export type DnsTypedData =
  | {readonly [Type in UnderstoodType]: {readonly type: Type; readonly data: DnsDataByType[Type]}}[UnderstoodType]
  | {readonly type: Exclude<DnsType, UnderstoodType>; readonly data: Uint8Array};
