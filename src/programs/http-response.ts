import {type HttpHead, headerValues} from '../wire/http-head.js';

export type Page = {readonly type: string; readonly body: string};
export type Pages = Readonly<Record<string, Page>>;

/** What to send, and whether the connection stays open for another request. */
export type HttpAnswer = {readonly bytes: Uint8Array; readonly stays: boolean};

/** The response to a request (RFC 9110, RFC 9112). `head` is undefined when what came is no HTTP, or too long. */
export const answerRequest = (head: HttpHead | undefined, pages: Pages, keepAlive: boolean): HttpAnswer => {
  const stays = keepAlive && head !== undefined && wantsToStay(head);
  const response = chooseResponse(head, pages);
  return {bytes: formatResponse(response, stays, head), stays};
};

type Response = {readonly status: string; readonly page: Page; readonly headers?: readonly string[]};

const chooseResponse = (head: HttpHead | undefined, pages: Pages): Response => {
  const line = head?.startLine;
  if (head === undefined || line?.kind !== 'request') return errorResponse('400 Bad Request');
  // RFC 9112 §3.2: such a request must be refused.
  if (line.version === 'HTTP/1.1' && headerValues(head.headers, 'host').length !== 1)
    return errorResponse('400 Bad Request');
  if (line.method !== 'GET' && line.method !== 'HEAD')
    return {...errorResponse('405 Method Not Allowed'), headers: ['Allow: GET, HEAD']};
  const path = pathOf(line.target);
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
  return page === undefined ? errorResponse('404 Not Found') : {status: '200 OK', page};
};

const errorResponse = (status: string): Response => ({
  status,
  page: {type: 'text/plain; charset=utf-8', body: `${status}\n`},
});

/** A target can be a whole URI, and can have a query (RFC 9112 §3.2). */
const pathOf = (target: string): string => {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '').replace(/[?#].*$/s, '');
  return path === '' ? '/' : path;
};

/** RFC 9112 §9.3. */
const wantsToStay = ({startLine, headers}: HttpHead): boolean => {
  const options = headerValues(headers, 'connection').flatMap(value => value.toLowerCase().split(/\s*,\s*/));
  if (options.includes('close')) return false;
  return startLine.version === 'HTTP/1.1' || options.includes('keep-alive');
};

const formatResponse = ({status, page, headers = []}: Response, stays: boolean, head?: HttpHead): Uint8Array => {
  const encoder = new TextEncoder();
  const body = encoder.encode(page.body);
  const lines = [
    `HTTP/1.1 ${status}`,
    `Content-Type: ${page.type}`,
    `Content-Length: ${body.length}`,
    ...headers,
    `Connection: ${stays ? 'keep-alive' : 'close'}`,
    '',
    '',
  ];
  const start = encoder.encode(lines.join('\r\n'));
  const isHead = head?.startLine.kind === 'request' && head.startLine.method === 'HEAD';
  return isHead ? start : Uint8Array.from([...start, ...body]);
};
