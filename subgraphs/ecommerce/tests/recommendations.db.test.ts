import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { products } from '../../../db/seed/demo.ts';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { addToWishlist } from '../actions/fill-wishlist.ts';
import { archiveProduct } from '../actions/publish-product.ts';
import { continueRefresh, startRefresh } from '../actions/refresh-recommendations.ts';
import { refreshRecommendations } from '../jobs/refresh-recommendations.ts';
import { ada, ben, bought, buyers, openShop, productOf, variantOf, velo, vera, type Shop } from './shop-world.ts';

let shop: Shop;
let strangers: Caller[];
beforeAll(async () => {
  shop = await openShop();
  strangers = await buyers(shop, 1);
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

/** Purchases of the past: each list of slugs is one, `ago` days old. They are real ones whose date and state are set afterwards. */
const sell = async (baskets: readonly (readonly string[])[], { ago = 10, status = 'DELIVERED' }: { ago?: number; status?: string } = {}): Promise<void> => {
  for (const slugs of baskets) {
    const [buyer] = (await buyers(shop, 1)) as [Caller];
    const { groupId } = await bought(shop, buyer, slugs.map((slug) => [variantOf(slug), 1] as const));
    const placed = later(shop.world.services.clock.now(), -days(ago));
    await shop.world.db.updateTable('ecommerce_orders').set({ status, placed_at: placed }).where('order_group_id', '=', groupId).execute();
  }
};

const refresh = () => refreshRecommendations.run(shop.world.context(), {});
interface Shown {
  readonly recommendations: { readonly reason: string; readonly product: { readonly slug: string } }[];
}
const ask = async (caller: Caller, productId: string | null, first = 20) => {
  const { data, errors } = await shop.world.ask<Shown>('ecommerce', caller, 'query ($p: ID, $n: Int!) { recommendations(productId: $p, first: $n) { reason product { slug } } }', { p: productId, n: first });
  if (errors) throw new Error(errors[0]!.message);
  return data!.recommendations.map(({ reason, product }) => `${reason} ${product.slug}`);
};

const [first, second, third, fourth] = products.map((product) => product.slug) as [string, string, string, string];

test('what is bought together leads, by log-damped cosine; one meeting is chance; what was taken back, is old or outsized does not count', async () => {
  await sell([[first, second], [first, second], [first, third], [first, third], [first, third], [second, fourth]]);
  await sell([[first, fourth], [first, fourth]], { ago: 400 });
  await sell([[second, third], [second, third]], { status: 'CANCELLED' });
  await refresh();
  const { rows } = { rows: await shop.world.db.selectFrom('ecommerce_copurchases').selectAll().where('product_id', '=', productOf(first)).orderBy('score', 'desc').execute() };
  // The first was in 5 purchases, the second in 3, the third in 3: ln 4 / √(ln 6 · ln 4) and ln 3 / √(ln 6 · ln 4).
  expect(rows.map(({ other_id, baskets, score }) => [other_id, baskets, score.toFixed(9)])).toEqual([
    [productOf(third), 3, (Math.log(4) / Math.sqrt(Math.log(6) * Math.log(4))).toFixed(9)],
    [productOf(second), 2, (Math.log(3) / Math.sqrt(Math.log(6) * Math.log(4))).toFixed(9)],
  ]);
  expect(await shop.world.db.selectFrom('ecommerce_copurchases').select('other_id').where('product_id', '=', productOf(fourth)).execute()).toEqual([]);
  expect((await ask(anonymous, productOf(first))).slice(0, 2)).toEqual([`BOUGHT_TOGETHER ${third}`, `BOUGHT_TOGETHER ${second}`]);
});

test('a product that others leave out is filled up with what is like it, then with best-sellers of its category; never with itself, nothing twice', async () => {
  const shown = await ask(anonymous, productOf(fourth));
  const slugs = shown.map((each) => each.split(' ')[1]);
  expect(slugs).not.toContain(fourth);
  expect(new Set(slugs).size).toBe(slugs.length);
  const order = ['BOUGHT_TOGETHER', 'SIMILAR', 'BESTSELLER'];
  expect(shown.map((each) => order.indexOf(each.split(' ')[0]!))).toEqual(shown.map((each) => order.indexOf(each.split(' ')[0]!)).toSorted());
  expect(await ask(anonymous, productOf(first), 1)).toHaveLength(1);
});

test('best-sellers count a category with all below it, in 90 days, best first', async () => {
  const top = await shop.world.db.selectFrom('ecommerce_products').select('category_id').where('id', '=', productOf(first)).executeTakeFirstOrThrow();
  const parent = await shop.world.db.insertInto('ecommerce_categories').values({ id: newId(), slug: 'everything', name: 'Everything' }).returning('id').executeTakeFirstOrThrow();
  await shop.world.db.updateTable('ecommerce_categories').set({ parent_id: parent.id }).where('id', '=', top.category_id!).execute();
  await refresh();
  const of = async (id: string) =>
    (await shop.world.db.selectFrom('ecommerce_bestsellers').select(['product_id', 'units']).where('category_id', '=', id).orderBy('place').execute()).map((row) => [row.product_id, row.units]);
  expect((await of(parent.id))[0]).toEqual([productOf(first), 5n]);
  expect(await of(parent.id)).toEqual(await of(top.category_id!));
  const { data } = await shop.world.ask<{ _entities: { bestsellers: { slug: string }[] }[] }>(
    'ecommerce', anonymous, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Category { bestsellers(first: 1) { slug } } } }', { r: [{ __typename: 'Category', id: parent.id }] },
  );
  expect(data!._entities[0]!.bestsellers).toEqual([{ slug: first }]);
});

