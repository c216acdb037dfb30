import type {Text} from '../model/text.js';
import type {ByteReader} from './byte-reader.js';
import type {ByteWriter} from './byte-writer.js';
import type {Field} from './field.js';
import type {Shown} from './field-reader.js';
import {safeText} from './printable.js';

/** A name as it was read, with the labels and the pointer that stand at its own place in the message. */
export type ReadName = {readonly name: string; readonly parts: readonly Field[]; readonly pointer?: Pointer};

type Pointer = {readonly at: number; readonly target: number};

// 255 bytes hold 127 labels of one byte. No name needs a pointer more often, and a hostile message could have thousands.
const mostLabels = 127;

/** A name from labels up to the root or to a pointer, which says where in the message it goes on (RFC 1035 §4.1.4). */
export const readName = (reader: ByteReader, what: string): ReadName => {
  const start = reader.offset();
  const own = readRun(reader, what);
  const labels = [...own.labels];
  for (let run = own, jumps = 1; run.pointer !== undefined && reader.problem() === undefined; jumps++) {
    const {at, target} = run.pointer;
    // A pointer leads to a prior place; where each one leads further back, none can lead in a circle.
    if (target >= run.start) reader.fail({at, message: notPrior(target)});
    if (jumps > mostLabels) reader.fail({at: start, message: manyPointers});
    run = readRun(reader.jump(target), what);
    labels.push(...run.labels);
    if (wireLength(labels) > 255) reader.fail({at: start, message: longName(wireLength(labels))});
  }
  if (wireLength(labels) > 255) reader.fail({at: start, message: longName(wireLength(labels))});
  const name = labels.map(labelText).join('.') || '.';
  return {name, parts: own.parts, ...(own.pointer && {pointer: own.pointer})};
};

export const showName = ({name, parts, pointer}: ReadName): Shown => ({
  value: name,
  children: parts,
  ...(pointer && {note: pointerNote(pointer.target)}),
});

/** The names already written, by their text, with their offsets. One per message. */
export type NamesWritten = Map<string, number>;

/** Writes a name; with `written` given, an ending that stands there already becomes a pointer to it. */
export const writeName = (writer: ByteWriter, name: string, written?: NamesWritten): void => {
  const labels = nameLabels(name);
  if ('en' in labels) {
    writer.fail(labels);
    return;
  }
  for (const [index, label] of labels.entries()) {
    const ending = labels.slice(index).map(labelText).join('.');
    const target = written?.get(ending);
    if (target !== undefined) {
      writer.uint(2, 0xc000 + target, 'pointer');
      return;
    }
    // A pointer has 14 bits for the offset.
    if (writer.length() < 0x4000) written?.set(ending, writer.length());
    writer.uint(1, label.length, 'label');
    writer.bytes(label);
  }
  writer.uint(1, 0, 'root');
};

/** The labels of a name, or what is wrong with it: a label has 1 to 63 bytes, a name 255 at most (RFC 1035 §2.3.4). */
const nameLabels = (name: string): readonly Uint8Array[] | Text => {
  if (name === '.') return [];
  const tokens = name.match(/\\\d{3}|\\\D|[\s\S]/g) ?? [];
  const labels: number[][] = [[]];
  for (const token of tokens.at(-1) === '.' ? tokens.slice(0, -1) : tokens) {
    const byte = byteOf(token);
    if (byte === undefined) return badCharacter(name);
    if (token === '.') labels.push([]);
    else labels.at(-1)?.push(byte);
  }
  const wrong = labels.find(label => label.length === 0 || label.length > 63);
  if (wrong !== undefined) return badLabel(name, wrong.length);
  const whole = labels.map(label => Uint8Array.from(label));
  return wireLength(whole) > 255 ? longName(wireLength(whole)) : whole;
};

type Run = {
  readonly start: number;
  readonly labels: readonly Uint8Array[];
  readonly parts: readonly Field[];
  readonly pointer?: Pointer;
};

