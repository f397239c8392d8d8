import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { createProduct } from '../actions/create-product.ts';
import { archiveVariant, reorderVariants, restoreVariant } from '../actions/manage-variants.ts';
import { publishProduct } from '../actions/publish-product.ts';
import { keepPlans, scheduleProduct } from '../actions/schedule-product.ts';
import { setCartCurrency } from '../actions/set-cart-currency.ts';
import { setPrices } from '../actions/set-prices.ts';
import { setProductImages } from '../actions/set-product-images.ts';
import { updateProduct } from '../actions/update-product.ts';
import { ana, atelier, buyers, checkout, openShop, productOf, theo, variantOf, velo, vera, type Shop } from './shop-world.ts';

let shop: Shop;
const clock = new FakeClock(new Date('2026-05-01T12:00:00Z'));
beforeAll(async () => {
  shop = await openShop({ clock });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const later = (hours: number) => new Date(clock.now().getTime() + hours * 3_600_000);
const ask = async (query: string, caller: Caller = anonymous, variables = {}) => (await shop.world.ask('ecommerce', caller, query, variables)).data;
const broken = async () => (await checkInvariants(shop.world.db, 'catalogue.sql')).broken;
let serial = 0;

/** A published jersey in S and M, Red and Blue. */
const jersey = async (caller = vera, vendorId: string = velo, changes: object = {}) => {
  serial += 1;
  const variant = (size: string, colour: string) => ({ sku: `JERSEY-${serial}-${size}${colour}`, options: [size, colour], price: 5_000n, stock: 20 });
  const made = await createProduct(shop.world.context(caller), {
    vendorId, title: `Jersey ${serial}`, description: 'Wool.', options: [{ name: 'Size', choices: ['S', 'M'] }, { name: 'Colour', choices: ['Red', 'Blue'] }],
    variants: [variant('S', 'Red'), variant('M', 'Red'), variant('S', 'Blue')], idempotencyKey: newId(), ...changes,
  });
  if (!made.ok) throw new Error(`${made.code} ${made.path}`);
  await publishProduct(shop.world.context(caller), { productId: made.value.id });
  const variants = await shop.world.db.selectFrom('ecommerce_variants').select(['id', 'sku']).where('product_id', '=', made.value.id).orderBy('position').execute();
  return { id: made.value.id, slug: made.value.slug, variants };
};

test('variants are chosen by options; a combination is there once', async () => {
  const { id, variants } = await jersey();
  const query = `query ($id: ID!) { product(id: $id) { options { name choices } all: variants { title options { name value } } red: variants(options: [{ name: "Colour", value: "Red" }, { name: "Size", value: "M" }]) { sku } none: variants(options: [{ name: "Material", value: "Wool" }]) { sku } } }`;
  expect(await ask(query, anonymous, { id })).toEqual({
    product: {
      options: [{ name: 'Size', choices: ['S', 'M'] }, { name: 'Colour', choices: ['Red', 'Blue'] }],
      all: [['S', 'Red'], ['M', 'Red'], ['S', 'Blue']].map(([size, colour]) => ({ title: `${size} / ${colour}`, options: [{ name: 'Size', value: size }, { name: 'Colour', value: colour }] })),
      red: [{ sku: variants[1]!.sku }],
      none: [],
    },
  });
  const ctx = shop.world.context(vera);
  const draft = (sku: string, ...options: string[]) => ({ sku, options, price: 5_000n });
  expect(await updateProduct(ctx, { productId: id, variants: [draft(`NEW-${serial}`, 'M', 'Green')] })).toEqual({ ok: false, code: 'OPTIONS_MISMATCH', path: ['input', 'variants', '0', 'options'] });
  expect(await updateProduct(ctx, { productId: id, variants: [draft(`NEW-${serial}`, 'M', 'Red')] })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'variants'] });
  expect(await updateProduct(ctx, { productId: id, options: [{ name: 'Size', choices: ['S', 'M'] }] })).toEqual({ ok: false, code: 'OPTIONS_MISMATCH', path: ['input', 'options'] });
  expect(await updateProduct(ctx, { productId: id, variants: [draft(variants[0]!.sku, 'M', 'Red'), draft(variants[1]!.sku, 'S', 'Red'), draft(`NEW-${serial}`, 'M', 'Blue')] })).toMatchObject({ ok: true });
  const titles = await shop.world.db.selectFrom('ecommerce_variants').select('title').where('product_id', '=', id).orderBy('position').execute();
  expect(titles.map(({ title }) => title)).toEqual(['M / Red', 'S / Red', 'S / Blue', 'M / Blue']);
  const twin = shop.world.db.updateTable('ecommerce_variants').set({ options: ['M', 'Red'], title: 'Twin' }).where('id', '=', variants[1]!.id).execute();
  await expect(twin).rejects.toThrow('ecommerce_variants_options');
  await expect(shop.world.db.deleteFrom('ecommerce_product_options').where('product_id', '=', id).where('position', '=', 2).execute()).rejects.toThrow('do not fit its options');
  expect(await broken()).toEqual([]);
});

