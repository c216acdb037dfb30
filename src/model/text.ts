/** The languages socket-lab speaks. Adding one here makes the compiler list every missing string. */
export type Locale = 'en' | 'ko';

export const locales: readonly Locale[] = ['en', 'ko'];

/** One sentence in every language, side by side, so that none can drift. */
export type Text = Readonly<Record<Locale, string>>;

/** The same words in every language: names, numbers, notation. */
export const sameText = (text: string): Text => ({en: text, ko: text});
