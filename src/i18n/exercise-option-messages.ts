import type {Text} from '../model/text.js';

/** What is said about a command line of `exercise`. */
export const exerciseOptionMessages = {
  tooMany: (argument: string): Text => ({
    en: `"${argument}" is one argument too many. Your program stands behind --: socket-lab exercise NAME -- python3 mine.py`,
    ko: `"${argument}" 인수는 필요하지 않습니다. 프로그램은 -- 뒤에 씁니다: socket-lab exercise NAME -- python3 mine.py`,
  }),
  needsName: {
    en: 'Say which exercise: socket-lab exercise NAME -- python3 mine.py. socket-lab exercise lists them.',
    ko: '문제 이름이 필요합니다: socket-lab exercise NAME -- python3 mine.py. 목록은 socket-lab exercise로 볼 수 있습니다.',
  },
  startNeedsName: {
    en: 'Say with which exercise --start begins: socket-lab exercise find-the-leak --start mine.py',
    ko: '어느 문제를 시작할지 이름이 필요합니다: socket-lab exercise find-the-leak --start mine.py',
  },
  startAlone: {
    en: '--start only writes the file. Change it, and then try it: socket-lab exercise NAME -- python3 mine.py',
    ko: '--start는 파일을 쓰기만 합니다. 파일을 고친 다음 시도하십시오: socket-lab exercise NAME -- python3 mine.py',
  },
  needsCommand: {
    en: 'Behind -- stands the program that solves the exercise: -- python3 mine.py',
    ko: '-- 뒤에는 문제를 푸는 프로그램을 씁니다: -- python3 mine.py',
  },
  notANumber: (name: string, written: string, least: number, most: number): Text => ({
    en: `--${name} takes a whole number in digits, from ${least} to ${most}, not "${written}".`,
    ko: `--${name}에는 ${least}부터 ${most}까지의 정수를 숫자로만 지정합니다 (입력: "${written}").`,
  }),
  onlyExercise: (name: string): Text => ({
    en: `--${name} goes with exercise: socket-lab exercise NAME --${name} … -- python3 mine.py`,
    ko: `--${name} 옵션은 exercise와 함께 씁니다: socket-lab exercise NAME --${name} … -- python3 mine.py`,
  }),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