test('variants are reordered, archived and restored; the last one stays, whoever is first, 25 times', async () => {
  const { id, variants } = await jersey();
  const ctx = shop.world.context(vera);
  const ids = variants.map((variant) => variant.id);
  expect(await reorderVariants(ctx, { productId: id, variantIds: [ids[2]!, ids[0]!, ids[1]!] })).toMatchObject({ ok: true });
  expect(await reorderVariants(ctx, { productId: id, variantIds: ids.slice(1) })).toMatchObject({ code: 'VALUE_INVALID' });
  expect(await archiveVariant(ctx, { variantId: ids[2]! })).toMatchObject({ ok: true, value: { archived_at: clock.now() } });
  const query = 'query ($id: ID!) { product(id: $id) { variants { id } archivedVariants { id } } }';
  expect(await ask(query, anonymous, { id })).toEqual({ product: { variants: [{ id: ids[0] }, { id: ids[1] }], archivedVariants: null } });
  expect(await ask(query, vera, { id })).toMatchObject({ product: { archivedVariants: [{ id: ids[2] }] } });
  expect(await addToCart(shop.world.context(ana), { variantId: ids[2]!, quantity: 1 })).toMatchObject({ code: 'VARIANT_NOT_FOUND' });
  expect(await archiveVariant(shop.world.context(theo), { variantId: ids[0]! })).toEqual({ ok: false, code: 'VARIANT_NOT_FOUND', path: ['input', 'variantId'] });
  for (let round = 0; round < 25; round += 1) {
    const outcomes = values(await race(2, (index) => archiveVariant(shop.world.context(vera), { variantId: ids[index]! })));
    expect(outcomes.map((each) => (each.ok ? 'archived' : each.code)).toSorted()).toEqual(['LAST_VARIANT', 'archived']);
    for (const variantId of ids.slice(0, 2)) await restoreVariant(ctx, { variantId });
  }
  expect(await broken()).toEqual([]);
}, 60_000);

test('a variant archived in the cart is refused at checkout', async () => {
  const [buyer] = await buyers(shop, 1);
  const { variants } = await jersey();
  const added = await addToCart(shop.world.context(buyer!), { variantId: variants[0]!.id, quantity: 1 });
  if (!added.ok) throw new Error(added.code);
  await archiveVariant(shop.world.context(vera), { variantId: variants[0]!.id });
  expect(await checkout(shop, buyer!, added.value.cart.id)).toMatchObject({ ok: false, code: 'PRODUCT_UNAVAILABLE' });
});

