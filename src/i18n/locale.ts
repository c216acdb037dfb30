import {type Locale, locales, type Text} from '../model/text.js';

export type LocaleChoice = {
  /** What --lang said. */
  readonly flag?: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** --lang, else the first of LC_ALL, LC_MESSAGES and LANG that is set (locale(7) gives that order), else English. */
export const chooseLocale = ({flag, env}: LocaleChoice): Locale =>
  localeOf([flag, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(name => name !== undefined && name !== '') ?? '');

export const pick = (text: Text, locale: Locale): string => text[locale];

/** `ko`, `ko_KR.UTF-8` and `ko-KR` are Korean; `kok_IN` (Konkani) is not. */
const localeOf = (name: string): Locale =>
  locales.find(locale => name.toLowerCase().split(/[_.@-]/, 1)[0] === locale) ?? 'en';
