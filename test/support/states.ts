import {atStart, type Focus, type Run, type State} from '../../src/app/state.js';
import type {Lab, Phase, Step} from '../../src/lab/lab.js';
import {emptyProgress} from '../../src/lab/progress.js';
import type {Text} from '../../src/model/text.js';
import type {Trace} from '../../src/model/trace.js';
import {project} from '../../src/model/world.js';
import {linuxAbi} from '../../src/platform/linux/abi.js';
import {fd, trace} from './trace-builder.js';

const step = (id: string, phase: Phase, title: Text, say: Text, more: Partial<Step> = {}): Step => ({
  id,
  phase,
  title,
  say,
  set: {},
  calls: [],
  reveal: [],
  check: [],
  hints: [],
  systems: ['linux', 'darwin'],
  ...more,
});

/** A lab long enough to look real: five phases, a prediction, text that fills several rows in either language. */
export const journey: Lab = {
  id: 'journey',
  title: {en: 'A journey to a web server and back', ko: '웹 서버까지 다녀오는 여행'},
  summary: {
    en: 'Ask for a page as a browser does, with your own calls: make a socket, connect it, write the request, read the response, close.',
    ko: '브라우저가 하듯이 직접 페이지를 요청합니다. 소켓을 만들고, 접속하고, 리퀘스트를 쓰고, 응답을 읽고, 닫습니다.',
  },
  minutes: 12,
  needs: [],
  teaches: [],
  network: 'loopback',
  systems: ['linux', 'darwin'],
  place: {server: {program: 'web-server'}, client: {}},
  set: {},
  steps: [
    step(
      'name',
      'name',
      {en: 'Find the address', ko: '주소 알아내기'},
      {en: 'Ask the resolver.', ko: '리졸버에 묻습니다.'},
    ),
    step('make', 'create', {en: 'Make a socket', ko: '소켓 만들기'}, {en: 'Ask for it.', ko: '요청합니다.'}),
    step(
      'join',
      'connect',
      {en: "Connect: join your socket to the server's", ko: '접속: 내 소켓을 서버의 소켓에 잇기'},
      {
        en: 'Your socket exists, and it is joined to nothing. connect asks the protocol stack to join it to one socket on one computer. It needs three things: which socket of yours (the descriptor), which computer (the IP address), and which socket there (the port number).',
        ko: '소켓은 만들어졌지만 아직 아무 데도 이어져 있지 않습니다. connect는 프로토콜 스택에 "이 소켓을 저 컴퓨터의 저 소켓에 이어 달라"고 의뢰합니다. 필요한 것은 세 가지입니다. 내 어느 소켓인지(디스크립터), 어느 컴퓨터인지(IP 주소), 그곳의 어느 소켓인지(포트 번호)입니다.',
      },
      {
        predict: {
          ask: {en: 'Which local port will your socket have?', ko: '내 소켓의 로컬 포트는 무엇이 될까요?'},
          options: [
            {
              id: 'eighty',
              text: {en: '80, as web servers have', ko: '웹 서버와 같은 80'},
              belief: 'M19',
              correct: false,
            },
            {id: 'chosen', text: {en: 'one that the stack chooses', ko: '스택이 고르는 번호'}, correct: true},
            {id: 'none', text: {en: 'none at all', ko: '없음'}, correct: false},
          ],
        },
        calls: [{kind: 'call', actor: 'client', written: 'connect(fd, server)', blocks: false, given: 'whole'}],
      },
    ),
    step('write', 'exchange', {en: 'Write', ko: '쓰기'}, {en: 'Write it.', ko: '씁니다.'}),
    step('read', 'exchange', {en: 'Read', ko: '읽기'}, {en: 'Read it.', ko: '읽습니다.'}),
    step('close', 'disconnect', {en: 'Close', ko: '닫기'}, {en: 'Close it.', ko: '닫습니다.'}),
  ],
};

const small = (id: string, title: Text, minutes: number, needs: readonly string[] = []): Lab => ({
  ...journey,
  id,
  title,
  minutes,
  needs,
  steps: journey.steps.slice(0, 4),
});

