import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../../platform/server/main.ts';

/** How well products answer a query, 0 (not at all) to 3 (just so), by product. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Reads `query,docid,rating` lines. A query may hold commas. */
export const readJudgements = async (directory: string): Promise<Judgements> => {
  const file = path.join(directory, 'ratings.csv');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`There are no ratings in ${path.resolve(file)}. Give the folder that has them: npm run bench:search -- --data DIR`);
  const judged = new Map<string, Map<string, number>>();
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [, query, id, rating] = /^(.*),([^,]+),([0-3])\s*$/.exec(line) ?? [];
    if (query === undefined) continue;
    const words = query.replace(/^"(.*)"$/, '$1').replaceAll('""', '"');
    judged.set(words, (judged.get(words) ?? new Map<string, number>()).set(id!, Number(rating)));
  }
  return judged;
};

const DEPTH = 10;
const gain = (ratings: readonly number[]): number => ratings.slice(0, DEPTH).reduce((sum, rating, index) => sum + rating / Math.log2(index + 2), 0);

/** NDCG@10 (Järvelin and Kekäläinen 2002), what was not judged counting as 0; null for a query to which nothing judged is an answer. */
export const ndcg = (found: readonly string[], judged: ReadonlyMap<string, number>): number | null => {
  const ideal = gain([...judged.values()].toSorted((a, b) => b - a));
  return ideal === 0 ? null : gain(found.map((id) => judged.get(id) ?? 0)) / ideal;
};

/** Which half a query is in; weights are chosen on the first one only. */
export const halfOf = (query: string): 0 | 1 => (createHash('sha256').update(query).digest()[0]! % 2 === 0 ? 0 : 1);
