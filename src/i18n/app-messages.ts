import type {Text} from '../model/text.js';

/** What the program itself says about what was or could not be done. */
export const appMessages = {
  callIsOpen: {
    en: 'The call has not returned yet. Esc gives it up.',
    ko: '호출이 아직 돌아오지 않았습니다. Esc를 누르면 호출을 포기합니다.',
  },
  backInPresent: {
    en: 'Back in the present. Enter goes on.',
    ko: '현재로 돌아왔습니다. Enter를 누르면 계속합니다.',
  },
  begin: {en: 'begin', ko: '시작'},
  choose: {en: 'choose', ko: '선택'},
  commit: {en: 'commit answer', ko: '답 확정'},
  makeCall: {en: 'make the call', ko: '호출'},
  giveUp: {en: 'give up the call', ko: '호출 포기'},
  next: {en: 'next', ko: '다음'},
  again: {en: 'try again', ko: '다시 시도'},
  afresh: {en: 'start afresh', ko: '새로 시작'},
  toList: {en: 'to the labs', ko: '실습 목록'},
  toPresent: {en: 'to the present', ko: '현재로'},
  atTheBeginning: {en: 'This is the beginning of the trace.', ko: '기록의 처음입니다.'},
  subjectDied: (actor: string): Text => ({
    en: `The process of "${actor}" has ended, so this step can't go on. Enter starts the lab afresh and returns to this step.`,
    ko: `"${actor}" 프로세스가 끝나서 이 단계를 계속할 수 없습니다. Enter를 누르면 실습을 새로 시작해 이 단계로 돌아옵니다.`,
  }),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