const readRun = (reader: ByteReader, what: string): Run => {
  const start = reader.offset();
  const labels: Uint8Array[] = [];
  const parts: Field[] = [];
  while (reader.problem() === undefined) {
    const from = reader.offset();
    const length = reader.uint(1, what);
    const part = (name: string, value: string): void => void parts.push({name, from, to: reader.offset(), value});
    if (length >= 0xc0) {
      const target = (length - 0xc0) * 256 + reader.uint(1, what);
      part('pointer', String(target));
      return {start, labels, parts, pointer: {at: from, target}};
    }
    if (length >= 0x40) reader.fail({at: from, message: reservedLabel(length)});
    const label = reader.take(length, what);
    part(length === 0 ? 'root' : 'label', labelText(label));
    if (length === 0) break;
    labels.push(label);
  }
  return {start, labels, parts};
};

const wireLength = (labels: readonly Uint8Array[]): number =>
  labels.reduce((length, label) => length + 1 + label.length, 1);

const labelText = (label: Uint8Array): string =>
  Array.from(label, byte => {
    const character = String.fromCharCode(byte);
    if (character === '.' || character === '\\') return `\\${character}`;
    return byte > 0x20 && byte < 0x7f ? character : `\\${String(byte).padStart(3, '0')}`;
  }).join('');

const byteOf = (token: string): number | undefined => {
  if (token === '\\') return undefined;
  const text = token.startsWith('\\') ? token.slice(1) : token;
  const byte = text.length === 3 ? Number(text) : text.charCodeAt(0);
  const limit = text.length === 3 ? 0xff : 0x7f;
  return byte <= limit ? byte : undefined;
};

const pointerNote = (target: number): Text => ({
  en: `compression pointer to offset ${target}`,
  ko: `압축 포인터, 가리키는 오프셋: ${target}`,
});

const notPrior = (target: number): Text => ({
  en: `The compression pointer leads to offset ${target}, which is not before the name: following it would never end (RFC 1035 §4.1.4). Point to an earlier name.`,
  ko: `압축 포인터가 가리키는 오프셋: ${target} — 이름보다 앞이 아니므로 따라가면 끝나지 않습니다(RFC 1035 §4.1.4). 앞에 나온 이름을 가리켜야 합니다.`,
});

const manyPointers: Text = {
  en: `This name goes through more than ${mostLabels} compression pointers, more than a name can have labels. Point to the labels themselves.`,
  ko: `이 이름은 압축 포인터를 ${mostLabels}번 넘게 거칩니다. 이름 하나가 가질 수 있는 레이블보다 많습니다. 레이블을 직접 가리키십시오.`,
};

const reservedLabel = (length: number): Text => ({
  en: `A label can't begin with the byte ${length}: up to 63 is a length, from 192 a pointer, between is reserved (RFC 1035 §4.1.4). Check the lengths before it.`,
  ko: `레이블의 첫 바이트: ${length} — 63까지는 길이, 192부터는 포인터이고 그 사이는 예약되어 있습니다(RFC 1035 §4.1.4). 앞에 적힌 길이를 확인하십시오.`,
});

const longName = (length: number): Text => ({
  en: `The name has ${length} bytes; 255 is the limit (RFC 1035 §2.3.4). Shorten it.`,
  ko: `이름의 길이: ${length}바이트 — 최대 255바이트입니다(RFC 1035 §2.3.4). 이름을 줄이십시오.`,
});

const badLabel = (name: string, length: number): Text => ({
  en: `The name "${safeText(name)}" has a label of ${length} bytes; a label has 1 to 63 (RFC 1035 §2.3.4). Split or fill it.`,
  ko: `이름 "${safeText(name)}": 길이가 ${length}바이트인 레이블이 있습니다. 레이블은 1~63바이트여야 합니다(RFC 1035 §2.3.4). 점의 위치를 확인하십시오.`,
});

const badCharacter = (name: string): Text => ({
  en: `The name "${safeText(name)}" has a character outside ASCII or an incomplete escape. Write international names in their xn-- form (RFC 5890), other bytes as \\DDD.`,
  ko: `이름 "${safeText(name)}": ASCII가 아닌 문자나 잘못된 이스케이프가 있습니다. 다국어 이름은 xn-- 형태(RFC 5890)로, 그 밖의 바이트는 \\DDD로 쓰십시오.`,
});
