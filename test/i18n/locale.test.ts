import {expect, test} from 'vitest';
import {chooseLocale} from '../../src/i18n/locale.js';

test.each([
  ['nothing is set', {}, 'en'],
  ['LANG', {LANG: 'ko_KR.UTF-8'}, 'ko'],
  ['LANG in another language', {LANG: 'de_DE.UTF-8'}, 'en'],
  ['LC_MESSAGES before LANG', {LC_MESSAGES: 'ko_KR', LANG: 'en_US.UTF-8'}, 'ko'],
  ['LC_ALL before both', {LC_ALL: 'C', LC_MESSAGES: 'ko_KR', LANG: 'ko_KR'}, 'en'],
  ['an empty variable is not set', {LC_ALL: '', LANG: 'ko'}, 'ko'],
  ['Konkani is not Korean', {LANG: 'kok_IN.UTF-8'}, 'en'],
])('%s', (_, env, locale) => {
  expect(chooseLocale({env})).toBe(locale);
});

test('--lang is before the environment', () => {
  expect(chooseLocale({flag: 'ko', env: {LC_ALL: 'en_US.UTF-8'}})).toBe('ko');
  expect(chooseLocale({flag: 'en', env: {LC_ALL: 'ko_KR.UTF-8'}})).toBe('en');
});
