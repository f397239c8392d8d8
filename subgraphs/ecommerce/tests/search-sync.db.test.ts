import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import { tellSearch } from '../actions/index-changes.ts';
import { manageVendor } from '../actions/manage-vendor.ts';
import { archiveProduct, publishProduct } from '../actions/publish-product.ts';
import { refreshSales } from '../actions/refresh-search.ts';
import { runSearchSync } from '../actions/run-search-sync.ts';
import { updateProduct } from '../actions/update-product.ts';
import { writeSearch } from '../actions/write-search.ts';
import { setRating } from '../store/product-standing.ts';
import { takeLease } from '../store/search-outbox.ts';
import { indexed, published, readSync, requestSync, search, slugs } from './search-world.ts';
import { ada, ana, ben, openShop, paidFor, productOf, setStock, theo, variantOf, velo, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});
beforeEach(() => tellSearch(shop.world.context()));

const { stringify } = JSON;
const waiting = async (): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from search_outbox`.execute(shop.world.db);
  return rows[0]!.n;
};
const inStep = async (): Promise<void> => {
  expect(stringify([...(await indexed(shop.world))].toSorted())).toBe(stringify([...(await published(shop.world))].toSorted()));
};

test('what an action changes is found from its commit on', async () => {
  const product = { productId: productOf('leather-saddle') };
  await updateProduct(shop.world.context(vera), { ...product, title: 'Racing saddle' });
  expect(await slugs(shop.world, 'racing')).toEqual(['leather-saddle']);
  await archiveProduct(shop.world.context(vera), product);
  expect(await slugs(shop.world, 'racing')).toEqual([]);
  await publishProduct(shop.world.context(vera), product);
  expect(await slugs(shop.world, 'racing')).toEqual(['leather-saddle']);
  expect(await waiting()).toBe(3);
  await tellSearch(shop.world.context());
  expect(await waiting()).toBe(0);
  await inStep();
});

test('whoever changes it: vendors, categories, tags, variants, stock, ratings and sales reach search by the outbox', async () => {
  const { db } = shop.world;
  const change = async (statement: ReturnType<typeof sql>, entries: number) => {
    await statement.execute(db);
    expect(await waiting()).toBe(entries);
    await tellSearch(shop.world.context());
    await inStep();
  };
  await change(sql`update ecommerce_vendors set name = 'Wheels of Monaco' where id = ${velo}`, 1);
  expect(await slugs(shop.world, 'wheels')).toHaveLength(6);
  await change(sql`update ecommerce_vendors set created_at = created_at where id = ${velo}`, 0);
  await change(sql`update ecommerce_categories set name = 'Two-wheelers' where slug = 'bicycles'`, 1);
  expect((await slugs(shop.world, 'two-wheelers')).length).toBeGreaterThan(1);
  await change(sql`update ecommerce_products set tags = array['Colour: Brass', 'gift'] where id = ${productOf('brass-bell')}`, 1);
  expect(await slugs(shop.world, 'gift')).toEqual(['brass-bell']);
  await change(sql`update ecommerce_variants set price = price + 1 where id = ${variantOf('brass-bell')}`, 1);
  await change(sql`update ecommerce_variants set position = position where id = ${variantOf('brass-bell')}`, 0);
  await setStock(shop, variantOf('brass-bell'), 3);
  expect(await waiting()).toBe(0);
  await setStock(shop, variantOf('brass-bell'), 0);
  expect(await waiting()).toBe(1);
  await tellSearch(shop.world.context());
  expect(await slugs(shop.world, 'bell', { filter: { inStock: true } })).toEqual([]);
  await setStock(shop, variantOf('brass-bell'), 9);
  await shop.world.context().inTransaction(async (trx) => ok(await setRating(trx, productOf('brass-bell'), 4.5, 2)));
  await shop.world.context().inTransaction(async (trx) => ok(await setRating(trx, productOf('brass-bell'), 4.5, 2)));
  expect(await waiting()).toBe(2);
  await tellSearch(shop.world.context());
  expect(await slugs(shop.world, 'bell', { filter: { minRating: 4.5, inStock: true } })).toEqual(['brass-bell']);
  await paidFor(shop, ana, [[variantOf('brass-bell'), 2]]);
  await refreshSales(shop.world.context());
  await refreshSales(shop.world.context());
  expect((await db.selectFrom('ecommerce_product_standing').select('units').where('product_id', '=', productOf('brass-bell')).executeTakeFirstOrThrow()).units).toBe(2);
  await tellSearch(shop.world.context());
  await inStep();
});

test('a suspended vendor disappears from search and comes back', async () => {
  const before = await indexed(shop.world);
  const manage = (action: 'SUSPEND' | 'REINSTATE') => manageVendor(shop.world.context(ada), { vendorId: velo, action, reason: 'test' } as Parameters<typeof manageVendor>[1]);
  expect((await manage('SUSPEND')).ok).toBe(true);
  expect(await slugs(shop.world, 'bell')).toEqual([]);
  await tellSearch(shop.world.context());
  await inStep();
  expect((await indexed(shop.world)).size).toBeLessThan(before.size);
  expect((await manage('REINSTATE')).ok).toBe(true);
  await tellSearch(shop.world.context());
  await inStep();
  expect((await indexed(shop.world)).size).toBe(before.size);
});

test('a sync compares, puts right and finds nothing more; it counts what it did', async () => {
  const { db } = shop.world;
  const sync = async (scope: string) => {
    const id = (await requestSync(shop.world, scope)) as string;
    await shop.world.drain();
    return readSync(shop.world, id);
  };
  const total = (await published(shop.world)).size;
  const nothing = { status: 'DONE', done: total, total, missing: 0, outdated: 0, surplus: 0, indexed: 0, deleted: 0, errors: 0, lastError: null };
  expect(await sync('VERIFY')).toEqual(nothing);
  await sql`delete from ecommerce_search_documents where product_id = ${productOf('brass-bell')}`.execute(db);
  await sql`update ecommerce_search_documents set content_hash = 'old' where product_id = ${productOf('canvas-tote')}`.execute(db);
  await sql`delete from search_outbox`.execute(db);
  expect(await slugs(shop.world, 'bell')).toEqual([]);
  expect(await sync('VERIFY')).toEqual({ ...nothing, missing: 1, outdated: 1, indexed: 2 });
  expect(await sync('VERIFY')).toEqual(nothing);
  expect(await slugs(shop.world, 'bell')).toEqual(['brass-bell']);
  expect(await sync('FULL')).toEqual({ ...nothing, indexed: total });
  await sql`update ecommerce_products set status = 'ARCHIVED' where id = ${productOf('inner-tube')}`.execute(db);
  await sql`update ecommerce_products set title = 'Canvas bag' where id = ${productOf('canvas-tote')}`.execute(db);
  expect(await sync('CHANGED')).toEqual({ ...nothing, done: 2, total: 2, outdated: 1, surplus: 1, indexed: 1, deleted: 1 });
  await inStep();
});

test('the same request with the same key is one run', async () => {
  const key = newId();
  const first = await requestSync(shop.world, 'VERIFY', ada, key);
  expect(await requestSync(shop.world, 'VERIFY', ada, key)).toBe(first);
  expect(await requestSync(shop.world, 'FULL', ada, key)).toEqual({ refused: 'IDEMPOTENCY_MISMATCH' });
  await shop.world.drain();
});

test('only admins by the database may sync or look', async () => {
  expect(await requestSync(shop.world, 'FULL', { ...ana, roles: ['admin'] })).toEqual({ refused: 'FORBIDDEN' });
  const { id } = await shop.world.db.selectFrom('ecommerce_search_syncs').select('id').executeTakeFirstOrThrow();
  for (const caller of [{ ...ana, roles: ['admin'] }, ben, theo]) expect(await readSync(shop.world, id, caller)).toBeNull();
});

test('two workers with the same run count nothing twice', async () => {
  for (let round = 0; round < 20; round += 1) {
    await sql`delete from ecommerce_search_documents where product_id in (${productOf('brass-bell')}, ${productOf('canvas-tote')})`.execute(shop.world.db);
    const id = (await requestSync(shop.world, 'VERIFY')) as string;
    await Promise.all([runSearchSync(shop.world.context(), id), runSearchSync(shop.world.context(), id)]);
    const total = (await published(shop.world)).size;
    expect(await readSync(shop.world, id)).toMatchObject({ status: 'DONE', done: total, total, missing: 2, indexed: 2 });
  }
  await shop.world.drain();
});

test('one writer at a time; a lease that its holder let lapse is taken, and what the holder told is told again', async () => {
  const ctx = shop.world.context();
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    for (let look = 0; look < 5; look += 1) await sql`select 1`.execute(shop.world.db);
    inside -= 1;
    return { told: [] };
  };
  await Promise.all(Array.from({ length: 20 }, () => writeSearch(ctx, work)));
  expect(most).toBe(1);
  const product = productOf('brass-bell');
  await writeSearch(ctx, async () => {
    await sql`update ecommerce_search_state set lease_until = now() - interval '1 second'`.execute(shop.world.db);
    expect((await ctx.inTransaction(async (trx) => ok(await takeLease(trx, newId(), ctx.now(), new Date(ctx.now().getTime() + 50))))).value).toBe(true);
    return { told: [product] };
  });
  const { rows } = await sql`select subject_id from search_outbox`.execute(shop.world.db);
  expect(rows).toEqual([{ subject_id: product }]);
  await sql`update ecommerce_search_state set lease_holder = null, lease_until = null`.execute(shop.world.db);
});

test('renaming a vendor while its products are told is told as well', async () => {
  for (let round = 0; round < 20; round += 1) {
    const name = `Round ${round}`;
    await Promise.all([
      sql`update ecommerce_vendors set name = ${name} where id = ${velo}`.execute(shop.world.db),
      updateProduct(shop.world.context(vera), { productId: productOf('brass-bell'), title: `Bell ${round}` }),
      tellSearch(shop.world.context()),
    ]);
    await tellSearch(shop.world.context());
    await inStep();
  }
  expect((await search(shop.world, 'round 19', {}, true)).total).toBeGreaterThan(0);
});
