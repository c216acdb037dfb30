import type {Text} from '../model/text.js';
import {phaseNames} from './phase-names.js';

/** Many titles begin with their phase. */
const inPhase = (phase: string, title: string): string =>
  title.toLowerCase().startsWith(phase.toLowerCase()) ? title : `${phase}: ${title}`;

/** The words of the linear transcript. */
export const plainMessages = {
  step: (number: number, count: number, phase: keyof typeof phaseNames, title: string): Text => ({
    en: `step ${number} of ${count} · ${inPhase(phaseNames[phase].en, title)}`,
    ko: `단계 ${number}/${count} · ${inPhase(phaseNames[phase].ko, title)}`,
  }),
  predicted: (question: string, answer: string): Text => ({
    en: `predict  ${question} → ${answer}`,
    ko: `예측  ${question} → ${answer}`,
  }),
  answered: (question: string, observed: string): Text => ({
    en: `question  ${question} → ${observed}`,
    ko: `질문  ${question} → ${observed}`,
  }),
  runs: (actor: string, program: string): Text => ({
    en: `${actor}  runs the program ${program}`,
    ko: `${actor}  프로그램 실행: ${program}`,
  }),
  tally: (call: string, results: number): Text => ({
    en: `results of ${call}, ${results} different:`,
    ko: `${call} 결과 ${results}가지:`,
  }),
  /** `isAsleep`: the kernel says so. */
  waits: (isAsleep: boolean): Text => ({
    en: `… has not returned${isAsleep ? ' (waits in the kernel)' : ''}`,
    ko: `… 아직 돌아오지 않았습니다${isAsleep ? ' (커널에서 대기)' : ''}`,
  }),
  processStarted: (pid: number): Text => ({en: `runs as process ${pid}`, ko: `실행, 프로세스 번호: ${pid}`}),
  processEnded: (code: number | undefined, signal: string | undefined): Text => ({
    en: signal === undefined ? `ended with exit code ${code ?? '?'}` : `was ended by ${signal}`,
    ko: signal === undefined ? `종료 코드: ${code ?? '?'}` : `종료한 시그널: ${signal}`,
  }),
  bytes: (count: number): Text => ({en: `${count} bytes`, ko: `${count}바이트`}),
  wrote: (bytes: number, isAll: boolean): Text => ({
    en: isAll ? `what it wrote, ${bytes} bytes:` : `the end of what it wrote, ${bytes} bytes in all:`,
    ko: isAll ? `출력 ${bytes}바이트:` : `출력의 끝부분 (전체 ${bytes}바이트):`,
  }),
  quietProcesses: (count: number): Text => ({
    en: `${count} more processes did nothing on a network.`,
    ko: `그 밖의 프로세스 ${count}개는 네트워크를 쓰지 않았습니다.`,
  }),
  changed: {en: 'changed', ko: '변화'},
  meanwhile: {en: 'meanwhile', ko: '그동안'},
  new: {en: 'new', ko: '새로 생김'},
  gone: {en: 'gone', ko: '사라짐'},
  local: {en: 'local', ko: '로컬'},
  peer: {en: 'peer', ko: '상대'},
  passed: (said: Text): Text => ({en: `check   ok: ${said.en}`, ko: `확인   통과: ${said.ko}`}),
  failed: (explained: Text): Text => ({en: `check   FAILED: ${explained.en}`, ko: `확인   실패: ${explained.ko}`}),
  broken: (problem: string): Text => ({en: `stopped: ${problem}`, ko: `중단: ${problem}`}),
  minutes: (minutes: number): Text => ({en: `${minutes} min`, ko: `${minutes}분`}),
  finished: (title: string): Text => ({en: `finished: ${title}`, ko: `완료: ${title}`}),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
