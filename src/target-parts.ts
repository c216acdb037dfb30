import type {BoundTarget} from './lab/bind-target.js';
import type {TargetPart} from './lab/lab.js';
import {growSeed} from './lab/seed.js';
import type {Address} from './model/address.js';
import {addressValue, bytesValue, textValue, type Value} from './model/value.js';
import {emptyWorld} from './model/world.js';
import {authorityOf, type Target} from './target.js';
import {encodeClientHello} from './wire/tls-encode.js';

/** What is known of a target before anybody was asked. */
export type TargetFacts = {
  readonly target: Target;
  /** The name server that can be asked by hand; absent where this system names none, or none by an address that it can be. */
  readonly nameServer?: Address;
  /** What the file `hosts` gives for the name. */
  readonly hosts: readonly string[];
  /** Bytes that nobody can guess: 64 for TLS and 2 for the DNS. */
  readonly random: Uint8Array;
  /** Of a fresh pair of X25519. */
  readonly publicKey: Uint8Array;
};

/** The seeds of a lab with a target. Pure: what is random is handed in. */
export const targetParts = (facts: TargetFacts): BoundTarget => {
  const {target, nameServer, hosts} = facts;
  const {host, isLiteral, port, scheme} = target;
  const isAsked = !isLiteral && hosts.length === 0 && nameServer !== undefined;
  const parts: Partial<Record<TargetPart, Value>> = {
    host: textValue(host),
    service: textValue(String(port)),
    ...(isLiteral ? {address: addressValue({host, port})} : {}),
    ...(hosts.length > 0 ? {hosts: textValue(hosts.join(', '))} : {}),
    ...(nameServer === undefined ? {} : {'name-server': addressValue(nameServer)}),
    ...(isAsked ? {'a-query': query(facts, 'A'), 'aaaa-query': query(facts, 'AAAA')} : {}),
    ...(scheme === 'http' ? {request: bytesValue(requestOf(target))} : {hello: helloOf(facts)}),
  };
  return {host, scheme, parts};
};

/** RFC 9112 §3. The connection is to end with the response, so that the end can be read. */
const requestOf = (target: Target): Uint8Array =>
  new TextEncoder().encode(
    [
      `GET ${target.path} HTTP/1.1`,
      `Host: ${authorityOf(target)}`,
      'User-Agent: socket-lab',
      'Accept: */*',
      'Connection: close',
      '',
      '',
    ].join('\r\n'),
  );

/** The two queries have different ids, as RFC 5452 §9.2 asks of ids: not to be guessed. */
const query = ({target, random}: TargetFacts, type: 'A' | 'AAAA'): Value => {
  const [high = 0, low = 0] = random.subarray(64);
  const dnsId = ((high << 8) | low) ^ (type === 'A' ? 0 : 1);
  const view = {world: emptyWorld, since: 0};
  return made(growSeed({kind: 'dns-query', name: target.host, type}, view, {dnsId}));
};

const helloOf = ({target, random, publicKey}: TargetFacts): Value => {
  const encoded = encodeClientHello({
    ...(target.isLiteral ? {} : {serverName: target.host}),
    random: random.subarray(0, 32),
    sessionId: random.subarray(32, 64),
    publicKey,
  });
  return made(encoded instanceof Uint8Array ? {value: bytesValue(encoded)} : encoded);
};

/** parseTarget lets no host through that could not be encoded. */
const made = (grown: {readonly value: Value} | {readonly problem: {readonly en: string}}): Value => {
  if ('value' in grown) return grown.value;
  throw new TypeError(grown.problem.en);
};
