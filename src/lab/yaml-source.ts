import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type {Text} from '../model/text.js';
import type {Trouble} from './trouble.js';

export type Position = {readonly line: number; readonly column: number};

export type YamlSource =
  | {readonly ok: true; readonly value: unknown; readonly locate: (trouble: Trouble) => Position}
  | {readonly ok: false; readonly problems: readonly (Position & {readonly message: Text})[]};

/** Reads YAML 1.2 of which every value can be found again by line and column, both from 1. Never throws. */
export const readYaml = (source: string): YamlSource => {
  try {
    return read(source);
  } catch (error) {
    // The parser is recursive: a file that is nothing but brackets exhausts the stack.
    return {ok: false, problems: [{line: 1, column: 1, message: unreadable(error)}]};
  }
};

const read = (source: string): YamlSource => {
  const lines = new LineCounter();
  const document = parseDocument(source, {lineCounter: lines, prettyErrors: false, logLevel: 'error'});
  const position = (offset: number): Position => {
    const {line, col} = lines.linePos(offset);
    return {line: Math.max(line, 1), column: Math.max(col, 1)};
  };
  const problems = [
    ...[...document.errors, ...document.warnings].map(error => ({...position(error.pos[0]), message: explain(error)})),
    ...references(document).map(offset => ({...position(offset), message: noReferences})),
  ];
  if (problems.length > 0) return {ok: false, problems};
  const locate = (trouble: Trouble): Position => position(offsetOf(document, source, trouble));
  return {ok: true, value: document.toJS({maxAliasCount: 0}), locate};
};

/** Anchors and aliases: a few of them can stand for gigabytes, and no lab needs one. */
const references = (document: Document.Parsed): readonly number[] => {
  const offsets: number[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) offsets.push(startOf(node));
    },
  });
  return offsets;
};

const startOf = (node: Node): number => node.range?.[0] ?? 0;

const offsetOf = (document: Document.Parsed<ParsedNode>, source: string, {place, onKey, within}: Trouble): number => {
  let node: Node | null = document.contents;
  let offset = node === null ? 0 : startOf(node);
  for (const [index, key] of place.entries()) {
    const found: Found = child(node, key);
    // A key that is missing is missing from what is around it.
    if (found.key === undefined && found.value === undefined) return offset;
    const isKeyMeant = onKey === true && index === place.length - 1;
    const next: Node | undefined = isKeyMeant ? (found.key ?? found.value) : (found.value ?? found.key);
    offset = next === undefined ? offset : startOf(next);
    node = found.value ?? null;
  }
  return within === undefined || node === null ? offset : offsetWithin(node, source, within);
};

type Found = {readonly key?: Node; readonly value?: Node};

const child = (node: Node | null, key: string | number): Found => {
  if (isMap(node)) {
    const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(key));
    return {
      ...(isNode(pair?.key) ? {key: pair.key} : {}),
      ...(isNode(pair?.value) ? {value: pair.value} : {}),
    };
  }
  const item = isSeq(node) ? node.items[Number(key)] : undefined;
  return isNode(item) ? {value: item} : {};
};

/** Exact where the text stands in the file as it is; else where the part in question first does; else at its start. */
const offsetWithin = (node: Node, source: string, {text, at, length = 0}: NonNullable<Trouble['within']>): number => {
  const [from, to] = node.range ?? [0, 0];
  const raw = source.slice(from, to);
  const whole = raw.indexOf(text);
  if (whole !== -1) return from + whole + at;
  const part = length === 0 ? -1 : raw.indexOf(text.slice(at, at + length));
  return part === -1 ? from : from + part;
};

const explain = ({code, message}: YAMLError): Text => ({
  en: `YAML: ${message.split('\n')[0] ?? message}`,
  ko: `YAML 문법: ${korean[code] ?? `올바르지 않습니다(${code}).`}`,
});

const korean: Readonly<Record<string, string>> = {
  BAD_INDENT: '들여쓰기가 맞지 않습니다.',
  TAB_AS_INDENT: '들여쓰기에 탭을 쓸 수 없습니다.',
  DUPLICATE_KEY: '같은 키가 두 번 나옵니다.',
  MISSING_CHAR: '닫는 따옴표나 괄호, 쉼표 같은 문자가 빠졌습니다.',
  UNEXPECTED_TOKEN: '여기에 올 수 없는 문자가 있습니다.',
  BLOCK_IN_FLOW: '한 줄 형식 안에 여러 줄 형식을 쓸 수 없습니다.',
  BLOCK_AS_IMPLICIT_KEY: '한 줄에 값이 둘 있습니다. 콜론이 든 텍스트는 따옴표로 감싸십시오.',
  MULTILINE_IMPLICIT_KEY: '키가 여러 줄에 걸쳐 있습니다. 콜론이 빠졌는지 보십시오.',
  KEY_OVER_1024_CHARS: '키가 너무 깁니다.',
  BAD_SCALAR_START: '이 문자로 시작하는 텍스트는 따옴표로 감싸십시오.',
  BAD_DQ_ESCAPE: '큰따옴표 안의 역슬래시 표기가 올바르지 않습니다.',
  MULTIPLE_DOCS: '파일 하나에는 문서를 하나만 쓸 수 있습니다.',
  TAG_RESOLVE_FAILED: '알 수 없는 태그입니다.',
};

const noReferences: Text = {
  en: 'Anchors (&) and aliases (*) are not allowed in a lab; write the value again. Text that begins so needs quotes.',
  ko: '실습 파일에는 앵커(&)와 별칭(*)을 쓸 수 없습니다. 값을 다시 쓰고, 텍스트라면 따옴표로 감싸십시오.',
};

const unreadable = (error: unknown): Text => {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    en: `The file can't be read as YAML (${reason}). Probably it is nested too deeply.`,
    ko: `YAML로 읽을 수 없습니다(${reason}). 중첩이 너무 깊은지 보십시오.`,
  };
};
