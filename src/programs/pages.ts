import type {Page, Pages} from './http-response.js';
import {type Checked, isRecord, right, wrong} from './options.js';

/** Paths with their pages, each of a type and a body. */
export const readPages = (program: string, name: string, value: unknown): Checked<Pages> => {
  if (!isRecord(value)) return wrong(program, name, {en: 'paths with their pages', ko: '경로와 페이지의 목록'});
  const bad = Object.entries(value).find(([path, page]) => !path.startsWith('/') || !isPage(page));
  if (bad === undefined) return right(value as Pages);
  return wrong(program, `${name}.${bad[0]}`, {
    en: 'a path that begins with / and has a type and a body, both text',
    ko: '/로 시작하는 경로와 그 페이지의 type, body(모두 글)',
  });
};

/** The type becomes a line of the response, and must not become two. */
const isPage = (value: unknown): value is Page =>
  isRecord(value) &&
  typeof value.type === 'string' &&
  /^[\x20-\x7e]+$/.test(value.type) &&
  typeof value.body === 'string';
