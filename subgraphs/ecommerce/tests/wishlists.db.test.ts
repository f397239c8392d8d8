import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { addToWishlist } from '../actions/fill-wishlist.ts';
import { createWishlist } from '../actions/manage-wishlists.ts';
import { archiveProduct } from '../actions/publish-product.ts';
import { ada, buyers, openShop, productOf, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
let ana: Caller;
let zoe: Caller;
beforeAll(async () => {
  shop = await openShop();
  [ana, zoe] = (await buyers(shop, 2)) as [Caller, Caller];
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = productOf('brass-bell');
const soap = productOf('lavender-soap');
const FIELDS = 'id name shareToken items { id product { slug } variant { id } priceThen { amount currency } }';
interface ListShown {
  readonly id: string;
  readonly name: string;
  readonly shareToken: string | null;
  readonly items: { readonly id: string; readonly product: { readonly slug: string } | null; readonly variant: { readonly id: string } | null; readonly priceThen: unknown }[];
}
interface Payload {
  readonly wishlist?: ListShown | null;
  readonly deletedId?: string | null;
  readonly errors: { readonly code: string; readonly path: string[] }[];
}
const mutate = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Payload> => {
  const type = name[0]!.toUpperCase() + name.slice(1);
  const node = name === 'deleteWishlist' ? 'deletedId' : `wishlist { ${FIELDS} }`;
  const { data, errors } = await shop.world.ask<Record<string, Payload>>('ecommerce', caller, `mutation ($i: ${type}Input!) { ${name}(input: $i) { ${node} errors { code path } } }`, { i: input });
  if (errors) throw new Error(errors[0]!.message);
  return data![name]!;
};
const mine = async (caller: Caller, id = caller.id) =>
  (await shop.world.ask<{ _entities: { wishlists: ListShown[] | null }[] }>('ecommerce', caller, `query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { wishlists { ${FIELDS} } } } }`, {
    r: [{ __typename: 'User', id }],
  })).data!._entities[0]!.wishlists;
const read = async (caller: Caller, args: { id?: string; token?: string }) =>
  (await shop.world.ask<{ wishlist: ListShown | null }>('ecommerce', caller, `query ($id: ID, $t: String) { wishlist(id: $id, shareToken: $t) { ${FIELDS} } }`, { id: args.id, t: args.token })).data!.wishlist;

test('the first wish makes a list; the same wish twice is one; a variant is another wish than its product', async () => {
  const { wishlist } = await mutate(ana, 'addToWishlist', { productId: bell });
  expect(wishlist).toMatchObject({ name: 'Wish list', shareToken: null, items: [{ product: { slug: 'brass-bell' }, variant: null }] });
  await mutate(ana, 'addToWishlist', { productId: bell });
  const { wishlist: now } = await mutate(ana, 'addToWishlist', { productId: bell, variantId: variantOf('brass-bell') });
  expect(now!.id).toBe(wishlist!.id);
  expect(now!.items.map(({ variant }) => variant?.id ?? null)).toEqual([variantOf('brass-bell'), null]);
  const { price } = await shop.world.db.selectFrom('ecommerce_variants').select('price').where('id', '=', variantOf('brass-bell')).executeTakeFirstOrThrow();
  expect(now!.items[0]!.priceThen).toEqual({ amount: String(price), currency: 'EUR' });
  const { wishlist: after } = await mutate(ana, 'removeFromWishlist', { itemId: now!.items[0]!.id });
  expect(after!.items.map(({ id }) => id)).toEqual([now!.items[1]!.id]);
  expect(await mine(ana)).toEqual([after]);
});

test('a list is its owner’s alone; shared, whoever has the link reads it; a link that was ended never works again', async () => {
  const [list] = (await mine(ana))!;
  for (const other of [zoe, ada, anonymous]) {
    expect(await read(other, { id: list!.id })).toBeNull();
    expect(await mine(other, ana.id)).toBeNull();
  }
  expect((await mutate(zoe, 'shareWishlist', { wishlistId: list!.id, shared: true })).errors).toEqual([{ code: 'WISHLIST_NOT_FOUND', path: ['input', 'wishlistId'] }]);
  const token = (await mutate(ana, 'shareWishlist', { wishlistId: list!.id, shared: true })).wishlist!.shareToken!;
  expect(token).toMatch(/^[\w-]{22}$/);
  expect((await mutate(ana, 'shareWishlist', { wishlistId: list!.id, shared: true })).wishlist!.shareToken).toBe(token);
  expect(await read(anonymous, { token })).toMatchObject({ id: list!.id, shareToken: null, items: [{ product: { slug: 'brass-bell' } }] });
  expect(await read(anonymous, { id: list!.id })).toBeNull();
  await mutate(ana, 'shareWishlist', { wishlistId: list!.id, shared: false });
  expect(await read(anonymous, { token })).toBeNull();
  const again = (await mutate(ana, 'shareWishlist', { wishlistId: list!.id, shared: true })).wishlist!.shareToken!;
  expect(again).not.toBe(token);
  expect(await read(anonymous, { token })).toBeNull();
  const entity = await shop.world.ask<{ _entities: unknown[] }>('ecommerce', zoe, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Wishlist { name } } }', { r: [{ __typename: 'Wishlist', id: list!.id }] });
  expect(entity.data!._entities).toEqual([null]);
});

test('lists are named, renamed and deleted by their owner only', async () => {
  const made = (await mutate(zoe, 'createWishlist', { name: '  Birthday ' })).wishlist!;
  expect(made.name).toBe('Birthday');
  expect((await mutate(zoe, 'renameWishlist', { wishlistId: made.id, name: 'Name day' })).wishlist!.name).toBe('Name day');
  for (const name of ['', '   ', 'x'.repeat(81)]) expect((await mutate(zoe, 'createWishlist', { name })).errors).toEqual([{ code: 'VALUE_INVALID', path: ['input', 'name'] }]);
  expect((await mutate(ana, 'renameWishlist', { wishlistId: made.id, name: 'Mine' })).errors[0]!.code).toBe('WISHLIST_NOT_FOUND');
  expect((await mutate(ana, 'deleteWishlist', { wishlistId: made.id })).errors[0]!.code).toBe('WISHLIST_NOT_FOUND');
  expect((await mutate(ana, 'addToWishlist', { productId: bell, wishlistId: made.id })).errors[0]!.code).toBe('WISHLIST_NOT_FOUND');
  await mutate(zoe, 'addToWishlist', { productId: soap, wishlistId: made.id });
  expect((await mutate(zoe, 'deleteWishlist', { wishlistId: made.id })).deletedId).toBe(made.id);
  expect((await mutate(zoe, 'deleteWishlist', { wishlistId: made.id })).errors[0]!.code).toBe('WISHLIST_NOT_FOUND');
  expect(await mine(zoe)).toEqual([]);
});

test('only what is on sale can be wished for; what leaves the shop keeps its place without a face', async () => {
  const refused = async (input: Record<string, unknown>) => (await mutate(zoe, 'addToWishlist', input)).errors;
  expect(await refused({ productId: newId() })).toEqual([{ code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] }]);
  expect(await refused({ productId: 'nonsense' })).toEqual([{ code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] }]);
  expect(await refused({ productId: bell, variantId: variantOf('lavender-soap') })).toEqual([{ code: 'VARIANT_NOT_FOUND', path: ['input', 'variantId'] }]);
  expect((await mutate(zoe, 'removeFromWishlist', { itemId: (await mine(ana))![0]!.items[0]!.id })).errors).toEqual([{ code: 'WISHLIST_ITEM_NOT_FOUND', path: ['input', 'itemId'] }]);
  await mutate(zoe, 'addToWishlist', { productId: bell });
  expect((await archiveProduct(shop.world.context(vera), { productId: bell })).ok).toBe(true);
  expect((await mine(zoe))![0]!.items).toMatchObject([{ product: null, variant: null, priceThen: { currency: 'EUR' } }]);
  expect(await refused({ productId: bell })).toEqual([{ code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] }]);
});

