import type {Address} from '../model/address.js';
import {socketViews} from '../model/socket-view.js';
import type {Text} from '../model/text.js';
import {addressValue, bytesValue, numberValue, type Value} from '../model/value.js';
import type {Actor} from '../model/world.js';
import {encodeDnsMessage} from '../wire/dns-encode.js';
import type {DnsMessage} from '../wire/dns-message.js';
import {type DnsType, dnsTypes} from '../wire/dns-registry.js';
import type {Path, PlainSeed} from './lab.js';
import {listeningOf} from './listening.js';
import {observe, type View} from './observe.js';
import {answeredHost} from './observe-bytes.js';
import {own} from './own.js';

/** What a seed needs from outside: `dnsId` is the 16-bit id of a query (RFC 1035 §4.1.1). */
export type Soil = {readonly dnsId: number};

export type Grown = {readonly value: Value} | {readonly problem: Text};

/** The value that a lab puts into an application's memory. Addresses come from what was observed, never from the lab. */
export const growSeed = (seed: PlainSeed, view: View, soil: Soil): Grown => {
  switch (seed.kind) {
    case 'text':
      return {value: bytesValue(new TextEncoder().encode(seed.text))};
    case 'number':
      return {value: numberValue(seed.number)};
    case 'buffer':
      return {value: bytesValue(new Uint8Array(seed.size))};
    case 'dns-query':
      return growQuery(seed.name, seed.type, soil);
    case 'listening':
      return growListening(seed.actor, view);
    case 'answer':
      return growAnswer(seed.response, seed.portOf, view);
    case 'address':
      return growAddress(seed.host, seed.port, view);
  }
};

/** The type that a lab names, or undefined when the DNS has no such type. */
export const dnsTypeOf = (name: string): DnsType | undefined => {
  const number = dnsTypes.numberOf(name as DnsType);
  return number === undefined ? undefined : dnsTypes.nameOf(number);
};

const growQuery = (name: string, type: string, {dnsId}: Soil): Grown => {
  const known = dnsTypeOf(type);
  if (known === undefined) return {problem: notEncoded(name, type, {en: 'no such type', ko: '없는 유형입니다'})};
  const encoded = encodeDnsMessage(query(name, known, dnsId));
  return encoded instanceof Uint8Array
    ? {value: bytesValue(encoded)}
    : {problem: notEncoded(name, type, encoded.problem)};
};

const query = (name: string, type: DnsType, id: number): DnsMessage => ({
  id,
  response: false,
  opcode: 'QUERY',
  authoritative: false,
  truncated: false,
  recursionDesired: true,
  recursionAvailable: false,
  rcode: 'NOERROR',
  questions: [{name, type, class: 'IN'}],
  answers: [],
  authorities: [],
  additionals: [],
});

const growListening = (name: string, {world}: View): Grown => {
  const actor = own(world.actors, name);
  const address = actor && (listeningOf(actor) ?? boundOf(actor, world));
  return address === undefined ? {problem: notListening(name)} : {value: addressValue(address)};
};

/** A socket with a local address and no peer waits for others. */
const boundOf = (actor: Actor, world: View['world']): Address | undefined =>
  socketViews(world, actor).find(({local, peer}) => local !== undefined && peer === undefined)?.local;

const growAnswer = (response: Path, portOf: string, view: View): Grown => {
  const held = observe(response, view);
  const host = held?.kind === 'bytes' ? answeredHost(held.bytes) : undefined;
  if (host === undefined) return {problem: noAnswer(response.written)};
  const waiting = growListening(portOf, view);
  if ('problem' in waiting || waiting.value.kind !== 'address') return waiting;
  return {value: addressValue({host, port: waiting.value.address.port})};
};

const growAddress = (host: string, path: Path, view: View): Grown => {
  const port = observe(path, view);
  return port?.kind === 'number' ? {value: addressValue({host, port: port.number})} : {problem: noPort(path.written)};
};

const notEncoded = (name: string, type: string, reason: Text): Text => ({
  en: `No DNS query can be made for ${name}, type ${type}: ${reason.en}. Correct the dns-query in the lab file.`,
  ko: `DNS 질의를 만들 수 없습니다(이름 ${name}, 유형 ${type}): ${reason.ko}. 실습 파일의 dns-query를 고치십시오.`,
});

const notListening = (actor: string): Text => ({
  en: `Nobody saw where ${actor} waits: it has no socket with an address. Start the lab again.`,
  ko: `기다리는 주소를 확인하지 못했습니다(${actor}): 주소를 가진 소켓이 없습니다. 실습을 다시 시작하십시오.`,
});

const noPort = (path: string): Text => ({
  en: `No port number was observed at ${path}. Go back to the step that binds the socket.`,
  ko: `관측된 포트 번호가 없습니다(${path}). 소켓을 bind하는 단계로 돌아가십시오.`,
});

const noAnswer = (path: string): Text => ({
  en: `${path} holds no DNS response with an address in it. Go back to the step that receives it.`,
  ko: `주소가 든 DNS 응답이 없습니다(${path}). 응답을 수신하는 단계로 돌아가십시오.`,
});
