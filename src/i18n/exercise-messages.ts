import type {Text} from '../model/text.js';

/** What is said about attempts at exercises. */
export const exerciseMessages = {
  notRun: (reason: string): Text => {
    const why = reasons[reason] ?? {en: reason, ko: reason};
    return {
      en: `Your program can't be started: ${why.en}. Check the command after --.`,
      ko: `프로그램을 시작할 수 없습니다: ${why.ko}. -- 뒤의 명령을 확인하십시오.`,
    };
  },
  crashed: (how: string): Text => ({
    en: `Your program ended with ${how}. What it said on its standard error tells why.`,
    ko: `프로그램이 오류로 끝났습니다(${how}). 표준 오류에 출력한 내용을 보십시오.`,
  }),
  addressTaken: {
    en: 'Your program could not take its address: another socket has it. Bind to port 0, so that the protocol stack chooses a free one.',
    ko: '다른 소켓이 이미 쓰는 주소여서 bind하지 못했습니다. 포트 번호 0에 bind하면 프로토콜 스택이 빈 번호를 고릅니다.',
  },
  output: {
    en: 'Stopped: your program printed more than a megabyte. Look for a loop that never ends.',
    ko: '중단: 프로그램의 출력이 1MB를 넘었습니다. 끝나지 않는 반복이 있는지 보십시오.',
  },
  processes: {
    en: 'Stopped: your program started too many processes. All of them were ended.',
    ko: '중단: 프로그램이 프로세스를 너무 많이 만들었습니다. 모두 종료했습니다.',
  },
  idle: {
    en: 'Stopped: nothing happened any more. Your program and the other side wait for each other.',
    ko: '중단: 더 이상 아무 일도 일어나지 않았습니다. 프로그램과 상대가 서로를 기다리고 있습니다.',
  },
  time: {
    en: 'Stopped: your program did not come to an end in time.',
    ko: '중단: 프로그램이 제한 시간 안에 끝나지 않았습니다.',
  },
  told: {en: 'Stopped, as you asked.', ko: '요청대로 중단했습니다.'},
  undone: {
    en: 'Something happened that must not, or did not happen; look at what is not ticked.',
    ko: '일어나지 말아야 할 일이 일어났거나 할 일이 남았습니다. 표시되지 않은 항목을 보십시오.',
  },
  unfinished: (said: Text, seen: string | undefined): Text => ({
    en: `Expected ${said.en}; ${seen === undefined ? 'saw nothing of the kind' : `saw ${seen}`}.`,
    ko: `기대한 조건: ${said.ko}, ${seen === undefined ? '관측된 것이 없습니다' : `관측한 값: ${seen}`}.`,
  }),
  goal: {en: 'goal', ko: '목표'},
  seed: (seed: number): Text => ({en: `seed ${seed}`, ko: `시드 ${seed}`}),
  runs: (command: string): Text => ({en: `runs  ${command}`, ko: `실행  ${command}`}),
  hint: {en: 'hint', ko: '힌트'},
  says: {en: 'your program said', ko: '프로그램이 출력한 오류'},
  solved: {en: 'Solved.', ko: '해결했습니다.'},
  unsolved: {en: 'Not solved yet.', ko: '아직 해결하지 못했습니다.'},
  stopped: {en: 'No verdict.', ko: '판정할 수 없습니다.'},
  again: (exercise: string, seed: number): Text => ({
    en: `The same attempt once more: socket-lab exercise ${exercise} --seed ${seed} -- …`,
    ko: `같은 시도를 다시 하려면: socket-lab exercise ${exercise} --seed ${seed} -- …`,
  }),
  compare: (exercise: string, languages: string): Text => ({
    en: `Compare with others: socket-lab exercise ${exercise} --solution ${languages}`,
    ko: `다른 풀이와 비교하려면: socket-lab exercise ${exercise} --solution ${languages}`,
  }),
  times: (solved: number, of: number): Text => ({
    en: `${solved} of ${of} attempts solved it`,
    ko: `시도 ${of}번 가운데 ${solved}번 해결`,
  }),
  left: (count: number): Text => ({
    en: `${count} processes of your program could not be ended; end them yourself.`,
    ko: `끝내지 못한 프로세스가 ${count}개 있습니다. 직접 종료하십시오.`,
  }),
  states: {
    new: {en: 'new', ko: '새 문제'},
    tried: {en: 'tried', ko: '시도함'},
    solved: {en: 'solved', ko: '해결'},
  },
  title: {en: 'Exercises', ko: '연습 문제'},
  /** Above the list. */
  what: {
    en: 'Solve them at your own pace: here, call by call, or by a program of yours in any language. What the other side and the kernel saw decides.',
    ko: '원하는 속도로 풀어 보십시오. 여기에서 호출을 하나씩 하거나, 어떤 언어로든 프로그램을 작성하면 됩니다. 상대와 커널이 본 것으로 판정합니다.',
  },
  isReading: {en: 'reading the exercises …', ko: '연습 문제를 읽는 중 …'},
  none: {en: 'There are no exercises here.', ko: '연습 문제가 없습니다.'},
  atPrompt: {en: 'solves it here', ko: '여기서 풀기'},
  doneWhen: {en: 'Done when', ko: '완료 조건'},
  byProgram: {en: 'By a program of yours', ko: '프로그램으로 풀려면'},
  enterStartsAgain: {
    en: '↵ Enter starts the exercise again, with the same values.',
    ko: '↵ Enter를 누르면 연습 문제를 같은 값으로 다시 시작합니다.',
  },
  enterLeaves: {en: '↵ Enter leaves the exercise.', ko: '↵ Enter를 누르면 연습 문제에서 나갑니다.'},
  toList: {en: 'exercises', ko: '연습 문제 목록'},
  others: {en: 'how others did it', ko: '다른 풀이'},
  brokenFile: (file: string, line: number, column: number, message: Text): Text => ({
    en: `${file}:${line}:${column}: ${message.en}`,
    ko: `${file}:${line}:${column}: ${message.ko}`,
  }),
  unknown: (name: string, known: readonly string[]): Text => ({
    en: `There is no exercise "${name}". The exercises are: ${known.join(', ')}.`,
    ko: `"${name}" 연습 문제는 없습니다. 있는 문제: ${known.join(', ')}.`,
  }),
  /** `endings`: of the files that there are, such as `py`. */
  starters: (exercise: string, endings: readonly string[]): Text => ({
    en: `The program that this is about: socket-lab exercise ${exercise} --start ${named(endings)}`,
    ko: `고칠 프로그램 받기: socket-lab exercise ${exercise} --start ${named(endings)}`,
  }),
  starterWritten: (exercise: string, file: string): Text => ({
    en: `Written: ${file}. Change it, and then try it: ${compiles(file)}socket-lab exercise ${exercise} -- ${runs(file)}`,
    ko: `저장했습니다: ${file}. 고친 다음 시도하십시오: ${compiles(file)}socket-lab exercise ${exercise} -- ${runs(file)}`,
  }),
  noStarter: (exercise: string): Text => ({
    en: `${exercise} begins with an empty file: there is no program to be changed. Its goal says what to write: socket-lab exercise`,
    ko: `${exercise} 문제에는 고칠 프로그램이 없으므로 빈 파일에서 시작합니다. 작성할 내용은 목표에 있습니다: socket-lab exercise`,
  }),
  starterEnding: (file: string, endings: readonly string[]): Text => ({
    en: `The name of the file says the language, and "${file}" does not. Take one like ${named(endings)}.`,
    ko: `파일 이름의 확장자로 언어를 정합니다 (입력: "${file}"). 다음과 같이 지정하십시오: ${named(endings)}`,
  }),
  starterNotWritten: (file: string, code: string): Text => {
    const why = writeReasons[code] ?? {en: code, ko: code};
    return {
      en: `"${file}" was not written: ${why.en}. Name another with --start.`,
      ko: `파일을 쓰지 못했습니다("${file}"): ${why.ko}. --start에 다른 파일을 지정하십시오.`,
    };
  },
  notSolvedYet: (exercise: string): Text => ({
    en: `The solutions of ${exercise} are shown once you have solved it; --spoil shows them at once.`,
    ko: `${exercise} 문제의 풀이는 해결한 뒤에 볼 수 있습니다. 바로 보려면 --spoil을 붙이십시오.`,
  }),
  noSolution: (exercise: string, language: string, known: readonly string[]): Text => ({
    en: `There is no solution of ${exercise} in ${language}. There are: ${known.join(', ')}.`,
    ko: `${exercise} 문제의 ${language} 풀이는 없습니다. 있는 풀이: ${known.join(', ')}.`,
  }),
  given: (variables: readonly string[]): Text => ({
    en: `variables: ${variables.join(', ')}`,
    ko: `변수: ${variables.join(', ')}`,
  }),
  /** What can be typed besides calls on sockets; `name` is one of the variables that are given. Whoever has ended is judged. */
  ways: (name: string | undefined, isToPrint: boolean, isToEnd: boolean): readonly Text[] => {
    const printed = `write(1, "{{${name ?? 'fd'}}}\\n")`;
    const value = `"{{${name}}}"`;
    return [
      ...(isToPrint ? [{en: `print: ${printed}`, ko: `출력: ${printed}`}] : []),
      ...(!isToPrint && name !== undefined ? [{en: `its value: ${value}`, ko: `변수의 값: ${value}`}] : []),
      isToEnd
        ? {en: 'end: exit(0)', ko: '끝내기: exit(0)'}
        : {en: 'what is wrong: exit(0)', ko: '틀린 곳 보기: exit(0)'},
      {en: 'anew: :again', ko: '처음부터: :again'},
      {en: 'more: :help', ko: '그 밖에: :help'},
    ];
  },
  needsNoLine: {
    en: 'Here nobody waits for a line: the kernel is looked at after every call.',
    ko: '여기서는 한 줄을 기다리지 않습니다. 호출할 때마다 커널의 표를 봅니다.',
  },
  printed: (lines: number): Text => ({
    en: lines === 1 ? 'printed, one line' : `printed, ${lines} lines`,
    ko: `출력 ${lines}줄`,
  }),
  solvedAtPrompt: {
    en: 'Solved. How others did it: Esc, then o.',
    ko: '해결했습니다. 다른 풀이를 보려면 Esc를 누른 다음 o를 누르십시오.',
  },
  needsProgram: (exercise: string): Text => ({
    en: `Give the program that solves it: socket-lab exercise ${exercise} -- python3 mine.py`,
    ko: `문제를 푸는 프로그램을 지정하십시오: socket-lab exercise ${exercise} -- python3 mine.py`,
  }),
} as const;

