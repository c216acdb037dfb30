import type {Text} from '../model/text.js';

/** What the screens around the panels say. */
export const screenMessages = {
  enterBegins: {en: 'begins', ko: '시작'},
  enterContinues: {en: 'continues', ko: '이어서 하기'},
  enterAgain: {en: 'plays again', ko: '다시 하기'},
  what: {
    en: 'Make every socket call yourself, one at a time, and watch what the kernel really did: the processes, the sockets and the bytes here are real.',
    ko: '소켓 호출을 하나씩 직접 해 보며 커널이 실제로 한 일을 지켜봅니다. 여기에 보이는 프로세스, 소켓, 바이트는 모두 진짜입니다.',
  },
  labs: {en: 'Labs', ko: '실습'},
  noLabs: {en: 'There are no labs here.', ko: '실습이 없습니다.'},
  notBegun: {en: 'not begun', ko: '시작 전'},
  atStep: (step: number, count: number): Text => ({
    en: `at step ${step} of ${count}`,
    ko: `${count}단계 중 ${step}단계`,
  }),
  atStepLeft: (step: number, count: number, left: number): Text => ({
    en: `step ${step}/${count}, ${left} left`,
    ko: `${step}/${count}단계, ${left}개 남음`,
  }),
  finished: {en: 'finished', ko: '완료'},
  finishedAgain: (step: number): Text => ({en: `finished, again at step ${step}`, ko: `완료, 다시 ${step}단계`}),
  minutes: (minutes: number): Text => ({en: `${minutes} min`, ko: `${minutes}분`}),
  stepOf: (step: number, count: number): Text => ({en: `step ${step}/${count}`, ko: `단계 ${step}/${count}`}),
  pastOf: (moment: number, count: number): Text => ({en: `PAST ${moment}/${count}`, ko: `과거 ${moment}/${count}`}),
  past: {en: 'past', ko: '과거'},
  help: {en: 'Help', ko: '도움말'},
  keys: {en: 'Keys', ko: '키'},
  digits: {
    en: 'choose an answer, or a panel when nothing is asked',
    ko: '답 고르기, 질문이 없을 때는 패널 고르기',
  },
  suspend: {en: 'stop for now and return to the shell (fg continues)', ko: '잠시 멈추고 셸로 (fg로 계속)'},
  marks: {en: 'Marks', ko: '표시'},
  markChanged: {en: 'changed by the latest call', ko: '마지막 호출로 바뀐 값'},
  markGood: {en: 'as expected', ko: '예상대로임'},
  markBad: {en: 'not as expected', ko: '예상과 다름'},
  machineTitle: {en: 'What this does to your machine', ko: '이 프로그램이 컴퓨터에서 하는 일'},
  machine: {
    en: 'It starts a few processes of its own, and these make real calls. Their sockets live on 127.0.0.1, at ports that the kernel chooses, so nothing leaves this computer. What you see is read from the kernel about these processes only. It needs no root and changes no settings; when you leave, its processes end and their sockets are gone.',
    ko: '자기 프로세스를 몇 개 시작하고, 이 프로세스들이 실제 호출을 합니다. 소켓은 127.0.0.1에서 커널이 고른 포트를 쓰므로 아무것도 이 컴퓨터를 벗어나지 않습니다. 화면의 내용은 이 프로세스들에 대해서만 커널에서 읽은 것입니다. root 권한이 필요 없고 설정을 바꾸지 않으며, 나가면 프로세스가 끝나고 소켓도 사라집니다.',
  },
  progressTitle: {en: 'Where your progress lies', ko: '진행 상황을 저장하는 곳'},
  progress: {
    en: 'One file keeps your language, the steps you reached and your answers; delete it to begin anew.',
    ko: '파일 하나에 언어, 도달한 단계, 고른 답을 저장합니다. 처음부터 다시 하려면 이 파일을 지웁니다.',
  },
  tooSmall: (columns: number, rows: number, needed: {columns: number; rows: number}): Text => ({
    en: `This terminal has ${columns}×${rows} cells; socket-lab needs at least ${needed.columns}×${needed.rows}. Make it larger, or press q to leave.`,
    ko: `이 터미널은 ${columns}×${rows}칸이고, socket-lab에는 적어도 ${needed.columns}×${needed.rows}칸이 필요합니다. 창을 키우거나 q를 눌러 나갑니다.`,
  }),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