test('prices in several currencies and for a time: nothing is converted, and a cart is paid in one currency', async () => {
  const { id, variants } = await jersey();
  const [first, second] = variants;
  const ctx = shop.world.context(vera);
  expect(await setPrices(ctx, { variantId: first!.id, prices: [{ currency: 'USD', amount: 5_900n, compareAt: 7_000n }, { currency: 'EUR', amount: 4_000n, startsAt: later(1), endsAt: later(3) }] })).toMatchObject({ ok: true });
  expect(await setPrices(ctx, { variantId: first!.id, prices: [{ currency: 'USD', amount: 1n, endsAt: later(2) }, { currency: 'USD', amount: 2n, startsAt: later(1) }] })).toMatchObject({ code: 'PRICES_OVERLAP' });
  expect(await setPrices(shop.world.context(theo), { variantId: first!.id, prices: [] })).toMatchObject({ code: 'VARIANT_NOT_FOUND' });
  const query = 'query ($id: ID!) { product(id: $id) { priceFrom { decimal } usd: priceFrom(currency: "USD") { decimal } gbp: priceFrom(currency: "GBP") { decimal } variants { price { decimal } compareAtPrice(currency: "USD") { decimal } usd: price(currency: "USD") { decimal currency } prices { price { decimal } } } } }';
  expect(await ask(query, anonymous, { id })).toMatchObject({
    product: {
      priceFrom: { decimal: '50.00' }, usd: { decimal: '59.00' }, gbp: null,
      variants: [{ price: { decimal: '50.00' }, compareAtPrice: { decimal: '70.00' }, usd: { decimal: '59.00', currency: 'USD' }, prices: null }, { usd: null, compareAtPrice: null }, { usd: null }],
    },
  });
  const [buyer] = await buyers(shop, 1);
  const as = shop.world.context(buyer!);
  const cart = await addToCart(as, { variantId: first!.id, quantity: 2, currency: 'USD' });
  if (!cart.ok) throw new Error(cart.code);
  const cartId = cart.value.cart.id;
  expect(await addToCart(as, { variantId: second!.id, quantity: 1 })).toMatchObject({ code: 'CURRENCY_MIX' });
  const read = '{ getUserCart { currency total { decimal currency } } }';
  expect(await ask(read, buyer!)).toEqual({ getUserCart: { currency: 'USD', total: { decimal: '118.00', currency: 'USD' } } });
  expect(await setCartCurrency(as, { cartId, currency: 'GBP' })).toMatchObject({ code: 'CURRENCY_NOT_SOLD', path: ['cart', 'lines', expect.any(String)] });
  expect(await setCartCurrency(as, { cartId, currency: 'EUR' })).toMatchObject({ ok: true });
  expect(await ask(read, buyer!)).toEqual({ getUserCart: { currency: 'EUR', total: { decimal: '100.00', currency: 'EUR' } } });
  clock.advance(2 * 3_600_000);
  expect(await checkout(shop, buyer!, cartId)).toMatchObject({ code: 'PRICE_CHANGED' });
  expect(await setCartCurrency(as, { cartId, currency: 'USD' })).toMatchObject({ ok: true });
  const done = await checkout(shop, buyer!, cartId);
  if (!done.ok) throw new Error(done.code);
  const order = await shop.world.db.selectFrom('ecommerce_orders').select(['currency', 'subtotal']).where('order_group_id', '=', done.value.orderGroupId).executeTakeFirstOrThrow();
  expect(order).toEqual({ currency: 'USD', subtotal: 11_800n });
  expect(await addToCart(shop.world.context((await buyers(shop, 1))[0]!), { variantId: second!.id, quantity: 1, currency: 'USD' })).toMatchObject({ code: 'CURRENCY_NOT_SOLD' });
});

test('two vendors of prices at once leave one list, and the database refuses an overlap, 20 times', async () => {
  const { variants } = await jersey();
  const variantId = variants[0]!.id;
  for (let round = 0; round < 20; round += 1) {
    const outcomes = values(await race(4, (index) => setPrices(shop.world.context(vera), { variantId, prices: [{ currency: 'USD', amount: BigInt(index + 1) }, { currency: 'CHF', amount: BigInt(index + 1) }] })));
    expect(outcomes.every((each) => each.ok)).toBe(true);
    const rows = await shop.world.db.selectFrom('ecommerce_prices').select('amount').where('variant_id', '=', variantId).execute();
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
  }
  const row = { id: newId(), variant_id: variantId, currency: 'USD', amount: 5n, starts_at: later(1) };
  await expect(shop.world.db.insertInto('ecommerce_prices').values(row).execute()).rejects.toThrow('ecommerce_prices_no_overlap');
}, 60_000);

test('pictures are kept in order, of https only, and never fetched', async () => {
  const { id, variants } = await jersey();
  const ctx = shop.world.context(vera);
  const image = (name: string) => ({ url: `https://pictures.example/${name}.jpg`, alt: name });
  expect(await setProductImages(ctx, { productId: id, images: [image('front'), image('back')] })).toMatchObject({ ok: true });
  expect(await setProductImages(ctx, { productId: id, variantId: variants[1]!.id, images: [{ ...image('red'), width: 800, height: 600 }] })).toMatchObject({ ok: true });
  const query = 'query ($id: ID!) { product(id: $id) { images { alt width } variants { image { alt width } images { alt } } } }';
  expect(await ask(query, anonymous, { id })).toEqual({
    product: { images: [{ alt: 'front', width: null }, { alt: 'back', width: null }], variants: [{ image: { alt: 'front', width: null }, images: [] }, { image: { alt: 'red', width: 800 }, images: [{ alt: 'red' }] }, { image: { alt: 'front', width: null }, images: [] }] },
  });
  expect(await setProductImages(ctx, { productId: id, images: [{ url: 'http://127.0.0.1/x.jpg' }] })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'images', '0', 'url'] });
  expect(await setProductImages(ctx, { productId: id, images: Array.from({ length: 21 }, (_, n) => image(String(n))) })).toMatchObject({ code: 'VALUE_INVALID', path: ['input', 'images'] });
  expect(await setProductImages(ctx, { productId: id, variantId: variantOf('brass-bell'), images: [] })).toMatchObject({ code: 'VARIANT_NOT_FOUND' });
  expect(await setProductImages(shop.world.context(theo), { productId: id, images: [] })).toMatchObject({ code: 'PRODUCT_NOT_FOUND' });
  expect(await broken()).toEqual([]);
});

