/** What a test waits for on a screen: a text, a pattern, or a fact about all of it. */
export type Wanted = string | RegExp | ((text: string) => boolean);

export const shows = (text: string, wanted: Wanted) => {
  if (typeof wanted === 'string') return text.includes(wanted);
  return wanted instanceof RegExp ? wanted.test(text) : wanted(text);
};
