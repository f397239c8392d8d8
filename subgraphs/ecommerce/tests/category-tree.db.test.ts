import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { race, values } from '../../../platform/testing/barrier.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { anonymous } from '../../../platform/auth/caller.ts';
import { createCategory, deleteCategory, moveCategory, updateCategory } from '../actions/manage-categories.ts';
import { createProduct } from '../actions/create-product.ts';
import { ada, ana, openShop, velo, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const make = async (name: string, parentId: string | null = null): Promise<string> => {
  const made = await createCategory(shop.world.context(ada), { name, parentId });
  if (!made.ok) throw new Error(made.code);
  return made.value.id;
};
const move = (categoryId: string, parentId: string | null) => moveCategory(shop.world.context(ada), { categoryId, parentId });
const broken = async () => (await checkInvariants(shop.world.db, 'catalogue.sql')).broken;

test('admins make, change, move and delete categories; customers walk the tree; payments knows them by name', async () => {
  const { world } = shop;
  const made = await world.ask('ecommerce', ada, 'mutation { createCategory(input: { name: "Boats", position: 3 }) { category { id slug depth position } errors { code } } }');
  expect(made.data).toMatchObject({ createCategory: { category: { slug: 'boats', depth: 1, position: 3 }, errors: [] } });
  const boats = (made.data as { createCategory: { category: { id: string } } }).createCategory.category.id;
  const sails = await make('Sails', boats);
  const jibs = await make('Jibs', sails);
  expect(await updateCategory(world.context(ada), { categoryId: jibs, name: 'Jibs & Genoas', slug: 'jibs-genoas' })).toMatchObject({ ok: true, value: { name: 'Jibs & Genoas', slug: 'jibs-genoas' } });
  expect(await world.db.selectFrom('commission_categories').select(['name', 'area']).where('id', '=', jibs).executeTakeFirst()).toEqual({ name: 'Jibs & Genoas', area: 'ECOMMERCE' });
  const query = '{ categories(tree: true) { slug } category(slug: "jibs-genoas") { depth parent { slug } ancestors { slug } children { slug } products { nodes { slug } } } }';
  const read = await world.ask<{ categories: { slug: string }[] }>('ecommerce', anonymous, query);
  expect(read.data).toMatchObject({ category: { depth: 3, parent: { slug: 'sails' }, ancestors: [{ slug: 'boats' }, { slug: 'sails' }], children: [], products: { nodes: [] } } });
  expect(read.data!.categories.at(-1)).toEqual({ slug: 'boats' });
  const statements = await world.statementsOf(() => world.ask('ecommerce', anonymous, '{ categories(tree: true) { slug depth ancestors { slug } children { slug children { slug children { slug } } } } }'));
  expect(statements.filter((text) => !text.includes('platform_revocations'))).toHaveLength(5);

  expect(await move(boats, jibs)).toEqual({ ok: false, code: 'CATEGORY_CYCLE', path: ['input', 'parentId'] });
  expect(await move(boats, boats)).toEqual({ ok: false, code: 'CATEGORY_CYCLE', path: ['input', 'parentId'] });
  expect(await deleteCategory(world.context(ada), { categoryId: sails })).toEqual({ ok: false, code: 'CATEGORY_NOT_EMPTY', path: ['input', 'categoryId'] });
  expect(await deleteCategory(world.context(ada), { categoryId: sails, moveTo: jibs })).toEqual({ ok: false, code: 'CATEGORY_CYCLE', path: ['input', 'moveTo'] });
  expect(await deleteCategory(world.context(ada), { categoryId: sails, moveTo: boats })).toEqual({ ok: true, value: sails });
  expect(await world.db.selectFrom('ecommerce_categories').select('parent_id').where('id', '=', jibs).executeTakeFirst()).toEqual({ parent_id: boats });
  expect(await broken()).toEqual([]);
});

test('the tree is eight deep at most, whichever way it grows', async () => {
  let deepest = await make('Level 1');
  const top = deepest;
  for (let level = 2; level <= 8; level += 1) deepest = await make(`Level ${level}`, deepest);
  expect(await createCategory(shop.world.context(ada), { name: 'Level 9', parentId: deepest })).toEqual({ ok: false, code: 'CATEGORY_TOO_DEEP', path: ['input', 'parentId'] });
  expect(await move(top, await make('Above'))).toEqual({ ok: false, code: 'CATEGORY_TOO_DEEP', path: ['input', 'parentId'] });
  expect(await broken()).toEqual([]);
});

test('others change nothing, and what is wrong is said', async () => {
  const { world } = shop;
  const before = await world.db.selectFrom('ecommerce_categories').selectAll().orderBy('id').execute();
  for (const caller of [ana, vera]) {
    await expect(createCategory(world.context(caller), { name: 'Mine' })).rejects.toThrow('may not');
    await expect(deleteCategory(world.context(caller), { categoryId: before[0]!.id })).rejects.toThrow('may not');
  }
  const ctx = world.context(ada);
  expect(await createCategory(ctx, { name: ' ' })).toMatchObject({ code: 'VALUE_INVALID', path: ['input', 'name'] });
  expect(await createCategory(ctx, { name: 'X', slug: 'Not A Slug' })).toMatchObject({ code: 'VALUE_INVALID', path: ['input', 'slug'] });
  expect(await createCategory(ctx, { name: 'X', slug: 'bicycles' })).toMatchObject({ code: 'SLUG_TAKEN' });
  expect(await createCategory(ctx, { name: 'X', parentId: newId() })).toMatchObject({ code: 'CATEGORY_NOT_FOUND', path: ['input', 'parentId'] });
  expect(await moveCategory(ctx, { categoryId: 'nonsense', parentId: null })).toMatchObject({ code: 'CATEGORY_NOT_FOUND' });
  expect(await world.db.selectFrom('ecommerce_categories').selectAll().orderBy('id').execute()).toEqual(before);
});

test('two moves that would make a ring: one of them is refused, 25 times', async () => {
  for (let round = 0; round < 25; round += 1) {
    const [a, b] = [await make(`Ring A ${round}`), await make(`Ring B ${round}`)];
    const results = values(await race(2, (index) => (index === 0 ? move(a, b) : move(b, a))));
    expect(results.map((each) => (each.ok ? 'moved' : each.code)).toSorted()).toEqual(['CATEGORY_CYCLE', 'moved']);
  }
  expect(await broken()).toEqual([]);
}, 60_000);

test('a product never ends up in a category that was deleted at the same moment, 25 times', async () => {
  const { world } = shop;
  for (let round = 0; round < 25; round += 1) {
    const categoryId = await make(`Gone ${round}`);
    const product = { vendorId: velo, title: `Racer ${round}`, description: '', categoryId, variants: [{ sku: `RACER-${round}`, title: 'One', price: 100n }], idempotencyKey: newId() };
    const [created, deleted] = values(await race(2, async (index): Promise<{ ok: boolean; code?: string }> => (index === 0 ? createProduct(world.context(vera), product) : deleteCategory(world.context(ada), { categoryId }))));
    expect([created!.ok, deleted!.ok].filter(Boolean)).toHaveLength(1);
    expect([created!.code, deleted!.code].find((code) => code !== undefined)).toBe(created!.ok ? 'CATEGORY_NOT_EMPTY' : 'CATEGORY_NOT_FOUND');
  }
}, 60_000);
