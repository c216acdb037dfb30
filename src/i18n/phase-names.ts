import type {Text} from '../model/text.js';

/** The phases of the source, with the name before them. */
export const phaseNames = {
  name: {en: 'name', ko: '이름'},
  create: {en: 'create', ko: '작성'},
  connect: {en: 'connect', ko: '접속'},
  exchange: {en: 'send and receive', ko: '송수신'},
  disconnect: {en: 'disconnect', ko: '연결 끊기'},
} as const satisfies Record<string, Text>;
