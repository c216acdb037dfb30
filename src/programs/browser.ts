import type {Text} from '../model/text.js';
import {bytesValue, numberValue} from '../model/value.js';
import {parseHttpHead} from '../wire/http-head.js';
import {callInOrder} from './calls.js';
import {readOnce, withConnection} from './connection.js';
import {defineProgram} from './define-program.js';
import {readPeer, readTexts} from './options.js';
import type {Application} from './program.js';

/**
 * A client that asks for one of `paths` after the other over a single connection, and closes it when it has them all. Where a
 * response ends it knows by its Content-Length alone (RFC 9112 §6.3): one without lasts until the server ends the stream.
 * The bodies are left in `body1`, `body2` …, their number in `bodies`, the length that was announced last in `length`.
 */
export const browser = defineProgram('browser', {address: readPeer, paths: readTexts}, (application, options) => {
  const {address, paths} = options;
  application.set('bodies', numberValue(0));
  return withConnection(application, address, async () => {
    let rest: Uint8Array = new Uint8Array();
    for (const [index, path] of paths.entries()) {
      const request = `GET ${path} HTTP/1.1\r\nHost: ${address}\r\n\r\n`;
      application.set('request', bytesValue(new TextEncoder().encode(request)));
      const problem = await callInOrder(application, ['write(connection, request)']);
      if (problem !== undefined) return problem;
      const response = await readResponse(application, rest);
      if (!('body' in response)) return response;
      application.set(`body${index + 1}`, bytesValue(response.body));
      application.set('bodies', numberValue(index + 1));
      rest = response.rest;
    }
    return undefined;
  });
});

type Response = {readonly body: Uint8Array; readonly rest: Uint8Array};

const readResponse = async (application: Application, before: Uint8Array): Promise<Response | Text> => {
  for (let bytes = before; ; ) {
    const head = parseHttpHead(bytes);
    if (head !== undefined && 'problem' in head) return head.problem.message;
    if (head?.contentLength !== undefined) {
      application.set('length', numberValue(head.contentLength));
      const to = head.bodyFrom + head.contentLength;
      if (bytes.length >= to) return {body: bytes.slice(head.bodyFrom, to), rest: bytes.slice(to)};
    }
    const count = await readOnce(application);
    if (typeof count !== 'number') return count;
    if (count === 0) return cutOff;
    const received = application.memory.get('received');
    if (received?.kind === 'bytes') bytes = Uint8Array.from([...bytes, ...received.bytes.subarray(0, count)]);
  }
};

const cutOff: Text = {
  en: 'The server ended the stream before the response was whole. Send as many bytes as Content-Length says, then close.',
  ko: '응답이 다 오기 전에 서버가 스트림을 끝냈습니다. Content-Length만큼 보낸 뒤에 close하십시오.',
};
