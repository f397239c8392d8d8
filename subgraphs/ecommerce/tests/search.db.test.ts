import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '../../../platform/auth/caller.ts';
import { askSearch, search, slugs as slugsIn, type Ask } from './search-world.ts';
import { openShop, velo, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const slugs = (query: string, ask: Ask = {}) => slugsIn(shop.world, query, ask);

test.each([
  ['leather', ['leather-saddle']],
  ['waterproof', ['front-light']],
  ['saddles', ['leather-saddle']],
  ['corn', ['corniche-road-bike']],
  ['"olive oil"', ['lavender-soap']],
  ['olive -soap', ['olive-wood-board']],
  ['carafe OR tote', ['canvas-tote', 'blue-glass-carafe']],
  ['letaher sadle', ['leather-saddle']],
  ['lavendar', ['lavender-soap']],
  ['zzzzqqq', []],
  ['  ', []],
  ['\'; drop table ecommerce_products; --', []],
  ['!!! & | ( ) :* <->', []],
  ['%', []],
  ['\\', []],
  ["''", []],
])('%s finds %j', async (query, expected) => {
  expect((await slugs(query)).toSorted()).toEqual(expected.toSorted());
});

test('what has all words comes before what has some', async () => {
  expect((await slugs('bicycle light')).slice(0, 2)).toEqual(['front-light', 'harbour-city-bike']);
  expect((await slugs('waterproof bicycle light'))[0]).toBe('front-light');
  expect((await slugs('city bi'))[0]).toBe('harbour-city-bike');
});

test('a word in the title counts more than one in the description', async () => {
  expect((await slugs('linen'))[0]).toBe('linen-shirt');
  expect((await slugs('bike')).slice(0, 2).toSorted()).toEqual(['corniche-road-bike', 'harbour-city-bike']);
});

test('filters narrow what is found, also where it is misspelt', async () => {
  expect(await slugs('steel', { filter: { maxPrice: '10000' } })).toEqual(['leather-saddle']);
  expect(await slugs('lavendar', { filter: { vendorId: velo } })).toEqual([]);
  expect(await slugs('lavendar', { filter: { vendorId: 'no id' } })).toEqual([]);
  expect(await slugs('lavendar', { filter: { category: "x'; --" } })).toEqual([]);
});

test('pages follow each other without gap or repetition, in every order', async () => {
  for (const [query, sort] of [['monaco', 'RELEVANCE'], ['harbor', 'RELEVANCE'], ['bicycle light', 'RELEVANCE'], ['monaco', 'PRICE_ASC'], ['monaco', 'PRICE_DESC'], ['monaco', 'NEWEST'], ['monaco', 'BESTSELLING'], ['monaco', 'RATING']] as const) {
    const whole = await slugs(query, { sort });
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof search>> = await search(shop.world, query, { sort, first: 1, after });
      paged.push(...page.nodes.map((node) => node.slug));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(whole.length).toBeGreaterThan(0);
    expect(paged).toEqual(whole);
  }
});

const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

test('what cannot be searched for is refused', async () => {
  const code = async (query: string, ask: Ask = {}) => (await askSearch(shop.world, query, ask)).errors?.map((error) => error.extensions!['code']);
  for (const after of ['WyJ0ZXh0IiwxXQ', 'x', cursor(1, 2, 'x'), cursor('a', 'b', 'c'), cursor(1.5, 2, velo)]) expect(await code('monaco', { after })).toEqual(['BAD_USER_INPUT']);
  for (const value of ["1'; --", '1e9', '99999999999999999999', '']) {
    for (const sort of ['PRICE_ASC', 'BESTSELLING', 'RATING', 'NEWEST']) expect(await code('monaco', { sort, after: cursor(1, value, velo) })).toEqual(['BAD_USER_INPUT']);
  }
  expect(await code('x'.repeat(201))).toEqual(['BAD_USER_INPUT']);
  expect(await code('nul\u0000')).toEqual(['BAD_USER_INPUT']);
  expect(await code('half \ud800')).toEqual(['BAD_USER_INPUT']);
  expect(await code('monaco', { filter: { minRating: 0.5 } })).toEqual(['BAD_USER_INPUT']);
  expect(await code('monaco', { filter: { attributes: ['x'.repeat(129)] } })).toEqual(['BAD_USER_INPUT']);
  expect(await code('monaco', { filter: { attributes: Array.from({ length: 21 }, () => 'a: b') } })).toEqual(['BAD_USER_INPUT']);
  expect(await code('monaco', { first: 101 })).toEqual(['BAD_USER_INPUT']);
});

test('long and strange queries are answered', async () => {
  const strange = ['x '.repeat(100), 'a'.repeat(200), '"'.repeat(199), '-'.repeat(200), 'OR '.repeat(60), "o'hara \\' \\\\", '𝒳𝓎𝓏 ☃ ﬀ İ', 'a:b & !c | d <-> e', ':* *', '$1 ${x} {{y}}', '\u202e‮abc', 'ﷺ'.repeat(100), '1e309 -1 .5. 1..2'];
  for (const query of strange) expect((await askSearch(shop.world, query)).errors).toBeUndefined();
  expect(await slugs(`${'saddle '.repeat(28)}`)).toEqual(['leather-saddle']);
});

test('a search with vendors and prices is so many statements', async () => {
  const query = (q: string) => `{ searchProducts(query: "${q}", first: 2) { nodes { title vendor { name } priceFrom { amount } } } }`;
  const count = async (q: string) => (await shop.world.statementsOf(() => shop.world.ask('ecommerce', anonymous, query(q)))).filter((text) => !text.includes('platform_revocations')).length;
  // Words, matches, products, vendors, variants; then matches of some of the words; for a misspelt word five looks more at what it may be.
  expect([await count('monaco'), await count('monaco bicycle'), await count('lavendar')]).toEqual([5, 6, 10]);
});
