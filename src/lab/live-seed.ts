import {parseAddress} from '../model/address.js';
import type {Text} from '../model/text.js';
import {addressValue, sameValue} from '../model/value.js';
import type {Family, LiveSeed, Path} from './lab.js';
import {observe, type View} from './observe.js';
import type {Grown} from './seed.js';

/** Undefined where there is no such thing in this run: the variable stays unknown, and steps can ask for that. */
export const growLiveSeed = (seed: LiveSeed, view: View): Grown | undefined => {
  switch (seed.kind) {
    case 'target':
      return {problem: noTarget};
    case 'given':
      return {value: seed.value};
    case 'resolved':
      return growResolved(seed.in, seed.family, view);
    case 'pick':
      return growPick(seed, view);
  }
};

/** A seed of either kind can be told by this. */
export const isLive = (seed: {readonly kind: string}): seed is LiveSeed => liveKinds.includes(seed.kind);

const liveKinds: readonly string[] = ['target', 'given', 'resolved', 'pick'] satisfies readonly LiveSeed['kind'][];

/** getaddrinfo's `out.addresses`: all that it found, joined by `, `. */
const growResolved = (path: Path, family: Family, view: View): Grown | undefined => {
  const found = observe(path, view);
  const addresses = found?.kind === 'text' ? found.text.split(', ').flatMap(text => parseAddress(text) ?? []) : [];
  const address = addresses.find(({host}) => host.includes(':') === (family === 'AF_INET6'));
  return address === undefined ? undefined : {value: addressValue(address)};
};

const growPick = ({from, not}: LiveSeed & {kind: 'pick'}, view: View): Grown | undefined => {
  const other = not && observe(not, view);
  const known = from.flatMap(path => {
    const value = observe(path, view);
    const isLeftOut = value !== undefined && other !== undefined && sameValue(value, other);
    return value === undefined || isLeftOut ? [] : [{path, value}];
  });
  const isJoined = ({parts, ...path}: Path) => observe({...path, parts: [...parts, 'peer']}, view) !== undefined;
  const picked = known.find(({path}) => isJoined(path)) ?? known[0];
  return picked === undefined ? undefined : {value: picked.value};
};

export const noTarget: Text = {
  en: 'This lab goes to a server that you name. Start socket-lab with one: --target http://example.com/',
  ko: '지정한 서버에 접속하는 실습입니다. socket-lab을 시작할 때 서버를 지정하십시오: --target http://example.com/',
};
