import {darwin} from './darwin/darwin.js';
import {linux} from './linux/linux.js';
import type {Platform, Unsupported} from './platform.js';

/** The platform of a Node `process.platform` name, or why there is none and what to do instead. */
export const detectPlatform = (name: string): Platform | Unsupported => {
  if (name === 'linux') return linux;
  if (name === 'darwin') return darwin;
  if (name === 'win32') return {unsupported: useWsl};
  return {
    unsupported: {
      en: `socket-lab does not know the sockets of ${name}. It runs on Linux and macOS.`,
      ko: `${name}의 소켓은 socket-lab이 다루지 못합니다. Linux와 macOS에서 실행할 수 있습니다.`,
    },
  };
};

const useWsl = {
  en: 'Windows has a different socket library (Winsock: no descriptors, no read and write). Use WSL2 and run socket-lab there.',
  ko: 'Windows의 소켓 라이브러리(Winsock)에는 디스크립터와 read, write가 없습니다. WSL2를 설치한 뒤 그 안에서 socket-lab을 실행하십시오.',
};
