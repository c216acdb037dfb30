import type {Text} from '../model/text.js';

/** Why a program can't be watched, and what became of the watching. */
export const watchMessages = {
  notFound: (name: string): Text => ({
    en: `There is no program "${name}". Check its name, or give its path.`,
    ko: `"${name}" 프로그램을 찾을 수 없습니다. 이름을 확인하거나 경로를 지정하십시오.`,
  }),
  notExecutable: (name: string): Text => ({
    en: `"${name}" can't be run: it is not executable. Allow it with chmod +x, or name the program that runs it.`,
    ko: `"${name}" 실행 불가: 실행 권한이 없습니다. chmod +x로 허용하거나 이 파일을 실행할 프로그램을 지정하십시오.`,
  }),
  onlyLinux: {
    en: 'Programs can be watched on Linux only: macOS lets nobody look at the calls of other programs (System Integrity Protection). The labs show the calls of our own.',
    ko: '프로그램 관찰은 Linux에서만 할 수 있습니다. macOS는 다른 프로그램의 호출을 볼 수 없도록 막습니다(시스템 무결성 보호). 실습에서는 직접 만든 프로그램의 호출을 볼 수 있습니다.',
  },
  noTracer: (said: string): Text => ({
    en: `The program can't be watched: the system doesn't allow tracing (${said}). In a container, allow it with --cap-add=SYS_PTRACE.`,
    ko: `프로그램 관찰 불가: 시스템이 추적을 허용하지 않습니다(${said}). 컨테이너에서는 --cap-add=SYS_PTRACE로 허용하십시오.`,
  }),
  needsStrace: (architecture: string): Text => ({
    en: `The program can't be watched: our own tracer does not know processors of the kind ${architecture}. Install strace.`,
    ko: `프로그램 관찰 불가: 자체 추적기가 ${architecture} 프로세서를 지원하지 않습니다. strace를 설치하십시오.`,
  }),
  noInjection: (architecture: string): Text => ({
    en: `--inject does not work here: our own tracer does not know processors of the kind ${architecture}. Watch without it.`,
    ko: `여기서는 --inject를 쓸 수 없습니다. 자체 추적기가 ${architecture} 프로세서를 지원하지 않습니다. --inject 없이 실행하십시오.`,
  }),
  full: (facts: number): Text => ({
    en: `Enough has been recorded (${facts} facts). The program goes on; what it does from here on is not shown.`,
    ko: `기록이 한도에 이르렀습니다(사실 ${facts}개). 프로그램은 계속 실행되지만 이후의 동작은 표시하지 않습니다.`,
  }),
  tooManyProcesses: (count: number): Text => ({
    en: `The program has started ${count} processes, more than can be followed. All of them were ended.`,
    ko: `프로그램이 프로세스를 ${count}개 시작하여 더 추적할 수 없습니다. 모두 종료했습니다.`,
  }),
  timeIsUp: (seconds: number): Text => ({
    en: `The program ran for ${seconds} seconds, as long as --for allows, and was ended.`,
    ko: `프로그램이 --for로 정한 ${seconds}초 동안 실행되어 종료했습니다.`,
  }),
  unparsed: (lines: number, first: string): Text => ({
    en: `${lines} lines of strace were not understood; please report the first: ${first}`,
    ko: `strace 출력 ${lines}줄을 해석하지 못했습니다. 첫 줄을 알려 주십시오: ${first}`,
  }),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
