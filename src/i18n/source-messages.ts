import type {Text} from '../model/text.js';

/** What is said of a run as source. */
export const sourceMessages = {
  title: {en: 'the same calls as source', ko: '같은 호출을 소스 코드로'},
  solutions: {en: 'how others solved it', ko: '다른 풀이'},
  /** Names of languages are the same in all of ours. */
  languages: {c: 'C', python: 'Python', javascript: 'JavaScript', prompt: 'prompt'},
  other: {en: 'next source', ko: '다음 소스'},
  noSuchActor: (lab: string, actors: readonly string[]): Text => ({
    en: `Several applications of "${lab}" are yours. Choose one: --of ${actors.join(', --of ')}.`,
    ko: `"${lab}" 실습에서 직접 맡는 애플리케이션이 여럿입니다. 하나를 고르십시오: --of ${actors.join(', --of ')}.`,
  }),
} as const;
