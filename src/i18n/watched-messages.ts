import type {Text} from '../model/text.js';

/** The words of the panel that tells what is watched. */
export const watchedMessages = {
  title: {en: 'Watching', ko: '프로그램 관찰'},
  thisComputer: {en: 'this computer', ko: '이 컴퓨터'},
  summary: {en: 'The calls of somebody else’s program.', ko: '다른 프로그램의 호출을 관찰합니다.'},
  endIt: {en: 'end it and leave', ko: '종료하고 나가기'},
  leave: {en: 'leave', ko: '나가기'},
  runs: {en: 'It runs.', ko: '실행 중입니다.'},
  ended: (code: number | undefined, signal: string | undefined): Text => ({
    en: signal === undefined ? `It ended with exit code ${code ?? '?'}.` : `It was ended by ${signal}.`,
    ko: signal === undefined ? `종료되었습니다. 종료 코드: ${code ?? '?'}` : `종료되었습니다. 시그널: ${signal}`,
  }),
  goBack: {
    en: 'Go through what it did, call by call: ← and →.',
    ko: '←, → 키로 호출을 하나씩 되짚어 볼 수 있습니다.',
  },
  injected: (written: string): Text => ({en: `to be changed: ${written}`, ko: `바꿀 호출: ${written}`}),
  /** Beside a result that the kernel did not give by itself. */
  injectedResult: (injected: 'error' | 'delay'): Text =>
    injected === 'error' ? {en: 'injected', ko: '주입한 오류'} : {en: 'injected delay', ko: '주입한 지연'},
  counts: (processes: number, calls: number): Text => ({
    en: `${processes} ${processes === 1 ? 'process' : 'processes'} with sockets, ${calls} ${calls === 1 ? 'call' : 'calls'} on sockets`,
    ko: `소켓을 쓰는 프로세스 ${processes}개, 소켓 호출 ${calls}번`,
  }),
  noMemory: {
    en: 'Variables belong to the program; a tracer sees its calls only.',
    ko: '변수는 프로그램 안에 있어 보이지 않습니다. 추적기는 호출만 볼 수 있습니다.',
  },
  noCall: {en: 'It has not asked for a socket yet.', ko: '아직 소켓을 요청하지 않았습니다.'},
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
