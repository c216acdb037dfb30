import type {Text} from '../model/text.js';

/** What the panels say around the facts. */
export const panelMessages = {
  stepTitle: {en: 'Step', ko: '단계'},
  descriptorsTitle: {en: 'Descriptors', ko: '디스크립터'},
  connectionTitle: {en: 'Connection', ko: '접속'},
  memoryTitle: {en: 'Memory', ko: '메모리'},
  messageTitle: {en: 'Message', ko: '메시지'},
  callsTitle: {en: 'Calls', ko: '호출 기록'},

  changedByCall: {en: '* changed by the latest call', ko: '* 마지막 호출로 바뀐 값'},
  nothingStarted: {en: 'Nothing is running yet.', ko: '아직 아무것도 실행되지 않았습니다.'},

  socket: {en: 'socket', ko: '소켓'},
  local: {en: 'local', ko: '로컬'},
  peer: {en: 'peer', ko: '상대'},
  state: {en: 'state', ko: '상태'},
  ofRuntime: (count: number): Text => ({en: `${count} of the runtime`, ko: `런타임 ${count}개`}),
  noSocket: {en: 'no socket', ko: '소켓 없음'},
  closed: {en: '— closed, row gone', ko: '— 닫힘, 표에서 사라짐'},
  exited: {en: 'exited', ko: '종료됨'},
  exitedWith: (code: number): Text => ({en: `exited with code ${code}`, ko: `종료 코드 ${code}`}),
  endedBy: (signal: string): Text => ({en: `ended by ${signal}`, ko: `${signal} 신호로 종료됨`}),
  onHost: (host: string): Text => ({en: `on ${host}`, ko: `호스트 ${host}`}),

  bytes: (count: number): Text => ({en: count === 1 ? '1 byte' : `${count} bytes`, ko: `${count}바이트`}),

  youPredicted: {en: 'You predicted: ', ko: '내 예측: '},
  youSeemedToThink: {en: 'You seemed to think: ', ko: '이렇게 생각했을 수 있습니다: '},
  whatHappened: {en: 'What happened: ', ko: '실제로 일어난 일: '},
  runsProgram: (program: string): Text => ({en: `runs ${program}`, ko: `프로그램 실행: ${program}`}),
  ownCall: {en: 'a call of your own', ko: '스스로 정하는 호출'},
  earlierCalls: (count: number): Text => ({
    en: count === 1 ? '… 1 earlier call' : `… ${count} earlier calls`,
    ko: `… 앞선 호출 ${count}번`,
  }),
  blocks: (time: string): Text => ({
    en: `blocks for ${time} — Esc gives up`,
    ko: `${time} 동안 블록 — Esc를 누르면 포기`,
  }),
  givingUp: (time: string): Text => ({en: `blocks for ${time}, giving up`, ko: `${time} 동안 블록, 포기하는 중`}),
  notReturned: {en: 'has not returned', ko: '아직 돌아오지 않았습니다'},
  hasEnded: (code: number): Text => ({
    en: `the application has ended, exit code ${code}`,
    ko: `애플리케이션이 끝났습니다. 종료 코드 ${code}`,
  }),
  neverReturned: {
    en: 'never returned: the process ended in it',
    ko: '돌아오지 못했습니다. 호출 안에서 프로세스가 끝났습니다',
  },
  waitsIn: (actor: string, call: string, where: string): Text => ({
    en: `${actor} waits in ${call}${where}`,
    ko: `${actor}: ${call} 호출에서 대기${where}`,
  }),
  inKernel: {en: ' (in the kernel)', ko: ' (커널 안)'},
  inKernelAt: (where: string): Text => ({en: ` (kernel: ${where})`, ko: ` (커널: ${where})`}),
  isStarting: {en: 'Starting the processes of this lab …', ko: '이 실습의 프로세스를 시작하는 중입니다 …'},
  isPreparing: {en: 'Preparing this step …', ko: '이 단계를 준비하는 중입니다 …'},
  notStartedYet: {en: 'not started yet', ko: '아직 시작되지 않음'},
  isChecking: {en: 'Waiting for what the kernel says …', ko: '커널의 답을 기다리는 중입니다 …'},
  checksHold: (count: number): Text => ({en: `${count} checks hold`, ko: `확인 ${count}개 통과`}),
  labFinished: {en: 'This lab is finished.', ko: '이 실습을 마쳤습니다.'},
  stepsLeft: (left: number, count: number, key: string): Text => ({
    en: `This is the end, but ${left} of ${count} steps ${left === 1 ? 'was' : 'were'} jumped over: the lab is not finished yet. ${key} goes to one of them.`,
    ko: `끝까지 왔지만 ${count}단계 중 ${left}단계를 건너뛰어 아직 완료가 아닙니다. ${key}를 누르면 그 단계로 갈 수 있습니다.`,
  }),
  stepsJumped: (left: number, count: number, key: string): Text => ({
    en: `This is the end. ${left} of ${count} steps ${left === 1 ? 'was' : 'were'} jumped over this time; the lab stays finished. ${key} goes to one of them.`,
    ko: `끝까지 왔습니다. 이번에는 ${count}단계 중 ${left}단계를 건너뛰었고, 실습은 완료 상태 그대로입니다. ${key}를 누르면 그 단계로 갈 수 있습니다.`,
  }),
  believedWrongly: (count: number, key: string): Text => ({
    en: `Your experiments showed ${count === 1 ? 'one thing' : `${count} things`} that you did not expect: ${key} lists what you believed.`,
    ko: `실험 결과와 달랐던 생각: ${count}개. ${key}를 누르면 볼 수 있습니다.`,
  }),
  lookingBack: (moment: number, count: number): Text => ({
    en: `Looking back: moment ${moment} of ${count}.`,
    ko: `지난 순간을 보고 있습니다: ${count}개 중 ${moment}번째.`,
  }),
  lookingBackAt: (moment: number, count: number, step: number): Text => ({
    en: `Looking back: moment ${moment} of ${count}, ${step === 0 ? 'before the first step' : `in step ${step}`}.`,
    ko: `지난 순간을 보고 있습니다: ${count}개 중 ${moment}번째, ${step === 0 ? '첫 단계 이전' : `${step}단계`}.`,
  }),
  hint: {en: 'Hint: ', ko: '힌트: '},
  notSeen: (typed: string, panel: string): Text => ({
    en: `"${typed}" is not what was observed. Look at the panel ${panel}, then answer once more.`,
    ko: `"${typed}": 관측한 값과 다릅니다. ${panel} 패널을 보고 한 번 더 답하십시오.`,
  }),
  emptyPasses: {
    en: 'Enter on the empty field once more passes over the question.',
    ko: '빈칸에서 Enter를 한 번 더 누르면 질문을 건너뜁니다.',
  },
  youWrote: (typed: string): Text => ({en: `  (you wrote ${typed})`, ko: `  (내가 쓴 답: ${typed})`}),
  tallyOf: (call: string, total: number): Text => ({
    en: `How often ${call} returned what, of ${total}:`,
    ko: `${call} 결과의 분포, 모두 ${total}번:`,
  }),
  otherResults: (results: number, times: number): Text => ({
    en: `… ${results} other results, ${times} times`,
    ko: `… 다른 결과 ${results}가지, ${times}번`,
  }),
  enterMakesTyped: {
    en: '↵ Enter makes the call; Tab completes a name.',
    ko: '↵ Enter를 누르면 호출하고, Tab을 누르면 이름을 완성합니다.',
  },
  enterToField: {en: '↵ Enter returns to the field.', ko: '↵ Enter를 누르면 입력란으로 돌아갑니다.'},
  enterAnswers: {en: '↵ Enter answers.', ko: '↵ Enter를 누르면 답합니다.'},
  enterRuns: {en: '↵ Enter runs the program.', ko: '↵ Enter를 누르면 프로그램을 실행합니다.'},
  enterPassesOver: {en: '↵ Enter passes over this step.', ko: '↵ Enter를 누르면 이 단계를 건너뜁니다.'},
  workedOffered: (key: string): Text => ({
    en: `${key} shows how it is done, with fresh sockets.`,
    ko: `${key} 키를 누르면 새 소켓으로 풀이를 보여 줍니다.`,
  }),
  enterCommits: {
    en: '↵ Enter commits your answer; ↑ ↓ or a digit chooses.',
    ko: '↵ Enter를 누르면 답을 확정합니다. ↑ ↓나 숫자로 고릅니다.',
  },
  enterCalls: {en: '↵ Enter makes the call.', ko: '↵ Enter를 누르면 호출합니다.'},
  enterGoesOn: {en: '↵ Enter goes on.', ko: '↵ Enter를 누르면 다음으로 갑니다.'},
  enterTriesAgain: {en: '↵ Enter tries again.', ko: '↵ Enter를 누르면 다시 해 봅니다.'},
  enterStartsAfresh: {
    en: '↵ Enter starts the lab afresh and returns to this step.',
    ko: '↵ Enter를 누르면 실습을 새로 시작해 이 단계로 돌아옵니다.',
  },
  enterToLabs: {en: '↵ Enter returns to the labs.', ko: '↵ Enter를 누르면 실습 목록으로 돌아갑니다.'},
  enterToNext: (title: Text): Text => ({
    en: `↵ Enter returns to the labs. Next: ${title.en}`,
    ko: `↵ Enter를 누르면 실습 목록으로 돌아갑니다. 다음 실습: ${title.ko}`,
  }),
  enterToPresent: {en: '↵ Enter returns to the present.', ko: '↵ Enter를 누르면 현재로 돌아갑니다.'},

  noConnection: {en: 'No connection yet: there is no socket.', ko: '아직 접속이 없습니다. 소켓도 없습니다.'},
  noConnectionLeft: {
    en: 'No connection any more: there is no socket left.',
    ko: '접속이 더는 없습니다. 남은 소켓도 없습니다.',
  },
  kernelOnly: {en: 'protocol stack', ko: '프로토콜 스택'},
  noDescriptor: {en: 'no descriptor', ko: '디스크립터 없음'},
  isListening: (count: number | undefined): Text => ({
    en: `waits for connections${count === undefined ? '' : `; in the accept queue: ${count}`}`,
    ko: `접속을 기다리는 중${count === undefined ? '' : ` (accept 대기: ${count})`}`,
  }),
  isUnconnected: {en: 'not connected: no pipe between the sockets', ko: '접속하지 않음: 두 소켓 사이에 파이프가 없음'},
  isConnecting: {en: 'connecting: no answer yet', ko: '접속 중: 아직 답이 없음'},
  isOpen: {en: 'connected: one pipe, open in both directions', ko: '접속됨: 양방향으로 열린 파이프 하나'},
  isHalf: (from: string, to: string): Text => ({
    en: `half open: only from ${from} to ${to}`,
    ko: `한쪽만 열림: ${from} → ${to}`,
  }),
  isOver: {en: 'the connection has ended', ko: '접속이 끝남'},
  isUnknown: {en: 'its state is not known', ko: '상태를 알 수 없음'},
  isDatagrams: {en: 'no pipe: each datagram goes by itself', ko: '파이프 없음: 데이터그램마다 따로 감'},
  toSend: {en: 'to send', ko: '보낼 것'},
  toRead: {en: 'to read', ko: '읽을 것'},
  andBeyond: {
    syn: (bytes: number): Text => ({en: `${bytes} + SYN`, ko: `${bytes} + SYN`}),
    fin: (bytes: number): Text => ({en: `${bytes} + end`, ko: `${bytes} + 끝`}),
  },
  acceptQueue: {en: 'accept queue', ko: 'accept 대기'},
  last: {en: 'last:', ko: '마지막:'},
  waitsInCall: (call: string): Text => ({en: `waits in ${call}`, ko: `${call} 호출에서 대기`}),
  neverCameBack: (call: string): Text => ({en: `ended in ${call}`, ko: `${call} 호출 중 종료`}),
  addresses: {en: 'addresses', ko: '주소'},
  queues: {en: 'state, queues', ko: '상태, 대기열'},
  latestCalls: {en: 'calls', ko: '호출'},

  emptyMemory: {en: 'The application has no variables yet.', ko: '아직 애플리케이션에 변수가 없습니다.'},
  filledBy: (name: string, call: string, count: number, behind: number): Text => ({
    en: `${name}: [last ${call}: ${count}]${behind === 0 ? '' : ` + ${behind} from before`}`,
    ko: `${name}: [마지막 ${call}: ${count}]${behind === 0 ? '' : ` + 그 전의 ${behind}`}`,
  }),
  zeroRows: (count: number): Text => ({en: `… ${count} rows of 00`, ko: `… 00만 있는 줄 ${count}개`}),

  noMessage: {en: 'No bytes have been handed over yet.', ko: '아직 건네진 바이트가 없습니다.'},
  carriedBy: {
    sockaddr: (call: string): Text => ({en: `given to ${call}`, ko: `${call} 호출에 건넴`}),
    given: (call: string): Text => ({
      en: `given to ${call}, which has not returned`,
      ko: `${call} 호출에 건넴 (아직 돌아오지 않음)`,
    }),
    sent: (call: string): Text => ({en: `sent by ${call}`, ko: `${call} 호출로 송신`}),
    received: (call: string): Text => ({en: `received by ${call}`, ko: `${call} 호출로 수신`}),
  },
  partOf: (from: number, to: number, count: number): Text => ({
    en: `bytes ${from}–${to} of ${count} so far`,
    ko: `지금까지의 ${count}바이트 중 ${from}–${to}`,
  }),

  noCall: {en: 'No call has been made yet.', ko: '아직 호출이 없습니다.'},
  application: {en: 'application', ko: '애플리케이션'},
  library: {en: 'Socket library', ko: '소켓 라이브러리'},
  stack: {en: 'protocol stack', ko: '프로토콜 스택'},
  waiting: (time: string): Text => ({en: `waiting ${time}`, ko: `${time} 대기 중`}),
  escape: {en: '(Esc gives up)', ko: '(Esc: 포기)'},
} as const satisfies Messages;

type Message = Text | ((...values: never[]) => Text);
type Messages = Readonly<Record<string, Message | Readonly<Record<string, Message>>>>;
