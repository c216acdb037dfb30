/**
 * The numbers of the DNS by name (IANA, "Domain Name System (DNS) Parameters"). A number without a name is written as
 * RFC 3597 §5 does for types and classes, `TYPE65280`, and alike for the others; so nothing is lost either way.
 */
export type DnsType = keyof typeof types | `TYPE${number}`;
export type DnsClass = keyof typeof classes | `CLASS${number}`;
export type DnsOpcode = keyof typeof opcodes | `OPCODE${number}`;
export type DnsRcode = keyof typeof rcodes | `RCODE${number}`;

const types = {
  // RFC 1035 §3.2.2
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  HINFO: 13,
  MX: 15,
  TXT: 16,
  // RFC 3596
  AAAA: 28,
  // RFC 2782
  SRV: 33,
  // RFC 3403
  NAPTR: 35,
  // RFC 6672
  DNAME: 39,
  // RFC 6891
  OPT: 41,
  // RFC 4034, 4255, 5155, 6698
  DS: 43,
  SSHFP: 44,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  TLSA: 52,
  // RFC 9460
  SVCB: 64,
  HTTPS: 65,
  // RFC 8945
  TSIG: 250,
  // RFC 1995, RFC 5936; ANY is `*` of RFC 1035 §3.2.3
  IXFR: 251,
  AXFR: 252,
  ANY: 255,
  // RFC 7553, RFC 8659
  URI: 256,
  CAA: 257,
} as const;

const classes = {
  // RFC 1035 §3.2.4, §3.2.5 (`*` is ANY)
  IN: 1,
  CS: 2,
  CH: 3,
  HS: 4,
  ANY: 255,
  // RFC 2136 §2.4
  NONE: 254,
} as const;

const opcodes = {
  // RFC 1035 §4.1.1
  QUERY: 0,
  IQUERY: 1,
  STATUS: 2,
  // RFC 1996, RFC 2136, RFC 8490
  NOTIFY: 4,
  UPDATE: 5,
  DSO: 6,
} as const;

const rcodes = {
  // RFC 1035 §4.1.1, names of RFC 2136 §2.2
  NOERROR: 0,
  FORMERR: 1,
  SERVFAIL: 2,
  NXDOMAIN: 3,
  NOTIMP: 4,
  REFUSED: 5,
  YXDOMAIN: 6,
  YXRRSET: 7,
  NXRRSET: 8,
  NOTAUTH: 9,
  NOTZONE: 10,
  // RFC 8490
  DSOTYPENI: 11,
} as const;

/** One table, read both ways. `numberOf` is undefined for a name that is in no table and has no number in it. */
export type DnsRegistry<Name extends string> = {
  readonly nameOf: (number: number) => Name;
  readonly numberOf: (name: string) => number | undefined;
};

const registryOf = <Known extends string, Prefix extends string>(
  numbers: Readonly<Record<Known, number>>,
  prefix: Prefix,
): DnsRegistry<Known | `${Prefix}${number}`> => {
  const byName = new Map<string, number>(Object.entries(numbers));
  const names = Object.keys(numbers) as Known[];
  const byNumber = new Map(names.map(name => [numbers[name], name]));
  return {
    nameOf: number => byNumber.get(number) ?? `${prefix}${number}`,
    numberOf: name => byName.get(name) ?? numberIn(name, prefix),
  };
};

const numberIn = (name: string, prefix: string): number | undefined => {
  const digits = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  return /^\d{1,5}$/.test(digits) ? Number(digits) : undefined;
};

export const dnsTypes = registryOf(types, 'TYPE');
export const dnsClasses = registryOf(classes, 'CLASS');
export const dnsOpcodes = registryOf(opcodes, 'OPCODE');
export const dnsRcodes = registryOf(rcodes, 'RCODE');
