import type {Text} from '../model/text.js';
import type {Field, Problem} from './field.js';
import {readLine} from './http-line.js';
import {printableText} from './printable.js';

/** A body in chunks, as far as it has arrived. `whole` once the last chunk and the empty line behind it are there. */
export type HttpChunks = {readonly fields: readonly Field[]; readonly whole: boolean; readonly problem?: Problem};

/** Chunks stand behind one another, each with its size in hexadecimal on a line before it (RFC 9112 §7.1). */
export const readChunks = (bytes: Uint8Array, from: number): HttpChunks => {
  const fields: Field[] = [];
  for (let at = from; ; ) {
    const line = readLine(bytes, at);
    if (line.ending === 'none') return unfinished(fields, bytes, at);
    const digits = /^([0-9a-fA-F]{1,8})[ \t]*(?:;[\t\x20-\x7e\x80-\xff]*)?$/.exec(line.text)?.[1];
    if (digits === undefined) return {fields, whole: false, problem: {at, message: badSize}};
    const size = Number.parseInt(digits, 16);
    fields.push({name: 'chunk size', from: at, to: line.to, value: String(size), note: hexadecimal});
    if (size === 0) return readTrailer(fields, bytes, line.to);
    const end = line.to + size;
    const closing = readLine(bytes, end);
    if (end >= bytes.length || closing.ending === 'none') return unfinished(fields, bytes, line.to);
    if (closing.text !== '') return {fields, whole: false, problem: {at: end, message: badEnd}};
    fields.push({name: 'chunk', from: line.to, to: closing.to, value: printableText(bytes.subarray(line.to, end))});
    at = closing.to;
  }
};

/** Fields may follow the last chunk; an empty line ends them (RFC 9112 §7.1.2). */
const readTrailer = (fields: readonly Field[], bytes: Uint8Array, from: number): HttpChunks => {
  const lines: Field[] = [];
  for (let at = from; ; ) {
    const line = readLine(bytes, at);
    if (line.ending === 'none') return unfinished([...fields, ...lines], bytes, at);
    const name = line.text === '' ? 'empty line' : 'trailer';
    lines.push({name, from: at, to: line.to, value: printableText(bytes.subarray(at, line.textTo))});
    if (line.text === '') return {fields: [...fields, ...lines], whole: true};
    at = line.to;
  }
};

const unfinished = (fields: readonly Field[], bytes: Uint8Array, from: number): HttpChunks => {
  const value = printableText(bytes.subarray(from));
  const last = {name: 'chunk', from, to: bytes.length, value, note: incomplete};
  return {fields: from < bytes.length ? [...fields, last] : fields, whole: false};
};

const hexadecimal: Text = {
  en: 'bytes in the next chunk; hexadecimal on the wire',
  ko: '다음 청크의 바이트 수, 16진수로 전송됩니다',
};
const incomplete: Text = {en: 'incomplete', ko: '불완전함'};

const badSize: Text = {
  en: 'A chunk must begin with its size in hexadecimal on a line of its own (RFC 9112 §7.1). Check the size of the chunk before it.',
  ko: '청크 앞에는 16진수 크기만 적은 줄이 있어야 합니다(RFC 9112 §7.1). 앞 청크의 크기를 확인하십시오.',
};
const badEnd: Text = {
  en: 'No CRLF stands behind the chunk, so its size is wrong (RFC 9112 §7.1). Correct the size.',
  ko: '청크 뒤에 CRLF가 없습니다. 크기가 잘못 적혀 있습니다(RFC 9112 §7.1). 크기를 바로잡으십시오.',
};
