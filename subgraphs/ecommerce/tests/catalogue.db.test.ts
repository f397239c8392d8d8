import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { adjustStock } from '../actions/adjust-stock.ts';
import { applyVendor } from '../actions/apply-vendor.ts';
import { createProduct } from '../actions/create-product.ts';
import { manageVendor, type ManageVendor } from '../actions/manage-vendor.ts';
import { archiveProduct, publishProduct } from '../actions/publish-product.ts';
import { updateProduct } from '../actions/update-product.ts';
import { ada, ana, ben, bought, buyers, footprint, openShop, productOf, stockOf, theo, variantOf, velo, vera, violations, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const application = (slug: string) => ({
  name: 'Fleurs du Port', slug, description: 'Flowers.', currency: 'EUR', pickupAddress: 'Quai Albert 1er, Monaco', pickupLocation: { latitude: 43.735, longitude: 7.42 },
});
const apply = (caller: Caller, slug: string, { idempotencyKey = newId(), ...changes }: Partial<Parameters<typeof applyVendor>[1]> = {}) =>
  applyVendor(shop.world.context(caller), { ...application(slug), ...changes, idempotencyKey });
const manage = (caller: Caller, vendorId: string, action: ManageVendor['action'], reason = 'checked') => manageVendor(shop.world.context(caller), { vendorId, action, reason });
const rose = { sku: 'ROSE', title: 'One', price: 450n, stock: 12 };
const draft = (vendorId: string, title = 'Red Rose') => ({ vendorId, title, description: 'Long stem.', tags: ['flower'], variants: [rose], idempotencyKey: newId() });
const shown = async (caller: Caller, slug: string) => (await shop.world.ask('ecommerce', caller, 'query ($slug: String) { vendor(slug: $slug) { name status pickup { address } } }', { slug })).data;

/** A vendor of ben's that may sell. */
const approved = async (slug: string): Promise<string> => {
  const applied = await apply(ben, slug);
  if (!applied.ok) throw new Error(applied.code);
  await manage(ada, applied.value.id, 'APPROVE');
  return applied.value.id;
};

test('an application waits for an admin; its owner sees it, nobody else does', async () => {
  const { world } = shop;
  const idempotencyKey = newId();
  const [first, again] = await Promise.all([apply(ben, 'fleurs', { idempotencyKey }), apply(ben, 'fleurs', { idempotencyKey })]);
  if (!first.ok) throw new Error(first.code);
  expect(first).toMatchObject({ value: { slug: 'fleurs', status: 'APPLIED', applicant_id: ben.id } });
  expect(again).toEqual(first);
  const { id } = first.value;
  expect(await shown(ben, 'fleurs')).toEqual({ vendor: { name: 'Fleurs du Port', status: 'APPLIED', pickup: { address: 'Quai Albert 1er, Monaco' } } });
  for (const stranger of [anonymous, ana, vera]) expect(await shown(stranger, 'fleurs')).toEqual({ vendor: null });
  const before = await footprint(world);
  const pretender: Caller = { ...ana, roles: ['admin'] };
  for (const stranger of [ana, vera, pretender]) expect(await manage(stranger, id, 'APPROVE')).toEqual({ ok: false, code: 'VENDOR_NOT_FOUND', path: ['input', 'vendorId'] });
  expect(await manage(ada, id, 'SUSPEND')).toEqual({ ok: false, code: 'INVALID_TRANSITION', path: ['input', 'action'] });
  expect(await manage(ada, id, 'APPROVE', ' ')).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'reason'] });
  expect(await footprint(world)).toEqual(before);
  const results = await Promise.all([manage(ada, id, 'APPROVE'), manage(ada, id, 'REJECT')]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test('approval opens the shop to everybody and tells its members; suspension closes it', async () => {
  const id = await approved('bateaux');
  expect(await shown(anonymous, 'bateaux')).toEqual({ vendor: { name: 'Fleurs du Port', status: null, pickup: null } });
  const told = await shop.world.db.selectFrom('notifications').select('user_id').where('type', '=', 'vendor.approved').where('subject_id', '=', id).execute();
  expect(told).toEqual([{ user_id: ben.id }]);
  expect(await manage(ada, id, 'SUSPEND')).toMatchObject({ ok: true, value: { status: 'SUSPENDED' } });
  expect(await shown(anonymous, 'bateaux')).toEqual({ vendor: null });
  expect(await manage(ada, id, 'REINSTATE')).toMatchObject({ ok: true, value: { status: 'APPROVED' } });
});

test('a rejected applicant may try again under the same slug; others may not', async () => {
  const applied = await apply(ben, 'phare');
  if (!applied.ok) throw new Error(applied.code);
  await manage(ada, applied.value.id, 'REJECT', 'no photos');
  expect(await apply(ana, 'phare')).toEqual({ ok: false, code: 'SLUG_TAKEN', path: ['input', 'slug'] });
  expect(await apply(ben, 'phare', { currency: 'USD' })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'currency'] });
  expect(await apply(ben, 'phare', { name: 'Phare' })).toMatchObject({ ok: true, value: { id: applied.value.id, name: 'Phare', status: 'APPLIED' } });
});

