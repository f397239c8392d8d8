import { parseArgs } from 'node:util';
import { main, UsageError } from '../platform/server/main.ts';
import { importProducts } from '../subgraphs/ecommerce/actions/import-products.ts';
import { refreshSearch } from '../subgraphs/ecommerce/actions/refresh-search.ts';
import { percentilesOf } from './load/latencies.ts';
import { readProducts, recordsOf } from './search/icecat.ts';
import { halfOf, ndcg, readJudgements, type Judgements } from './search/judgements.ts';
import { openShop, openVendor, type Shop } from './search/shop.ts';

const USAGE = `Usage: npm run bench:search -- [--data DIR] [--each]

Imports the products in DIR (../shared/data/search) as a vendor would, searches for every query that people judged, and prints NDCG@10 and the
time of a search. README.md says how it is measured. --each prints every query.`;

const LIMIT = 0.78;
const ROUNDS = 3;
const QUERY = /* GraphQL */ `query ($query: String!) { searchProducts(query: $query, first: 10) { nodes { slug title } } }`;

interface Found {
  readonly searchProducts: { readonly nodes: readonly { readonly slug: string; readonly title: string }[] };
}

const readOptions = () => {
  try {
    return parseArgs({ options: { data: { type: 'string', default: '../shared/data/search' }, each: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
};

const print = (name: string, value: string, met?: boolean): void => {
  process.stdout.write(`${name.padEnd(52)} ${value}${met === undefined ? '' : met ? '  ok' : '  MISSED'}\n`);
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const fill = async (shop: Shop, directory: string): Promise<void> => {
  const products = await readProducts(directory);
  const began = performance.now();
  const vendor = await openVendor(shop.ctx, 'icecat');
  const problems: string[] = [];
  const summary = await importProducts(shop.ctx, vendor, recordsOf(products), { onProblem: ({ line, problem }) => problems.push(`line ${line}: ${problem}`), onProgress: () => undefined });
  await refreshSearch(shop.ctx);
  for (const problem of problems.slice(0, 5)) process.stderr.write(`${problem}\n`);
  print('products imported; seconds', `${summary.created} of ${products.length}; ${((performance.now() - began) / 1_000).toFixed(0)}`);
};

const measure = async (shop: Shop, judgements: Judgements, each: boolean) => {
  const scores: { query: string; score: number }[] = [];
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [query, judged] of judgements) {
      const began = performance.now();
      const { nodes } = (await shop.ask<Found>(QUERY, { query })).searchProducts;
      if (round > 0) times.push(performance.now() - began);
      const score = round === 0 ? ndcg(nodes.map(({ slug }) => slug), judged) : null;
      if (score === null) continue;
      scores.push({ query, score });
      if (each) process.stdout.write(`${score.toFixed(3)}  ${query}\n${nodes.map(({ slug, title }) => `       ${judged.get(slug) ?? '-'}  ${title.slice(0, 110)}\n`).join('')}`);
    }
  }
  return { scores, times: percentilesOf(times) };
};

main(async () => {
  const { data, each } = readOptions();
  const judgements = await readJudgements(data);
  await readProducts(data);
  await using shop = await openShop();
  await fill(shop, data);
  const { scores, times } = await measure(shop, judgements, each);
  const of = (half: 0 | 1) => mean(scores.filter(({ query }) => halfOf(query) === half).map(({ score }) => score)).toFixed(4);
  const all = mean(scores.map(({ score }) => score));
  print('queries judged; of these with an answer', `${judgements.size}; ${scores.length}`);
  print('NDCG@10, unjudged 0', `${all.toFixed(4)} (limit ${LIMIT})`, all >= LIMIT);
  print('  on the half that weights were chosen on', of(0));
  print('  on the other half', of(1));
  print('a search, through the subgraph', `p50 ${times.p50.toFixed(1)}, p95 ${times.p95.toFixed(1)} ms`);
});