export const labs: readonly Lab[] = [
  journey,
  small('descriptor', {en: 'What is a descriptor?', ko: '디스크립터란 무엇일까?'}, 4),
  small('ephemeral-port', {en: 'Who chose my port?', ko: '내 포트는 누가 골랐을까?'}, 4, ['journey']),
  small('stream', {en: 'A stream has no messages', ko: '스트림에는 메시지가 없다'}, 6, ['journey', 'descriptor']),
];

const server = '127.0.0.1:41873';
const client = '127.0.0.1:51132';

const beforeConnect = trace()
  .started('server', {program: 'web-server', pid: 41_211})
  .call('server', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('server', {result: fd(3), memory: {fd: fd(3)}})
  .call('server', 'peer_fd = accept(fd)', {fd: fd(3)})
  .sampled('server', [{fd: 3, inode: 's3', local: server}], 18)
  .started('client', {pid: 41_207})
  .set('client', 'server', server)
  .call('client', 'fd = socket(AF_INET, SOCK_STREAM, 0)')
  .returned('client', {result: fd(3), memory: {fd: fd(3)}})
  .sampled('client', [{fd: 3, inode: 'c3'}], 18)
  .table('client', [{inode: 's3', local: server, state: 'LISTEN'}]);

const connecting = beforeConnect.call('client', 'connect(fd, server)', {fd: fd(3), server});

const connected = connecting
  .returned('client', {result: 0})
  .returned('server', {result: fd(4), memory: {peer_fd: fd(4)}})
  .sampled('client', [{fd: 3, inode: 'c3', local: client, peer: server}], 18)
  .sampled(
    'server',
    [
      {fd: 3, inode: 's3', local: server},
      {fd: 4, inode: 's4', local: server, peer: client},
    ],
    18,
  )
  .table('client', [
    {inode: 's3', local: server, state: 'LISTEN'},
    {inode: 'c3', local: client, peer: server, state: 'ESTABLISHED'},
    {inode: 's4', local: server, peer: client, state: 'ESTABLISHED'},
  ]);

const runOf = (facts: Trace, more: Partial<Run>): Run => ({
  lab: journey,
  token: 1,
  beganAt: 1_000,
  step: 2,
  stage: {kind: 'ready', call: 0},
  answers: {},
  verdicts: {},
  seen: {},
  hints: {},
  stumbles: {},
  trace: facts,
  world: project(facts),
  stepFrom: beforeConnect.build().length,
  callFrom: beforeConnect.build().length,
  autopilot: 0,
  ...more,
});

/** Where the step of `journey` that connects can be. */
export const runs = {
  starting: runOf([], {step: 0, stage: {kind: 'starting'}, stepFrom: 0, callFrom: 0}),
  predicting: runOf(beforeConnect.build(), {stage: {kind: 'predicting', highlighted: 1}}),
  ready: runOf(beforeConnect.build(), {answers: {join: 'eighty'}}),
  calling: runOf(connecting.build(), {
    answers: {join: 'eighty'},
    stage: {kind: 'calling', call: 0, interrupted: false},
  }),
  done: runOf(connected.build(), {
    answers: {join: 'eighty'},
    stage: {kind: 'done', verdict: {passed: true, findings: []}},
    verdicts: {join: {passed: true, findings: []}},
  }),
  past: runOf(connected.build(), {answers: {join: 'eighty'}, past: 4}),
  finished: runOf(connected.build(), {step: 6, stage: {kind: 'finished'}}),
} as const satisfies Record<string, Run>;

const focus: Focus = {
  panel: 'step',
  front: 'descriptors',
  scroll: {},
  field: 0,
  message: 0,
  showSources: false,
};

export const homeState = (more: Partial<State> = {}): State => ({
  locale: 'en',
  system: 'linux',
  abi: linuxAbi,
  labs,
  progress: {
    ...emptyProgress,
    labs: {
      journey: {step: 'join', answers: {}},
      descriptor: {finished: '2026-01-01T10:00:00Z', answers: {}},
    },
  },
  today: '2026-01-02',
  ...atStart,
  lastToken: 1,
  focus,
  ...more,
});

export const labState = (run: Run, more: Partial<Omit<State, 'focus'>> = {}, look: Partial<Focus> = {}): State =>
  homeState({screen: 'lab', run, ...more, focus: {...focus, ...look}});
