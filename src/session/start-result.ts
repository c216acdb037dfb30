import type {Text} from '../model/text.js';
import type {Exit} from './subject-process.js';

/** Whether an application runs; if not, why, and what to do. */
export type StartResult = {readonly ok: true} | {readonly ok: false; readonly problem: Text};

export const started: StartResult = {ok: true};

export const failed = (problem: Text): StartResult => ({ok: false, problem});

export const runsAlready = (actor: string): StartResult =>
  failed({
    en: `${actor} can't be started: it runs already. End it first.`,
    ko: `${actor} 시작 불가: 이미 실행 중입니다. 먼저 종료하십시오.`,
  });

export const sessionIsClosed = (actor: string): StartResult =>
  failed({
    en: `${actor} can't be started: the session has been closed. Start a new one.`,
    ko: `${actor} 시작 불가: 세션이 이미 닫혔습니다. 새 세션을 시작하십시오.`,
  });

export const noAnswer = (actor: string, milliseconds: number): StartResult =>
  failed({
    en: `${actor} can't be started: its process did not get ready within ${milliseconds / 1000} seconds. Is the machine overloaded? Try again.`,
    ko: `${actor} 시작 불가: 프로세스가 ${milliseconds / 1000}초 안에 준비되지 않았습니다. 시스템 부하를 확인한 뒤 다시 시도하십시오.`,
  });

export const failedToStart = (actor: string, reason: string): StartResult =>
  failed({
    en: `${actor} can't be started: the C library could not be opened (${reason}). Install socket-lab again on this system.`,
    ko: `${actor} 시작 불가: C 라이브러리를 열 수 없습니다(${reason}). 이 시스템에서 socket-lab을 다시 설치하십시오.`,
  });

export const endedEarly = (actor: string, {code, signal, complaint}: Exit): StartResult => {
  const how = signal ?? `exit code ${code ?? '?'}`;
  const said = complaint === '' ? '' : `\n${complaint}`;
  return failed({
    en: `${actor} can't be started: its process ended early (${how}). Try again.${said}`,
    ko: `${actor} 시작 불가: 프로세스가 준비되기 전에 종료되었습니다(${how}). 다시 시도하십시오.${said}`,
  });
};