test('the bounds hold, whoever comes at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const [buyer] = (await buyers(shop, 1)) as [Caller];
    for (let n = 0; n < 18; n += 1) await createWishlist(shop.world.context(buyer), { name: `List ${n}` });
    const made = await Promise.all(Array.from({ length: 6 }, () => createWishlist(shop.world.context(buyer), { name: 'Another' })));
    expect(made.filter(({ ok }) => ok).length).toBe(2);
    expect(new Set(made.map((each) => (each.ok ? 'made' : each.code)))).toEqual(new Set(['made', 'WISHLISTS_FULL']));
  }
  for (let round = 0; round < 20; round += 1) {
    const [buyer] = (await buyers(shop, 1)) as [Caller];
    // The first wish of somebody, from six places at once, makes one list with one entry.
    const added = await Promise.all(Array.from({ length: 6 }, () => addToWishlist(shop.world.context(buyer), { productId: soap })));
    expect(added.every(({ ok }) => ok)).toBe(true);
    expect((await mine(buyer))!.map(({ items }) => items.length)).toEqual([1]);
  }
});

test('a full list takes no more, whoever comes at once', async () => {
  const [buyer] = (await buyers(shop, 1)) as [Caller];
  const list = await createWishlist(shop.world.context(buyer), { name: 'Full' });
  if (!list.ok) throw new Error(list.code);
  const at = shop.world.services.clock.now();
  const { rows } = { rows: await shop.world.db.selectFrom('ecommerce_variants').select(['id', 'product_id', 'vendor_id']).execute() };
  const base = rows.find(({ product_id }) => product_id === soap)!;
  const extra = Array.from({ length: 205 }, (_, n) => ({ id: newId(), product_id: soap, vendor_id: base.vendor_id, sku: `W-${n}`, title: `W ${n}`, price: 100n, currency: 'EUR', position: n + 10 }));
  await shop.world.db.insertInto('ecommerce_variants').values(extra).execute();
  const filled = extra.slice(0, 198).map(({ id }) => ({ id: newId(), wishlist_id: list.value.id, product_id: soap, variant_id: id, price: 100n, currency: 'EUR', created_at: at }));
  await shop.world.db.insertInto('ecommerce_wishlist_items').values(filled).execute();
  const added = await Promise.all(extra.slice(198).map(({ id }) => addToWishlist(shop.world.context(buyer), { productId: soap, variantId: id, wishlistId: list.value.id })));
  expect(added.filter(({ ok }) => ok).length).toBe(2);
  expect(new Set(added.map((each) => (each.ok ? 'added' : each.code)))).toEqual(new Set(['added', 'WISHLIST_FULL']));
});
