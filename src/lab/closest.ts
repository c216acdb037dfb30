/** The word that was probably meant, or undefined when none is near (at most a third of its letters wrong). */
export const closest = (word: string, words: readonly string[]): string | undefined => {
  const ranked = words
    .map(candidate => ({candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase())}))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3))
    ? best.candidate
    : undefined;
};

/** Names in a sentence, not too many of them. */
export const listed = (words: readonly string[], most = 12): string =>
  words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')}, …`;

/** Levenshtein's distance, one row at a time. Words of labs are short; longer ones are cut. */
const editDistance = (a: string, b: string): number => {
  const [left, right] = [a.slice(0, 40), b.slice(0, 40)];
  let row = Array.from({length: right.length + 1}, (_, index) => index);
  for (const [i, letter] of [...left].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...right].entries()) {
      const substituted = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(substituted, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? right.length;
};
