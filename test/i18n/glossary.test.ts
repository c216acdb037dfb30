import {expect, test} from 'vitest';
import {glossary} from '../../src/i18n/glossary.js';
import {termsIn} from '../../src/i18n/terms-in.js';
import {locales} from '../../src/model/text.js';

const idsIn = (text: string, locale: 'en' | 'ko' = 'en') => termsIn(text, locale).map(({id}) => id);

test('every word has a name and a meaning in every language, and none is there twice', () => {
  expect(glossary.length).toBeGreaterThanOrEqual(45);
  expect(new Set(glossary.map(({id}) => id)).size).toBe(glossary.length);
  for (const locale of locales) {
    const names = glossary.flatMap(({names}) => names[locale]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const {id, names, say} of glossary) {
      expect(
        names[locale].every(name => name.trim() !== ''),
        id,
      ).toBe(true);
      expect(say[locale].trim(), id).not.toBe('');
      // One or two sentences.
      expect(say[locale].length, id).toBeLessThan(170);
    }
  }
  for (const {id, say} of glossary) expect(say.ko, id).toMatch(/니다\.$/);
});

test('the words of design and curriculum are all there', () => {
  const words = [
    'descriptor socket port-number local-address peer-address ephemeral-port listening-socket connected-socket backlog',
    'accept-queue receive-buffer send-buffer receive-queue send-queue message segment datagram packet byte-stream',
    'prototype errno blocks would-block half-close resolver query record name-server socket-library protocol-stack',
    'connection request-message response-message application ip-address',
  ];
  const ids = glossary.map(({id}) => id);
  expect(words.flatMap(line => line.split(' ')).filter(word => !ids.includes(word))).toEqual([]);
});

test('words are found as words, in the order of the text', () => {
  expect(idsIn('Two descriptors, one port.')).toEqual(['descriptor', 'port-number']);
  expect(idsIn('important, transported')).toEqual([]);
  expect(idsIn('It sends a FIN, and fin is no word.')).toEqual(['fin']);
  expect(idsIn('The finish line')).toEqual([]);
  expect(idsIn('connect to 127.0.0.1')).toEqual(['loopback']);
});

test('Korean words are found with their particles', () => {
  expect(idsIn('디스크립터를 프로토콜 스택에 건넵니다.', 'ko')).toEqual(['descriptor', 'protocol-stack']);
  expect(idsIn('TCP로 접속합니다', 'ko')).toEqual(['tcp', 'connection']);
});
