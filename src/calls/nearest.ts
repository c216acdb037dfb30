/** The candidate that was probably meant, or undefined when none is near. Case doesn't count. */
export const nearest = (name: string, candidates: readonly string[]): string | undefined => {
  const written = name.toLowerCase();
  const tolerance = Math.max(1, Math.min(2, Math.floor(written.length / 3)));
  return candidates
    .map(candidate => ({candidate, distance: distance(written, candidate.toLowerCase())}))
    .filter(({distance}) => distance <= tolerance)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate;
};

/** How many letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
const distance = (a: string, b: string): number => {
  const rows: number[][] = [Array.from({length: b.length + 1}, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cheapest(rows, row, a, b, i, j));
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
};

const cheapest = (
  rows: readonly number[][],
  row: readonly number[],
  a: string,
  b: string,
  i: number,
  j: number,
): number => {
  const cost = (row: readonly number[] | undefined, column: number): number =>
    row?.[column] ?? Number.POSITIVE_INFINITY;
  const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return Math.min(
    cost(rows[i - 1], j) + 1,
    cost(row, j - 1) + 1,
    cost(rows[i - 1], j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    isSwap ? cost(rows[i - 2], j - 2) + 1 : Number.POSITIVE_INFINITY,
  );
};
