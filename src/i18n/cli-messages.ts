import type {Text} from '../model/text.js';

/** What is said of the program itself; before a language can be chosen, in both. */
export const cliMessages = {
  useWsl:
    'socket-lab needs the sockets of Linux or macOS. On Windows, run it inside WSL2.\n' +
    'socket-lab은 Linux나 macOS의 소켓이 필요합니다. Windows에서는 WSL2 안에서 실행하세요.',
  nodeTooOld: (version: string): string =>
    `socket-lab needs Node.js 20 or newer; this is ${version}. Install a newer one and start again.\n` +
    `socket-lab은 Node.js 20 이상이 필요합니다 (현재 ${version}). 새 버전을 설치하고 다시 실행하세요.`,
  notWritten: (code: string): Text => ({
    en: `The output could not be written (${code}). Make room where it goes, or send it somewhere else, and start again.`,
    ko: `출력을 쓰지 못했습니다(${code}). 공간을 확보하거나 다른 곳으로 출력하여 다시 실행하십시오.`,
  }),
} as const;
