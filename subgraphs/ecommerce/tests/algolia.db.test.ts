import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sql } from 'kysely';
import { tellSearch } from '../actions/index-changes.ts';
import { runSearchSync } from '../actions/run-search-sync.ts';
import { updateProduct } from '../actions/update-product.ts';
import { listOutbox } from '../store/search-outbox.ts';
import { described } from './algolia-description.ts';
import { AlgoliaServer, type Trouble } from './algolia-server.ts';
import { addItems, askSearch, itemId, published, readSync, requestSync, search, slugs } from './search-world.ts';
import { ada, openShop, productOf, velo, vera, type Shop } from './shop-world.ts';

const algolia = new AlgoliaServer();
let shop: Shop;
beforeAll(async () => {
  await algolia.listen();
  shop = await openShop({ env: algolia.env });
  await addItems(shop.world, Array.from({ length: 45 }, (_, n) => ({ slug: `thing-${n}`, title: `Thing number ${n}`, tags: [`Colour: ${n % 2 === 0 ? 'Red' : 'Blue'}`], prices: [1_000 + n, 9_000] })));
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await algolia[Symbol.asyncDispose]();
});
beforeEach(() => {
  algolia.trouble = () => null;
});

const known = () => new Map([...algolia.records.values()].map((record) => [record.objectID, record['hash'] as string]));
const inStep = async () => {
  expect([...known()].toSorted()).toEqual([...(await published(shop.world))].toSorted());
};
const inDescription = described ? test : test.skip;

test('a full run sets the index up, tells all that is on sale and removes what is not', async () => {
  algolia.records.set(itemId(999), { objectID: itemId(999), hash: 'gone' });
  const id = (await requestSync(shop.world, 'FULL')) as string;
  expect(await readSync(shop.world, id)).toMatchObject({ status: 'QUEUED', done: 0, total: null });
  await shop.world.drain();
  const total = (await published(shop.world)).size;
  expect(await readSync(shop.world, id)).toMatchObject({ status: 'DONE', done: total, total, surplus: 1, deleted: 1, errors: 0 });
  await inStep();
  expect([...algolia.settings.keys()]).toEqual(['products', 'products_price_asc', 'products_price_desc', 'products_newest', 'products_bestselling', 'products_rating']);
  expect(algolia.settings.get('products')).toMatchObject({ replicas: ['products_price_asc', 'products_price_desc', 'products_newest', 'products_bestselling', 'products_rating'] });
  expect(algolia.records.get(itemId(3))).toMatchObject({ title: 'Thing number 3', attributes: ['Colour: Blue'], price: 1_003, prices: [1_003, 9_000], currency: 'EUR', inStock: true, vendorId: velo, language: 'english' });
});

