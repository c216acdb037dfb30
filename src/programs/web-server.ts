import {openListener, readSome, serveConnections, writeAll} from './calls.js';
import {requestSoFar} from './http-request.js';
import {answerRequest, type Page, type Pages} from './http-response.js';
import {type Checked, isRecord, readAddress, readRecord, right, wrong} from './options.js';
import type {Application, Program} from './program.js';

const name = 'web-server';

/**
 * Serves pages over HTTP, one connection at a time. Options: `address`, `pages` (path → `{type, body}`), and `keepAlive`:
 * without it the server closes first, after one response.
 */
export const webServer: Program = {
  name,
  prepare: options => {
    const record = readRecord(name, options, ['address', 'pages', 'keepAlive']);
    if (!record.ok) return record;
    const address = readAddress(name, record.value.address);
    if (!address.ok) return address;
    const pages = readPages(record.value.pages);
    if (!pages.ok) return pages;
    const keepAlive = readKeepAlive(record.value.keepAlive);
    if (!keepAlive.ok) return keepAlive;
    const serve = servePages(pages.value, keepAlive.value);
    return {
      ok: true,
      run: async application =>
        (await openListener(application, address.value)) ?? (await serveConnections(application, serve)),
    };
  },
};

const readPages = (value: unknown): Checked<Pages> => {
  if (!isRecord(value)) return wrong(name, 'pages', {en: 'paths with their pages', ko: '경로와 페이지의 목록'});
  const bad = Object.entries(value).find(([path, page]) => !path.startsWith('/') || !isPage(page));
  if (bad === undefined) return right(value as Pages);
  return wrong(name, `pages.${bad[0]}`, {
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

const readKeepAlive = (value: unknown = false): Checked<boolean> =>
  typeof value === 'boolean' ? right(value) : wrong(name, 'keepAlive', {en: 'true or false', ko: 'true 또는 false'});

const servePages =
  (pages: Pages, keepAlive: boolean) =>
  async (application: Application): Promise<void> => {
    // What is left of one read belongs to the next request: a stream has no borders.
    let bytes: Uint8Array = new Uint8Array();
    for (;;) {
      const request = requestSoFar(bytes);
      if (request.kind === 'more') {
        const received = await readSome(application);
        if (received === undefined) return;
        bytes = Uint8Array.from([...bytes, ...received]);
        continue;
      }
      const head = request.kind === 'whole' ? request.head : undefined;
      const answer = answerRequest(head, pages, keepAlive);
      if (!(await writeAll(application, answer.bytes)) || !answer.stays) return;
      bytes = request.kind === 'whole' ? bytes.slice(request.to) : new Uint8Array();
    }
  };
