import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { main } from '../../platform/server/main.ts';
import { tellSearch } from '../../subgraphs/ecommerce/actions/index-changes.ts';
import { refreshSearch } from '../../subgraphs/ecommerce/actions/refresh-search.ts';
import { percentilesOf, type Percentiles } from '../load/latencies.ts';
import { openShop, type Shop } from '../search/shop.ts';
import { fillCatalogue, SEARCHED, wordAt } from './search-fill.ts';

export const SEARCH_LIMIT = 30;

const CARD = 'id slug title vendor { name } priceFrom { amount currency } variants { id price { amount } available }';
const QUERY = /* GraphQL */ `query ($query: String!, $filter: ProductFilter, $sort: ProductSort!) {
  searchProducts(query: $query, filter: $filter, sort: $sort, first: 20) { total nodes { ${CARD} } pageInfo { hasNextPage endCursor } } }`;
const FACETS = QUERY.replace('total', 'total isExact facets { kind name values { value label count } }');

interface Search {
  readonly query: string;
  readonly filter?: Record<string, unknown>;
  readonly sort?: string;
  readonly facets?: boolean;
}

const kind = (n: number): string => wordAt(Math.floor((n % 60) / 2));
const brand = (n: number): string => wordAt(1_000 + (n * 7) % SEARCHED.brands);
const rare = (n: number): string => wordAt(2_000 + ((n * 31) % (SEARCHED.vocabulary - 2_000)));
const misspell = (word: string): string => word.slice(0, 3) + word[4] + word[3] + word.slice(5);

/** What people search for, by turns; the n-th time with other words. */
const kinds: Readonly<Record<string, (n: number) => Search>> = {
  'one broad word': (n) => ({ query: kind(n) }),
  'the broadest words': (n) => ({ query: wordAt(n % 4) }),
  'brand and kind': (n) => ({ query: `${brand(n)} ${kind(n)}` }),
  'two broad words': (n) => ({ query: `${kind(n)} ${wordAt((n * 3) % 40)}` }),
  'four words, not all in one product': (n) => ({ query: `${brand(n)} ${kind(n)} ${rare(n)} ${wordAt(n % 100)}` }),
  'a rare word': (n) => ({ query: rare(n) }),
  'the beginning of a word': (n) => ({ query: rare(n).slice(0, 2 + (n % 4)) }),
  'a misspelt word': (n) => ({ query: misspell(rare(n)) }),
  'one broad word, filtered': (n) => ({ query: kind(n), filter: { inStock: true, minPrice: String(5_000 + (n % 10) * 1_000), attributes: ['Colour: black', 'Colour: red'] } }),
  'one broad word, cheapest first': (n) => ({ query: kind(n), sort: 'PRICE_ASC' }),
  'one broad word, with facets': (n) => ({ query: kind(n), facets: true }),
};

const WARM_UP = 15;

const prepare = async (shop: Shop, size: number): Promise<void> => {
  await fillCatalogue(shop.services.db, size);
  await tellSearch(shop.ctx);
  await refreshSearch(shop.ctx);
  await sql`vacuum analyze ecommerce_search_documents`.execute(shop.services.db);
  await sql`vacuum analyze ecommerce_search_words`.execute(shop.services.db);
  await sql`vacuum analyze ecommerce_search_lexemes`.execute(shop.services.db);
};

export interface SearchTimes {
  /** Milliseconds, through the subgraph, one search after the other. */
  readonly all: Percentiles;
  readonly kinds: ReadonlyMap<string, Percentiles>;
}

const measure = async (shop: Shop, requests: number): Promise<SearchTimes> => {
  const times = new Map<string, number[]>();
  for (const [name, search] of Object.entries(kinds)) {
    const measured: number[] = [];
    for (let n = 0; n < WARM_UP + requests; n += 1) {
      const { query, filter = {}, sort = 'RELEVANCE', facets = false } = search(n);
      const began = performance.now();
      await shop.ask(facets ? FACETS : QUERY, { query, filter, sort });
      if (n >= WARM_UP) measured.push(performance.now() - began);
    }
    times.set(name, measured);
  }
  return { all: percentilesOf([...times.values()].flat()), kinds: new Map([...times].map(([name, measured]) => [name, percentilesOf(measured)])) };
};

/** The times of searches among so many products, on a database of its own; each kind so many times. Takes minutes to fill it with 200,000. */
export const measureSearch = async (size: number, requests: number): Promise<SearchTimes> => {
  await using shop = await openShop();
  await prepare(shop, size);
  return await measure(shop, requests);
};

if (import.meta.main) {
  main(async () => {
    const { values } = parseArgs({ options: { products: { type: 'string', default: '1000,200000' }, requests: { type: 'string', default: '60' } } });
    for (const size of values.products.split(',').map(Number)) {
      const began = performance.now();
      const { all, kinds: each } = await measureSearch(size, Number(values.requests));
      process.stdout.write(`${size} products, all in ${((performance.now() - began) / 1_000).toFixed(0)} s: p50 ${all.p50.toFixed(1)}, p95 ${all.p95.toFixed(1)} ms (limit ${SEARCH_LIMIT})\n`);
      for (const [name, { p50, p95 }] of each) process.stdout.write(`  ${name.padEnd(40)} p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)} ms\n`);
    }
  });
}