test.each([
  ['slug', { slug: 'No Spaces' }, 'VALUE_INVALID'],
  ['name', { name: 'x'.repeat(121) }, 'VALUE_INVALID'],
  ['currency', { currency: 'XXX' }, 'CURRENCY_UNKNOWN'],
  ['pickupLocation', { pickupLocation: { latitude: 91, longitude: 0 } }, 'VALUE_INVALID'],
] as const)('an application with a wrong %s is refused', async (field, changes, code) => {
  expect(await apply(ben, 'faux', changes)).toEqual({ ok: false, code, path: ['input', field] });
});

test('a product is made, published, found, changed and archived; customers see it only while it is on sale', async () => {
  const { world } = shop;
  const vendorId = await approved('roses');
  const ctx = world.context(ben);
  const input = draft(vendorId);
  const [created, again] = await Promise.all([createProduct(ctx, input), createProduct(ctx, input)]);
  if (!created.ok) throw new Error(created.code);
  expect(again).toEqual(created);
  expect(created.value).toMatchObject({ slug: 'red-rose', status: 'DRAFT', title: 'Red Rose' });
  const { id } = created.value;
  const query = 'query ($id: ID!) { product(id: $id) { status priceFrom { decimal } variants { sku available onHand } vendor { slug } } searchProducts(query: "long stem ros") { nodes { title } } }';
  const ask = async (caller: Caller) => (await world.ask('ecommerce', caller, query, { id })).data;
  expect(await ask(anonymous)).toEqual({ product: null, searchProducts: { nodes: [] } });
  const own = { priceFrom: { decimal: '4.50' }, variants: [{ sku: 'ROSE', available: 12, onHand: 12 }], vendor: { slug: 'roses' } };
  expect(await ask(ben)).toEqual({ product: { status: 'DRAFT', ...own }, searchProducts: { nodes: [] } });
  expect(await publishProduct(ctx, { productId: id })).toMatchObject({ ok: true, value: { status: 'PUBLISHED' } });
  expect(await ask(anonymous)).toEqual({ product: { status: 'PUBLISHED', ...own, variants: [{ sku: 'ROSE', available: 12, onHand: null }] }, searchProducts: { nodes: [{ title: 'Red Rose' }] } });

  expect(await updateProduct(ctx, { productId: id, title: 'White Rose', variants: [{ ...rose, price: 500n }, { sku: 'ROSES', title: 'Dozen', price: 4_900n, stock: 3 }] })).toMatchObject({ ok: true, value: { title: 'White Rose' } });
  expect(await ask(anonymous)).toMatchObject({ product: { priceFrom: { decimal: '5.00' }, variants: [{ sku: 'ROSE', available: 12 }, { sku: 'ROSES', available: 3 }] }, searchProducts: { nodes: [{ title: 'White Rose' }] } });
  expect(await archiveProduct(ctx, { productId: id })).toMatchObject({ ok: true, value: { status: 'ARCHIVED' } });
  expect(await ask(anonymous)).toEqual({ product: null, searchProducts: { nodes: [] } });
  expect(await violations(world)).toEqual([]);
});

test('what is wrong with a product is said, and nothing is made', async () => {
  const vendorId = await approved('tulipes');
  const ctx = shop.world.context(ben);
  const made = await createProduct(ctx, draft(vendorId, 'Tulip'));
  expect(made).toMatchObject({ ok: true });
  const before = await footprint(shop.world);
  const attempt = (changes: object) => createProduct(ctx, { ...draft(vendorId, 'Other'), ...changes });
  expect(await attempt({})).toEqual({ ok: false, code: 'SKU_TAKEN', path: ['input', 'variants'] });
  expect(await attempt({ slug: 'tulip' })).toEqual({ ok: false, code: 'SLUG_TAKEN', path: ['input', 'slug'] });
  expect(await attempt({ title: ' ' })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'title'] });
  expect(await attempt({ variants: [] })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'variants'] });
  expect(await attempt({ variants: [rose, rose] })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'variants', '1', 'sku'] });
  expect(await attempt({ variants: [{ ...rose, price: 0n }] })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'variants', '0', 'price'] });
  expect(await attempt({ categoryId: newId() })).toEqual({ ok: false, code: 'CATEGORY_NOT_FOUND', path: ['input', 'categoryId'] });
  expect(await footprint(shop.world)).toEqual(before);
  expect(await attempt({ title: 'Tulip', variants: [{ ...rose, sku: 'T2' }] })).toMatchObject({ ok: true, value: { slug: expect.stringMatching(/^tulip-[0-9a-f]{8}$/) } });
});