test('a product is found by the slug it had, and its plan is kept once', async () => {
  const { id, slug } = await jersey();
  const ctx = shop.world.context(vera);
  expect(await updateProduct(ctx, { productId: id, slug: 'brass-bell' })).toEqual({ ok: false, code: 'SLUG_TAKEN', path: ['input', 'slug'] });
  expect(await updateProduct(ctx, { productId: id, slug: `${slug}-new` })).toMatchObject({ ok: true });
  const query = 'query ($slug: String!) { product(slug: $slug) { slug status publishAt history { from to by { id } } } }';
  expect(await ask(query, anonymous, { slug })).toEqual({ product: { slug: `${slug}-new`, status: 'PUBLISHED', publishAt: null, history: null } });
  expect(await updateProduct(ctx, { productId: id, slug })).toMatchObject({ ok: true, value: { slug } });
  expect(await scheduleProduct(ctx, { productId: id, unpublishAt: later(-1) })).toMatchObject({ code: 'VALUE_INVALID' });
  expect(await scheduleProduct(ctx, { productId: id, unpublishAt: later(1) })).toMatchObject({ ok: true });
  await keepPlans(shop.world.context());
  expect(await ask('query ($slug: String!) { product(slug: $slug) { status } }', anonymous, { slug })).toEqual({ product: { status: 'PUBLISHED' } });
  clock.advance(2 * 3_600_000);
  values(await race(3, () => keepPlans(shop.world.context())));
  expect(await ask('query ($slug: String!) { product(slug: $slug) { status } }', anonymous, { slug })).toEqual({ product: null });
  expect(await ask(query, vera, { slug })).toMatchObject({ product: { status: 'ARCHIVED', history: [{ from: 'PUBLISHED', to: 'ARCHIVED' }, { from: 'DRAFT', to: 'PUBLISHED', by: { id: vera.id } }] } });
});

test('vendors of one item are each other’s offers, and the best is in the box', async () => {
  const gtin = '4006381333931';
  const sku = (name: string) => [{ sku: `GTIN-${name}`, title: 'One', price: name === 'velo' ? 2_000n : 1_500n, stock: 5, gtin }];
  const mine = await jersey(vera, velo, { options: null, variants: sku('velo') });
  const theirs = await jersey(theo, atelier, { options: null, variants: sku('atelier') });
  const query = 'query ($id: ID!) { product(id: $id) { variants { gtin offers { nodes { id } pageInfo { hasNextPage } } buyBox { variant { id } landedPrice { decimal } offers } } } }';
  const box = { variant: { id: theirs.variants[0]!.id }, landedPrice: { decimal: '15.00' }, offers: 2 };
  expect(await ask(query, anonymous, { id: mine.id })).toEqual({ product: { variants: [{ gtin: '04006381333931', offers: { nodes: [{ id: theirs.variants[0]!.id }], pageInfo: { hasNextPage: false } }, buyBox: box }] } });
  const twice = 'query ($id: ID!) { product(id: $id) { variants { here: buyBox { offers } sent: buyBox(country: "MC") { offers } } } }';
  const statements = await shop.world.statementsOf(() => ask(twice, anonymous, { id: mine.id }));
  expect(statements.filter((text) => text.includes('landed'))).toHaveLength(1);
  const bad = await createProduct(shop.world.context(vera), { vendorId: velo, title: 'Bad', description: '', variants: [{ sku: 'BAD', title: 'One', price: 1n, gtin: '4006381333932' }], idempotencyKey: newId() });
  expect(bad).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'variants', '0', 'gtin'] });
  expect(await ask(query, anonymous, { id: productOf('brass-bell') })).toEqual({ product: { variants: [{ gtin: null, offers: { nodes: [], pageInfo: { hasNextPage: false } }, buyBox: null }] } });
});
