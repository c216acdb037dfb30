import type {Text} from '../model/text.js';

const systemNames: Readonly<Record<string, string>> = {linux: 'Linux', darwin: 'macOS'};

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
  runIt: {en: 'run the program', ko: '프로그램 실행'},
  answer: {en: 'answer', ko: '답하기'},
  leaveField: {en: 'panels', ko: '패널'},
  toField: {en: 'back to the field', ko: '입력란으로'},
  recall: {en: 'earlier calls', ko: '앞선 호출'},
  passOver: {en: 'pass over', ko: '건너뛰기'},
  noMoreHints: {en: 'There are no more hints for this step.', ko: '이 단계에는 힌트가 더 없습니다.'},
  onlyOn: (names: readonly string[]): Text => {
    const known = names.map(name => systemNames[name] ?? name).join(', ');
    return {
      en: `Not available here: this shows what happens on ${known}, and this is another system.`,
      ko: `여기서는 볼 수 없습니다. ${known}에서 일어나는 일을 보여 주는데, 이 시스템은 다릅니다.`,
    };
  },
  lacksServices: {
    en: 'Not available here: this reads the table of services, and the file /etc/services is missing or has no http in it. On Debian and Ubuntu it comes with the package netbase.',
    ko: '여기서는 할 수 없습니다. 서비스의 표를 읽어야 하는데 /etc/services 파일이 없거나 http가 들어 있지 않습니다. Debian과 Ubuntu에서는 netbase 패키지를 설치하면 생깁니다.',
  },
  /** What nobody has foreseen. */
  wentWrong: (reason: string): Text => ({
    en: `Something went wrong inside socket-lab: ${reason}`,
    ko: `socket-lab 내부에서 오류가 났습니다: ${reason}`,
  }),
  giveUp: {en: 'give up the call', ko: '호출 포기'},
  next: {en: 'next', ko: '다음'},
  again: {en: 'try again', ko: '다시 시도'},
  afresh: {en: 'start afresh', ko: '새로 시작'},
  toList: {en: 'to the labs', ko: '실습 목록'},
  labs: {en: 'labs', ko: '목록'},
  toPresent: {en: 'to the present', ko: '현재로'},
  atTheBeginning: {en: 'This is the beginning of the trace.', ko: '기록의 처음입니다.'},
  subjectDied: (actor: string): Text => ({
    en: `The process of "${actor}" has ended, so this step can't go on. Enter starts the lab afresh and returns to this step.`,
    ko: `"${actor}" 프로세스가 끝나서 이 단계를 계속할 수 없습니다. Enter를 누르면 실습을 새로 시작해 이 단계로 돌아옵니다.`,
  }),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