test('a person gets what goes with their own, without what they have; a stranger gets best-sellers', async () => {
  expect((await ask(strangers[0]!, null))[0]).toBe(`BESTSELLER ${first}`);
  const wished = await addToWishlist(shop.world.context(strangers[0]!), { productId: productOf(first) });
  expect(wished.ok).toBe(true);
  const shown = await ask(strangers[0]!, null);
  expect(shown.slice(0, 2)).toEqual([`BOUGHT_TOGETHER ${third}`, `BOUGHT_TOGETHER ${second}`]);
  expect(shown.join()).not.toContain(` ${first},`);
});

test('what is off sale is not recommended, also between two counts', async () => {
  const vendorOf = async (slug: string) => (await shop.world.db.selectFrom('ecommerce_products').select('vendor_id').where('id', '=', productOf(slug)).executeTakeFirstOrThrow()).vendor_id;
  expect(await vendorOf(third)).toBe(velo);
  const archived = await archiveProduct(shop.world.context(vera), { productId: productOf(third) });
  expect(archived.ok).toBe(true);
  expect((await ask(anonymous, productOf(first)))[0]).toBe(`BOUGHT_TOGETHER ${second}`);
  expect(await ask(anonymous, productOf(third))).toEqual([]);
  expect(await ask(anonymous, 'nonsense')).toEqual([]);
  await expect(ask(anonymous, productOf(first), 21)).rejects.toThrow('"first" must be from 1 to 20.');
  await expect(ask(anonymous, productOf(first), 0)).rejects.toThrow('"first" must be from 1 to 20.');
});

test('a count that was interrupted goes on where it was, and several at once make one', async () => {
  const tables = async () => [
    await shop.world.db.selectFrom('ecommerce_copurchases').selectAll().orderBy('product_id').orderBy('other_id').execute(),
    await shop.world.db.selectFrom('ecommerce_bestsellers').selectAll().orderBy('category_id').orderBy('place').execute(),
  ];
  await refresh();
  const whole = await tables();
  for (let round = 0; round < 20; round += 1) {
    await Promise.all([1, 2, 3].map(() => startRefresh(shop.world.context())));
    await continueRefresh(shop.world.context());
    expect((await shop.world.db.selectFrom('ecommerce_recommendation_refreshes').select('id').where('status', '<>', 'DONE').execute()).length).toBe(1);
    await Promise.all([refresh(), refresh(), refresh()]);
    // One that came last may have begun another count, and finished it.
    expect(await shop.world.db.selectFrom('ecommerce_recommendation_refreshes').select('id').where('status', '<>', 'DONE').execute()).toEqual([]);
    expect(await tables()).toEqual(whole);
  }
});

test('only staff see how the count stands', async () => {
  const query = '{ recommendationRefresh { status products pairs finishedAt } }';
  const count = await shop.world.db.selectFrom('ecommerce_products').select((e) => e.fn.countAll<bigint>().as('n')).executeTakeFirstOrThrow();
  expect((await shop.world.ask<{ recommendationRefresh: unknown }>('ecommerce', ada, query)).data!.recommendationRefresh).toMatchObject({ status: 'DONE', products: Number(count.n), pairs: 4 });
  expect((await shop.world.ask<{ recommendationRefresh: unknown }>('ecommerce', ben, query)).data!.recommendationRefresh).toBeNull();
});

test('lists take the same number of statements, however long', async () => {
  const query = '{ products(first: 20) { nodes { boughtTogether(first: 5) { id } similar(first: 5) { id } } } }';
  const statements = await shop.world.statementsOf(() => shop.world.ask('ecommerce', anonymous, query));
  expect(statements.length).toBe(4);
});
