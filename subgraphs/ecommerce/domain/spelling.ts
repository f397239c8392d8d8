/** How many letters to add, drop, change or swap with their neighbour to make one word of the other; `limit + 1` when it is more than `limit`. */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, limit + 1);
};

/** Mistakes that are forgiven in a word: none in the shortest ones, where everything is near everything. */
export const forgiven = (word: string): number => (/\d/.test(word) || word.length < 4 ? 0 : word.length < 6 ? 1 : 2);

export interface KnownWord {
  readonly word: string;
  readonly documents: number;
}

const MOST = 3;

/** What a misspelt word was meant to be: the nearest known ones, of those the most frequent, at most three. */
export const correctionsOf = (word: string, known: readonly KnownWord[]): KnownWord[] => {
  const limit = forgiven(word);
  const near = known.map((each) => ({ ...each, distance: editDistance(word, each.word, limit) })).filter(({ distance }) => distance <= limit);
  const best = Math.min(...near.map(({ distance }) => distance));
  // A mistake in the first letter is rare: such a word only when there is no other.
  const first = near.filter(({ distance }) => distance === best).toSorted((a, b) => Number(b.word[0] === word[0]) - Number(a.word[0] === word[0]) || b.documents - a.documents || (a.word < b.word ? -1 : 1));
  return first.filter((each) => (each.word[0] === word[0]) === (first[0]!.word[0] === word[0])).slice(0, MOST).map(({ word: w, documents }) => ({ word: w, documents }));
};
