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

/** Damerau and Levenshtein's: letters changed, added, left out, or two neighbours swapped. Longer words are cut. */
const editDistance = (a: string, b: string): number => {
  const [left, right] = [[...a].slice(0, 40), [...b].slice(0, 40)];
  const rows: number[][] = [Array.from({length: right.length + 1}, (_, index) => index)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (const [i, letter] of left.entries()) {
    const row = [i + 1];
    rows.push(row);
    for (const [j, other] of right.entries()) {
      const isSwapped = letter === right[j - 1] && left[i - 1] === other;
      row.push(
        Math.min(
          at(i, j) + (letter === other ? 0 : 1),
          at(i, j + 1) + 1,
          at(i + 1, j) + 1,
          isSwapped ? at(i - 1, j - 1) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(left.length, right.length);
};