const reasons: Readonly<Record<string, Text>> = {
  ENOENT: {en: 'there is no such program (ENOENT)', ko: '그런 프로그램이 없습니다(ENOENT)'},
  EACCES: {en: 'it may not be executed (EACCES)', ko: '실행할 권한이 없습니다(EACCES)'},
  ENOEXEC: {en: 'it is no program of this system (ENOEXEC)', ko: '이 시스템의 실행 파일이 아닙니다(ENOEXEC)'},
};

const writeReasons: Readonly<Record<string, Text>> = {
  EEXIST: {
    en: 'it is there already, and is left as it is (EEXIST)',
    ko: '이미 있는 파일이어서 그대로 두었습니다(EEXIST)',
  },
  ENOENT: {en: 'there is no such folder (ENOENT)', ko: '그런 폴더가 없습니다(ENOENT)'},
  ENOTDIR: {en: 'a folder in it is a file (ENOTDIR)', ko: '경로의 폴더가 파일입니다(ENOTDIR)'},
  EACCES: {en: 'you may not write there (EACCES)', ko: '그곳에 쓸 권한이 없습니다(EACCES)'},
  EROFS: {en: 'nothing can be written there (EROFS)', ko: '읽기 전용인 곳입니다(EROFS)'},
  ENOSPC: {en: 'the disk is full (ENOSPC)', ko: '디스크가 가득 찼습니다(ENOSPC)'},
  EDQUOT: {en: 'your part of the disk is full (EDQUOT)', ko: '할당된 디스크 공간이 가득 찼습니다(EDQUOT)'},
};

const named = (endings: readonly string[]): string => endings.map(ending => `mine.${ending}`).join('|');

/** What such a file needs before, and how it is run. */
const compiles = (file: string): string => (file.endsWith('.c') ? `cc -o ${compiled(file)} ${file} && ` : '');

const runs = (file: string): string => {
  if (file.endsWith('.py')) return `python3 ${file}`;
  if (file.endsWith('.mjs')) return `node ${file}`;
  return file.includes('/') ? compiled(file) : `./${compiled(file)}`;
};

const compiled = (file: string): string => file.replace(/\.c$/, '');
