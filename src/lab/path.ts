import type {Text} from '../model/text.js';
import type {Path} from './lab.js';

/** Why something written can't be understood; `at` counts UTF-16 units from 0 within what was written. */
export type WrittenProblem = {readonly at: number; readonly message: Text};

export type ParsedPath =
  | {readonly ok: true; readonly path: Path}
  | {readonly ok: false; readonly problem: WrittenProblem};

/** A number chooses one of several, as in `web.connections.1`; so neither an actor nor what is looked at first is one. */
const part = /^(?:[A-Za-z][\w-]*|[1-9]\d{0,3})$/;

/** `client.fd.state`: an actor and at least one part after it, joined by dots, no spaces. */
export const parsePath = (written: string): ParsedPath => {
  const parts = written.split('.');
  const wrong = parts.findIndex((candidate, index) => !part.test(candidate) || (index < 2 && /^\d/.test(candidate)));
  if (wrong !== -1) return problemAt(columnOf(parts, wrong), badPart(parts[wrong] ?? ''));
  const [actor = '', ...rest] = parts;
  if (rest.length === 0) return problemAt(written.length, nothingAfter(actor));
  return {ok: true, path: {actor, parts: rest, written}};
};

/** Where the part with this index begins. */
export const columnOf = (parts: readonly string[], index: number): number =>
  parts.slice(0, index).reduce((column, earlier) => column + earlier.length + 1, 0);

const problemAt = (at: number, message: Text): ParsedPath => ({ok: false, problem: {at, message}});

const badPart = (found: string): Text => ({
  en: `A path is names joined by dots, such as client.fd.state; "${found}" is not such a name.`,
  ko: `경로는 client.fd.state처럼 이름을 점으로 이어 씁니다. 이름이 아닌 것: "${found}"`,
});

const nothingAfter = (actor: string): Text => ({
  en: `Say what to look at after the actor, such as ${actor}.fd.state.`,
  ko: `액터 뒤에 무엇을 볼지 쓰십시오. 예: ${actor}.fd.state`,
});
