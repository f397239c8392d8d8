import type { Clause } from './search-plan.ts';

/** What ranking knows of a document that was found. */
export interface Candidate {
  readonly id: string;
  /** The tsvector of title (A), category (B), vendor and tags (C) and the first words of the description (D), as PostgreSQL writes it. */
  readonly head: string;
  readonly titleWords: number;
  readonly categoryWords: number;
  readonly leadWords: number;
  readonly bodyWords: number;
  readonly categoryId: string | null;
  readonly inStock: boolean;
  /** Pieces sold lately. */
  readonly units: number;
  readonly rating: number | null;
  /** Which clauses it meets anywhere, by their place. */
  readonly meets: readonly boolean[];
}

/** Figures about all documents. */
export interface Averages {
  readonly titleWords: number;
  readonly leadWords: number;
  readonly bodyWords: number;
}

export interface Ranked<C extends Candidate = Candidate> {
  readonly candidate: C;
  readonly score: number;
}

/**
 * BM25F (Robertson, Zaragoza, Taylor: Simple BM25 extension to multiple weighted fields, 2004): how often a word stands in each field, by the
 * field's length, adds up with these weights before it saturates, so that a word in title and text counts once. Chosen on one half of
 * the judgements that `npm run bench:search` reads, at values that neighbours do as well with.
 */
const weight = { title: 1, category: 0.3, keyword: 0.4, lead: 0.7, body: 0.1 } as const;
/** How far the length of a field counts, 0 to 1: of a long text any word is a lesser part. */
const norm = { title: 0.4, lead: 0.75, body: 0.75 } as const;
const SATURATION = 1;
/** For a document whose whole category was asked for: `keyboard` means keyboards more than keyboard covers. */
const WHOLE_CATEGORY = 0.4;
/** For members of the categories that the best matches belong to, by their share. */
const INTENT = 0.2;
const INTENT_DEPTH = 30;
/** For words side by side in the order in which they were asked for. */
const ADJACENT = 0.15;
/** What the best seller has over what nobody bought, all else being equal. */
const POPULARITY = 0.12;
const POPULAR = Math.log1p(1_000);
const RATING = 0.02;
const SOLD_OUT = 0.92;

const byLength = (length: number, average: number, b: number): number => 1 - b + (b * length) / Math.max(average, 1);

type Positions = readonly { readonly at: number; readonly field: string }[];

/** Where a lexeme stands in a tsvector that PostgreSQL wrote; null when it does not. */
export const positionsOf = (vector: string, lexeme: string): Positions | null => {
  const mark = `'${lexeme.replaceAll("'", "''")}':`;
  let start = vector.startsWith(mark) ? 0 : vector.indexOf(` ${mark}`);
  if (start < 0) return null;
  start += vector[start] === ' ' ? mark.length + 1 : mark.length;
  const end = vector.indexOf(' ', start);
  return vector.slice(start, end < 0 ? undefined : end).split(',').map((place) => ({ at: Number.parseInt(place, 10), field: /[ABC]$/.exec(place)?.[0] ?? 'D' }));
};

interface Match {
  /** How much of it there is, saturating towards 1. */
  readonly strength: number;
  readonly titleAt: readonly number[];
  readonly inCategory: number;
}

const matchOf = (candidate: Candidate, clause: Clause, meets: boolean, averages: Averages): Match => {
  let best: Match = { strength: 0, titleAt: [], inCategory: 0 };
  for (const { lexemes, weight: share } of clause.alternatives) {
    const found = lexemes.map((lexeme) => positionsOf(candidate.head, lexeme));
    if (found.some((each) => each === null)) continue;
    const of = (field: string) => found.map((each) => each!.filter((place) => place.field === field).length);
    const least = (counts: number[]) => Math.min(...counts);
    const frequency =
      (weight.title * least(of('A'))) / byLength(candidate.titleWords, averages.titleWords, norm.title) +
      (least(of('B')) > 0 ? weight.category / candidate.categoryWords : 0) +
      (least(of('C')) > 0 ? weight.keyword : 0) +
      (least(of('D')) > 0 ? weight.lead / byLength(candidate.leadWords, averages.leadWords, norm.lead) : 0);
    // Parts of one compound may stand in different fields: then it counts as text.
    const strength = (share * Math.max(frequency, weight.body)) / (SATURATION + Math.max(frequency, weight.body));
    if (strength > best.strength) best = { strength, titleAt: found[0]!.filter(({ field }) => field === 'A').map(({ at }) => at), inCategory: of('B').reduce((sum, count) => sum + count, 0) };
  }
  if (best.strength > 0 || !meets) return best;
  const frequency = weight.body / byLength(candidate.bodyWords, averages.bodyWords, norm.body);
  return { strength: ((clause.alternatives[0]?.weight ?? 1) * frequency) / (SATURATION + frequency), titleAt: [], inCategory: 0 };
};

const textScore = (candidate: Candidate, clauses: readonly Clause[], averages: Averages): number => {
  const matches = clauses.map((clause, index) => matchOf(candidate, clause, candidate.meets[index] ?? false, averages));
  let score = matches.reduce((sum, { strength }, index) => sum + strength * clauses[index]!.idf, 0);
  const category = matches.reduce((sum, { inCategory }) => sum + inCategory, 0);
  if (candidate.categoryWords > 0 && category >= candidate.categoryWords) score += WHOLE_CATEGORY * matches.reduce((sum, { inCategory }, index) => sum + (inCategory > 0 ? clauses[index]!.idf : 0), 0);
  for (let index = 1; index < matches.length; index += 1) {
    const adjacent = matches[index - 1]!.titleAt.some((at) => matches[index]!.titleAt.includes(at + 1));
    if (adjacent) score += (ADJACENT * (clauses[index - 1]!.idf + clauses[index]!.idf)) / 2;
  }
  return score;
};

const liking = ({ units, rating, inStock }: Candidate): number =>
  (1 + POPULARITY * Math.min(1, Math.log1p(units) / POPULAR) + RATING * ((rating ?? 3) - 3)) * (inStock ? 1 : SOLD_OUT);

const order = (a: Ranked, b: Ranked): number => b.score - a.score || (a.candidate.id < b.candidate.id ? 1 : -1);

/** The share of each category among the best matches, by their scores. */
const intentOf = (ranked: readonly Ranked[]): Map<string, number> => {
  const top = ranked.slice(0, INTENT_DEPTH);
  const all = top.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map<string, number>();
  for (const { candidate: { categoryId }, score } of top) if (categoryId !== null && all > 0) shares.set(categoryId, (shares.get(categoryId) ?? 0) + score / all);
  return shares;
};

/** Documents by how well they answer, best first; equal ones by id, newest first. Scores are whole numbers, so that a page can go on exactly after one. */
export const rank = <C extends Candidate>(candidates: readonly C[], clauses: readonly Clause[], averages: Averages): Ranked<C>[] => {
  const asked = clauses.reduce((sum, { idf }) => sum + idf, 0);
  const first = candidates.map((candidate) => ({ candidate, score: textScore(candidate, clauses, averages) })).toSorted(order);
  const shares = intentOf(first);
  return first
    .map(({ candidate, score }) => {
      const intent = candidate.categoryId === null ? 0 : INTENT * (shares.get(candidate.categoryId) ?? 0) * asked;
      return { candidate, score: Math.round((score + intent) * liking(candidate) * 100_000) };
    })
    .toSorted(order) as Ranked<C>[];
};
