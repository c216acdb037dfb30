import type {Text} from '../model/text.js';

/** What is said about a command line of `watch`. */
export const watchOptionMessages = {
  needsCommand: {
    en: 'The program to watch stands behind --: socket-lab watch -- curl http://127.0.0.1:8080/',
    ko: '관찰할 프로그램은 -- 뒤에 씁니다: socket-lab watch -- curl http://127.0.0.1:8080/',
  },
  badSeconds: (written: string): Text => ({
    en: `--for takes seconds, more than 0 and at most 86400, not "${written}".`,
    ko: `--for에는 0보다 크고 86400 이하인 초를 지정합니다 (입력: "${written}").`,
  }),
  onlyWatch: (name: string): Text => ({
    en: `--${name} goes with watch: socket-lab watch --${name} … -- curl http://127.0.0.1:8080/`,
    ko: `--${name} 옵션은 watch와 함께 씁니다: socket-lab watch --${name} … -- curl http://127.0.0.1:8080/`,
  }),
} as const satisfies Record<string, Text | ((...values: never[]) => Text)>;
