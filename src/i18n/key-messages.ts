import type {Text} from '../model/text.js';

/** What each command does, in the few words of the footer (`short`) and in those of the help (`long`). */
export const commandNames = {
  proceed: {
    short: {en: 'go on', ko: '진행'},
    long: {en: 'the one thing to do next: answer, call, next step', ko: '지금 할 한 가지: 답, 호출, 다음 단계'},
  },
  back: {
    short: {en: 'back', ko: '뒤로'},
    long: {en: 'one level up; gives up a call that waits', ko: '한 단계 위로, 기다리는 호출은 포기'},
  },
  up: {short: {en: 'up', ko: '위'}, long: {en: 'choose, or scroll the panel, up', ko: '위로 고르기 또는 스크롤'}},
  down: {
    short: {en: 'down', ko: '아래'},
    long: {en: 'choose, or scroll the panel, down', ko: '아래로 고르기 또는 스크롤'},
  },
  'page-up': {short: {en: 'page up', ko: '이전 쪽'}, long: {en: 'scroll up by a page', ko: '한 쪽 위로 스크롤'}},
  'page-down': {
    short: {en: 'page down', ko: '다음 쪽'},
    long: {en: 'scroll down by a page', ko: '한 쪽 아래로 스크롤'},
  },
  earlier: {
    short: {en: 'earlier', ko: '과거로'},
    long: {en: 'look at an earlier moment', ko: '이전 순간 보기'},
  },
  later: {short: {en: 'later', ko: '나중으로'}, long: {en: 'look at a later moment', ko: '다음 순간 보기'}},
  present: {short: {en: 'present', ko: '현재'}, long: {en: 'back to the present', ko: '현재로 돌아오기'}},
  'next-panel': {short: {en: 'panel', ko: '패널'}, long: {en: 'next panel', ko: '다음 패널'}},
  'previous-panel': {short: {en: 'panel back', ko: '이전 패널'}, long: {en: 'previous panel', ko: '이전 패널'}},
  'older-message': {
    short: {en: 'older message', ko: '이전 메시지'},
    long: {en: 'the message before', ko: '이전 메시지 보기'},
  },
  'newer-message': {
    short: {en: 'newer message', ko: '다음 메시지'},
    long: {en: 'the message after', ko: '다음 메시지 보기'},
  },
  sources: {
    short: {en: 'sources', ko: '출처'},
    long: {en: 'who says what the panels show', ko: '패널 내용의 출처 보기'},
  },
  complete: {
    short: {en: 'complete', ko: '완성'},
    long: {en: 'while typing a call: complete the name', ko: '호출을 입력하는 중: 이름 완성'},
  },
  hint: {
    short: {en: 'hint', ko: '힌트'},
    long: {en: 'a hint (while typing: Ctrl-G)', ko: '힌트 (입력 중에는 Ctrl-G)'},
  },
  worked: {
    short: {en: 'show me', ko: '풀이 보기'},
    long: {
      en: 'show the step, after it failed (while typing: Ctrl-R)',
      ko: '실패한 단계의 풀이 보기 (입력 중에는 Ctrl-R)',
    },
  },
  'restart-step': {
    short: {en: 'restart step', ko: '단계 다시'},
    long: {en: 'this step again, with fresh sockets', ko: '새 소켓으로 이 단계 다시 하기'},
  },
  'skip-step': {
    short: {en: 'skip step', ko: '단계 건너뛰기'},
    long: {en: 'skip this step (asks first)', ko: '이 단계 건너뛰기 (먼저 묻습니다)'},
  },
  'next-application': {
    short: {en: 'next application', ko: '다음 애플리케이션'},
    long: {en: 'in free play: next application', ko: '자유 실습에서: 다음 애플리케이션'},
  },
  'previous-application': {
    short: {en: 'application before', ko: '이전 애플리케이션'},
    long: {en: 'in free play: the application before', ko: '자유 실습에서: 이전 애플리케이션'},
  },
  free: {
    short: {en: 'free play', ko: '자유 실습'},
    long: {en: 'from the labs: free play with any call', ko: '실습 목록에서: 어떤 호출이든 해 보는 자유 실습'},
  },
  exercises: {
    short: {en: 'exercises', ko: '연습 문제'},
    long: {en: 'from the labs: the exercises', ko: '실습 목록에서: 연습 문제'},
  },
  steps: {short: {en: 'steps', ko: '단계 목록'}, long: {en: 'go to another step', ko: '다른 단계로 이동'}},
  glossary: {
    short: {en: 'words', ko: '용어'},
    long: {en: 'what words mean (while typing: Ctrl-T)', ko: '용어 풀이 (입력 중에는 Ctrl-T)'},
  },
  source: {
    short: {en: 'as source', ko: '소스 코드'},
    long: {
      en: 'a finished lab as C and Python; solutions of a solved exercise',
      ko: '마친 실습을 C와 Python으로, 해결한 문제의 풀이 보기',
    },
  },
  beliefs: {
    short: {en: 'beliefs', ko: '생각 지도'},
    long: {
      en: 'from the labs, and at the end of one: what you believed, and what refuted it',
      ko: '실습 목록과 실습 끝에서: 내 생각과 이를 반박한 실험',
    },
  },
  review: {
    short: {en: 'review', ko: '복습'},
    long: {en: 'from the labs: what is due for review', ko: '실습 목록에서: 오늘 복습할 질문'},
  },
  search: {
    short: {en: 'search', ko: '검색'},
    long: {en: 'look for labs, or for words', ko: '실습이나 용어 검색'},
  },
  filter: {
    short: {en: 'filter', ko: '필터'},
    long: {
      en: 'which labs are listed: all, not begun, begun, finished',
      ko: '목록에 보일 실습: 전체, 시작 전, 진행 중, 완료',
    },
  },
  'reset-lab': {
    short: {en: 'forget', ko: '기록 지우기'},
    long: {en: 'forget what you did in the chosen lab (asks first)', ko: '고른 실습의 기록 지우기 (먼저 묻습니다)'},
  },
  'reset-all': {
    short: {en: 'forget all', ko: '모두 지우기'},
    long: {en: 'forget all progress (asks first)', ko: '모든 기록 지우기 (먼저 묻습니다)'},
  },
  language: {short: {en: '한국어', ko: 'English'}, long: {en: 'Korean (한국어)', ko: '영어 (English)'}},
  help: {short: {en: 'keys', ko: '키'}, long: {en: 'this help', ko: '이 도움말'}},
  leave: {short: {en: 'leave', ko: '나가기'}, long: {en: 'leave socket-lab', ko: 'socket-lab에서 나가기'}},
  'interrupt-program': {
    short: {en: 'leave', ko: '나가기'},
    long: {en: 'leave at once', ko: '바로 나가기'},
  },
} as const satisfies Record<string, {readonly short: Text; readonly long: Text}>;

/** Two commands that are shown as one entry: the footer has little room, and they mirror each other. */
export const pairNames = {
  choose: {
    short: {en: 'scroll', ko: '스크롤'},
    long: {en: 'choose, or scroll the panel', ko: '고르기 또는 패널 스크롤'},
  },
  page: {short: {en: 'page', ko: '쪽'}, long: {en: 'scroll by a page', ko: '한 쪽씩 스크롤'}},
  time: {
    short: {en: 'back in time', ko: '시간'},
    long: {en: 'look at earlier and later moments', ko: '이전 순간, 다음 순간 보기'},
  },
  panel: {short: {en: 'panel', ko: '패널'}, long: {en: 'next panel, previous panel', ko: '다음 패널, 이전 패널'}},
  application: {
    short: {en: 'application', ko: '애플리케이션'},
    long: {en: 'in free play: next application, the one before', ko: '자유 실습에서: 다음, 이전 애플리케이션'},
  },
  message: {
    short: {en: 'message', ko: '메시지'},
    long: {en: 'older message, newer message', ko: '이전 메시지, 다음 메시지'},
  },
} as const satisfies Record<string, {readonly short: Text; readonly long: Text}>;