test('another vendor’s catalogue does not exist for writers, and stays as it is', async () => {
  const { world } = shop;
  const bell = variantOf('brass-bell');
  const before = { rows: await footprint(world), product: await world.db.selectFrom('ecommerce_products').selectAll().where('id', '=', productOf('brass-bell')).executeTakeFirstOrThrow() };
  for (const stranger of [ana, theo, ada]) {
    const ctx = world.context(stranger);
    expect(await createProduct(ctx, draft(velo))).toEqual({ ok: false, code: 'VENDOR_NOT_FOUND', path: ['input', 'vendorId'] });
    expect(await updateProduct(ctx, { productId: productOf('brass-bell'), title: 'Mine' })).toEqual({ ok: false, code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] });
    expect(await archiveProduct(ctx, { productId: productOf('brass-bell') })).toEqual({ ok: false, code: 'PRODUCT_NOT_FOUND', path: ['input', 'productId'] });
    expect(await adjustStock(ctx, { variantId: bell, delta: -1, reason: 'CORRECTION', idempotencyKey: newId() })).toEqual({ ok: false, code: 'VARIANT_NOT_FOUND', path: ['input', 'variantId'] });
  }
  expect({ rows: await footprint(world), product: await world.db.selectFrom('ecommerce_products').selectAll().where('id', '=', productOf('brass-bell')).executeTakeFirstOrThrow() }).toEqual(before);
});

test('stock is booked once for a key, and never below what customers hold', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const carafe = variantOf('blue-glass-carafe');
  await bought(shop, buyer!, [[carafe, 10]]);
  const ctx = world.context(theo);
  const received = { variantId: carafe, delta: 5, reason: 'RECEIVED', note: 'pallet 7', idempotencyKey: newId() } as const;
  await Promise.all([adjustStock(ctx, received), adjustStock(ctx, received), adjustStock(ctx, received)]);
  expect(await stockOf(world, carafe)).toEqual({ on_hand: 75, reserved: 10 });
  expect(await adjustStock(ctx, { variantId: carafe, delta: -66, reason: 'CORRECTION', idempotencyKey: newId() })).toEqual({ ok: false, code: 'STOCK_RESERVED', path: ['input', 'delta'] });
  expect(await adjustStock(ctx, { variantId: carafe, delta: 0, reason: 'CORRECTION', idempotencyKey: newId() })).toMatchObject({ code: 'VALUE_INVALID' });
  expect(await adjustStock(ctx, { variantId: carafe, delta: -65, reason: 'CORRECTION', idempotencyKey: newId() })).toMatchObject({ ok: true, value: { on_hand: 10, reserved: 10 } });
  expect(await violations(world)).toEqual([]);
});

test('lists: own drafts for members only, all vendors for admins only, and few statements', async () => {
  const { world } = shop;
  const query = `query ($v: ID!) { vendorProducts(vendorId: $v, first: 100) { nodes { slug } } vendors(first: 2) { nodes { slug } pageInfo { hasNextPage } } vendorOrders(vendorId: $v) { nodes { code } } }`;
  const ask = async (caller: Caller) => (await world.ask<{ vendorProducts: { nodes: unknown[] }; vendors: { nodes: unknown[] } }>('ecommerce', caller, query, { v: velo })).data!;
  expect((await ask(vera)).vendorProducts.nodes).toHaveLength(6);
  expect((await ask(vera)).vendors.nodes).toHaveLength(0);
  expect(await ask(ana)).toEqual({ vendorProducts: { nodes: [] }, vendors: { nodes: [], pageInfo: { hasNextPage: false } }, vendorOrders: { nodes: [] } });
  expect(await ask(ada)).toMatchObject({ vendors: { nodes: [expect.anything(), expect.anything()], pageInfo: { hasNextPage: true } } });
  const list = '{ products(first: 50) { nodes { title vendor { name } category { name parent { name } } priceFrom { amount } variants { sku available } } } }';
  const statements = await world.statementsOf(() => world.ask('ecommerce', anonymous, list));
  expect(statements.filter((text) => !text.includes('platform_revocations'))).toHaveLength(4);
});

test('filters by category with what is below it, by vendor and by price', async () => {
  const { world } = shop;
  const slugs = async (filter: object) =>
    (await world.ask<{ products: { nodes: { slug: string }[] } }>('ecommerce', anonymous, 'query ($f: ProductFilter) { products(first: 100, filter: $f) { nodes { slug } } }', { f: filter })).data!.products.nodes.map((node) => node.slug).sort();
  expect(await slugs({ category: 'bicycles', maxPrice: '4000' })).toEqual(['brass-bell', 'front-light', 'inner-tube']);
  expect(await slugs({ category: 'bicycles', minPrice: '100000' })).toEqual(['corniche-road-bike']);
  expect(await slugs({ vendorId: velo, category: 'clothing' })).toEqual([]);
  expect(await slugs({ vendorId: 'nonsense' })).toEqual([]);
  expect(await slugs({ category: 'home' })).toEqual(['blue-glass-carafe', 'lavender-soap', 'olive-wood-board']);
});