test('searches go to Algolia, and what it finds is read from the catalogue', async () => {
  algolia.asked.length = 0;
  expect(await slugs(shop.world, 'number 44', { sort: 'PRICE_ASC', language: 'ENGLISH', filter: { vendorId: velo, inStock: true, minPrice: '500', maxPrice: '9000', attributes: ['Colour: Red', 'colour: Blue'] } })).toEqual(['thing-44']);
  expect(algolia.asked.map(({ method, path, body }) => ({ method, path: path.split('?')[0], body }))).toEqual([
    {
      method: 'POST',
      path: '/1/indexes/products_price_asc/query',
      body: {
        query: 'number 44', offset: 0, length: 21,
        facetFilters: [[`vendorId:${velo}`], ['inStock:true'], ['attributes:colour: red', 'attributes:colour: blue']],
        numericFilters: ['prices>=500', 'prices<=9000'],
        facets: ['shelf', 'seller', 'attributes', 'inStock'],
        attributesToRetrieve: ['objectID'], attributesToHighlight: [],
        advancedSyntax: true, removeWordsIfNoResults: 'allOptional', queryLanguages: ['en'], ignorePlurals: true, removeStopWords: true,
      },
    },
  ]);
  expect(algolia.asked[0]!.headers).toMatchObject({ 'x-algolia-application-id': 'PLAZA', 'x-algolia-api-key': 'key' });
  const found = await search(shop.world, 'thing', { first: 30 }, true);
  expect([found.total, found.isExact, found.nodes.length, found.pageInfo.hasNextPage]).toEqual([45, true, 30, true]);
  expect(found.facets).toEqual([
    { kind: 'VENDOR', name: '', values: [{ value: velo, label: 'Vélo Monaco', count: 45 }] },
    { kind: 'STOCK', name: '', values: [{ value: 'true', label: 'in stock', count: 45 }] },
    { kind: 'ATTRIBUTE', name: 'Colour', values: [{ value: 'Colour: Red', label: 'Colour: Red', count: 23 }, { value: 'Colour: Blue', label: 'Colour: Blue', count: 22 }] },
  ]);
  const rest = await slugs(shop.world, 'thing', { first: 30, after: found.pageInfo.endCursor });
  expect(new Set([...found.nodes.map(({ slug }) => slug), ...rest]).size).toBe(45);
  const cursor = Buffer.from(JSON.stringify([1, 2, itemId(1)])).toString('base64url');
  expect((await askSearch(shop.world, 'thing', { after: cursor })).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

test('what Algolia still has but is no longer on sale is not shown', async () => {
  await sql`update ecommerce_products set status = 'ARCHIVED' where id = ${itemId(7)}`.execute(shop.world.db);
  expect(await slugs(shop.world, 'number 7')).not.toContain('thing-7');
  expect(algolia.records.has(itemId(7))).toBe(true);
  await tellSearch(shop.world.context());
  expect(algolia.records.has(itemId(7))).toBe(false);
  await inStep();
});

test('an action makes a job tell Algolia, after its commit', async () => {
  algolia.asked.length = 0;
  const ran: number[] = [];
  await updateProduct(shop.world.context(vera), { productId: productOf('brass-bell'), title: 'Silver bell' });
  ran.push(algolia.asked.length);
  expect(await shop.world.drain()).toContain('ecommerce.indexChanges');
  expect(ran).toEqual([0]);
  expect(algolia.records.get(productOf('brass-bell'))).toMatchObject({ title: 'Silver bell' });
});

test('synonyms are told as they are', async () => {
  const mutation = 'mutation { upsertSearchSynonyms(input: { key: "laptop", words: ["laptop", "notebook"] }) { errors { code } } }';
  await shop.world.ask('ecommerce', ada, mutation);
  await shop.world.drain();
  expect(algolia.synonyms).toEqual([{ objectID: 'laptop', type: 'synonym', synonyms: ['laptop', 'notebook'] }]);
});

test('while Algolia does not answer, a search says so and a run goes on later, where it was', async () => {
  let failures = 3;
  algolia.trouble = () => (failures-- > 0 ? 'FAULT' : null);
  await sql`update ecommerce_products set description = description || ' More.' where id = ${itemId(5)}`.execute(shop.world.db);
  const id = (await requestSync(shop.world, 'VERIFY')) as string;
  for (let tries = 0; tries < 3; tries += 1) await expect(runSearchSync(shop.world.context(), id)).rejects.toThrow('out of order');
  expect(await readSync(shop.world, id)).toMatchObject({ status: 'RUNNING', errors: 3, lastError: expect.stringContaining('out of order') });
  await runSearchSync(shop.world.context(), id);
  expect(await readSync(shop.world, id)).toMatchObject({ status: 'DONE', outdated: 1, indexed: 1, errors: 3 });
  await inStep();
  const closed = await openShop({ env: { ...algolia.env, ALGOLIA_URL: 'http://127.0.0.1:9' } });
  expect((await askSearch(closed.world, 'bell')).errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
  await closed[Symbol.asyncDispose]();
});

test('a run that meets ten errors has failed; what is missing stays in the outbox', async () => {
  algolia.trouble = () => 'FAULT';
  await sql`update ecommerce_products set description = description || ' More.' where id = ${itemId(6)}`.execute(shop.world.db);
  const id = (await requestSync(shop.world, 'CHANGED')) as string;
  for (let tries = 1; tries < 10; tries += 1) await expect(runSearchSync(shop.world.context(), id)).rejects.toThrow();
  expect(await runSearchSync(shop.world.context(), id)).toBe('ENDED');
  expect(await readSync(shop.world, id)).toMatchObject({ status: 'FAILED', errors: 10 });
  expect(await listOutbox(shop.world.db, 10)).toHaveLength(1);
  algolia.trouble = () => null;
  await tellSearch(shop.world.context());
  await inStep();
  await shop.world.drain();
});

/** Changes of every kind, by number. */
const changes = [
  (n: number) => sql`update ecommerce_products set title = title || ' x' where id = ${itemId(n)} and length(title) < 150`,
  (n: number) => sql`update ecommerce_products set status = case status when 'PUBLISHED' then 'ARCHIVED' else 'PUBLISHED' end where id = ${itemId(n)}`,
  (n: number) => sql`update ecommerce_variants set price = price + 7 where product_id = ${itemId(n)}`,
  (n: number) => sql`update ecommerce_vendors set name = ${`Vendor ${n}`} where id = ${velo}`,
  (n: number) => sql`update ecommerce_vendors set status = ${n % 2 === 0 ? 'SUSPENDED' : 'APPROVED'} where id = ${velo}`,
  (n: number) => sql`update ecommerce_categories set name = ${`Shelf ${n}`} where slug = 'bicycles'`,
  (n: number) => sql`update ecommerce_products set category_id = (select id from ecommerce_categories where slug = 'bicycles') where id = ${itemId(n)}`,
  (n: number) => sql`insert into ecommerce_product_standing (product_id, units) values (${itemId(n)}, ${n}) on conflict (product_id) do update set units = ecommerce_product_standing.units + 1`,
] as const;

test('whatever changes and whatever fails, at the end the engine knows exactly what is on sale', async () => {
  const step = fc.record({ change: fc.nat(changes.length - 1), product: fc.nat(44), trouble: fc.constantFrom<Trouble | null>('FAULT', 'CUT', null, null), scope: fc.constantFrom('TELL', 'CHANGED', 'VERIFY', 'FULL', null) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      for (const { change, product, trouble, scope } of steps) {
        await changes[change]!(product).execute(shop.world.db);
        algolia.trouble = () => trouble;
        // As when a worker dies: nothing it would have done afterwards happens.
        if (scope === 'TELL') await tellSearch(shop.world.context()).catch(() => undefined);
        else if (scope !== null) await runSearchSync(shop.world.context(), (await requestSync(shop.world, scope)) as string).catch(() => undefined);
      }
      algolia.trouble = () => null;
      const id = (await requestSync(shop.world, 'CHANGED')) as string;
      await runSearchSync(shop.world.context(), id);
      expect(await readSync(shop.world, id)).toMatchObject({ status: 'DONE' });
      await inStep();
      const check = (await requestSync(shop.world, 'VERIFY')) as string;
      await runSearchSync(shop.world.context(), check);
      expect(await readSync(shop.world, check)).toMatchObject({ status: 'DONE', missing: 0, outdated: 0, surplus: 0, indexed: 0, deleted: 0 });
    }),
    { numRuns: 12 },
  );
  await shop.world.drain();
});

inDescription('every request was as Algolia describes it', () => {
  expect(algolia.objections).toEqual([]);
  expect(algolia.asked.length).toBeGreaterThan(10);
});
