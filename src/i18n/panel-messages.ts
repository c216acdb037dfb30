import type {Text} from '../model/text.js';

/** What the panels say around the facts. */
export const panelMessages = {
  stepTitle: {en: 'Step', ko: '단계'},
  descriptorsTitle: {en: 'Descriptors', ko: '디스크립터'},
  connectionTitle: {en: 'Connection', ko: '접속'},
  memoryTitle: {en: 'Memory', ko: '메모리'},
  messageTitle: {en: 'Message', ko: '메시지'},
  callsTitle: {en: 'Calls', ko: '호출 기록'},

  changedByCall: {en: '* changed by this call', ko: '* 이번 호출로 바뀐 값'},
  nothingStarted: {en: 'Nothing is running yet.', ko: '아직 아무것도 실행되지 않았습니다.'},

  socket: {en: 'socket', ko: '소켓'},
  local: {en: 'local', ko: '로컬'},
  peer: {en: 'peer', ko: '상대'},
  state: {en: 'state', ko: '상태'},
  ofRuntime: (count: number): Text => ({en: `${count} of the runtime`, ko: `런타임 ${count}개`}),
  noSocket: {en: 'no socket', ko: '소켓 없음'},
  closed: {en: 'closed', ko: '닫힘'},
  exited: {en: 'exited', ko: '종료됨'},
  exitedWith: (code: number): Text => ({en: `exited with code ${code}`, ko: `종료 코드 ${code}`}),
  endedBy: (signal: string): Text => ({en: `ended by ${signal}`, ko: `${signal} 신호로 종료됨`}),
  onHost: (host: string): Text => ({en: `on ${host}`, ko: `호스트 ${host}`}),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
