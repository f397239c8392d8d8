import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { anonymous } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ada, ana, openShop, productOf, velo, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

interface Found {
  readonly searchProducts: { readonly nodes: { readonly slug: string }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}
const QUERY = 'query ($q: String!, $f: ProductFilter, $n: Int, $after: String) { searchProducts(query: $q, filter: $f, first: $n, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }';
const ask = (q: string, { f = {}, n = 20, after = null as string | null } = {}) => shop.world.ask<Found>('ecommerce', anonymous, QUERY, { q, f, n, after });
const slugs = async (q: string, f = {}) => (await ask(q, { f })).data!.searchProducts.nodes.map((node) => node.slug);

test.each([
  ['leather', ['leather-saddle']],
  ['bicycle light', ['front-light', 'harbour-city-bike']],
  ['waterproof bicycle light', ['front-light']],
  ['saddles', ['leather-saddle']],
  ['corn', ['corniche-road-bike']],
  ['city bi', ['harbour-city-bike']],
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
])('%s finds %j', async (query, expected) => {
  expect((await slugs(query)).toSorted()).toEqual(expected.toSorted());
});

test('a word in the title counts more than one in the description', async () => {
  expect((await slugs('linen'))[0]).toBe('linen-shirt');
  expect((await slugs('bike')).slice(0, 2).toSorted()).toEqual(['corniche-road-bike', 'harbour-city-bike']);
});

test('filters narrow what is found, also where it is misspelt', async () => {
  expect(await slugs('steel', { maxPrice: '10000' })).toEqual(['leather-saddle']);
  expect(await slugs('lavendar', { vendorId: velo })).toEqual([]);
});

test('pages follow each other without gap or repetition, also for misspelt words', async () => {
  for (const query of ['monaco', 'harbor']) {
    const whole = await slugs(query);
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { searchProducts }: Found = (await ask(query, { n: 1, after })).data!;
      paged.push(...searchProducts.nodes.map((node) => node.slug));
      after = searchProducts.pageInfo.hasNextPage ? searchProducts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(whole.length).toBeGreaterThan(0);
    expect(paged).toEqual(whole);
  }
  expect((await ask('monaco', { after: 'WyJ0ZXh0IiwxXQ' })).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect((await ask('x'.repeat(201))).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test('a search with vendors and prices is three statements, four where words are misspelt', async () => {
  const query = (q: string) => `{ searchProducts(query: "${q}") { nodes { title vendor { name } priceFrom { amount } } } }`;
  const count = async (q: string) => (await shop.world.statementsOf(() => shop.world.ask('ecommerce', anonymous, query(q)))).filter((text) => !text.includes('platform_revocations')).length;
  expect([await count('bicycle'), await count('lavendar')]).toEqual([3, 4]);
});

const sync = async (scope: string, caller = ada) => {
  const mutation = 'mutation ($input: SyncProductsToAlgoliaInput!) { syncProductsToAlgolia(input: $input) { sync { id status } errors { code } } }';
  const { data, errors } = await shop.world.ask<{ syncProductsToAlgolia: { sync: { id: string } } }>('ecommerce', caller, mutation, { input: { scope, idempotencyKey: newId() } });
  if (errors) return { refused: errors[0]!.extensions!['code'] };
  await shop.world.drain();
  const { id } = data!.syncProductsToAlgolia.sync;
  return (await shop.world.ask('ecommerce', caller, `{ searchSync(jobId: "${id}") { status missing outdated surplus indexed } }`)).data!['searchSync'];
};

test('a sync counts what differs, writes it, and finds nothing more', async () => {
  const { db } = shop.world;
  expect(await sync('VERIFY')).toEqual({ status: 'DONE', missing: 0, outdated: 0, surplus: 0, indexed: 0 });
  await sql`delete from ecommerce_search_documents where product_id = ${productOf('brass-bell')}`.execute(db);
  await sql`update ecommerce_products set title = 'Canvas Bag' where id = ${productOf('canvas-tote')}`.execute(db);
  await sql`update ecommerce_products set status = 'ARCHIVED' where id = ${productOf('inner-tube')}`.execute(db);
  expect(await slugs('bell')).toEqual([]);
  expect(await sync('VERIFY')).toEqual({ status: 'DONE', missing: 1, outdated: 1, surplus: 1, indexed: 0 });
  expect(await sync('CHANGED')).toEqual({ status: 'DONE', missing: 1, outdated: 1, surplus: 1, indexed: 2 });
  expect(await sync('VERIFY')).toEqual({ status: 'DONE', missing: 0, outdated: 0, surplus: 0, indexed: 0 });
  expect(await slugs('bell')).toEqual(['brass-bell']);
  expect(await sync('FULL')).toEqual({ status: 'DONE', missing: 0, outdated: 0, surplus: 0, indexed: 11 });
});

test('only admins by the database may sync or look', async () => {
  expect(await sync('FULL', { ...ana, roles: ['admin'] })).toEqual({ refused: 'FORBIDDEN' });
  const { id } = await shop.world.db.selectFrom('ecommerce_search_syncs').select('id').executeTakeFirstOrThrow();
  expect((await shop.world.ask('ecommerce', { ...ana, roles: ['admin'] }, `{ searchSync(jobId: "${id}") { status } }`)).data).toEqual({ searchSync: null });
});
