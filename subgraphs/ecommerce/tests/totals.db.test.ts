import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { anonymous } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { applyCoupon } from '../actions/apply-coupon.ts';
import { checkoutCart } from '../actions/checkout-cart.ts';
import { selectShipping } from '../actions/select-shipping.ts';
import { setCartAddress } from '../actions/set-cart-address.ts';
import { setTaxRate } from '../actions/set-tax-rate.ts';
import { setVendorTaxMode } from '../actions/set-vendor-tax-mode.ts';
import { updateProduct } from '../actions/update-product.ts';
import { upsertShippingRate, type UpsertShippingRate } from '../actions/upsert-shipping-rate.ts';
import { newCoupon } from './coupon-fixtures.ts';
import { ada, address, ana, anasAddress, atelier, ben, buyers, cartOf, footprint, openShop, productOf, theo, variantOf, velo, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const soap = variantOf('lavender-soap');
const rate = (caller: Caller, draft: Partial<UpsertShippingRate>) =>
  upsertShippingRate(shop.world.context(caller), { vendorId: velo, name: 'Post', price: 500n, enabled: true, idempotencyKey: newId(), ...draft });
const rateId = async (caller: Caller, draft: Partial<UpsertShippingRate>): Promise<string> => {
  const made = await rate(caller, draft);
  if (!made.ok) throw new Error(`${made.code} ${made.path?.join('.')}`);
  return made.value.id;
};
const PACKAGES = 'packages { vendor { name } weightGrams subtotal { amount } options { rateId name price { amount } } selected { name price { amount } } deliverable }';
const totals = async (caller: Caller) => {
  const { data, errors } = await shop.world.ask<{ getUserCart: { totals: unknown } }>('ecommerce', caller, `{ getUserCart { totals { subtotal { amount } discount { amount } shipping { amount } tax { amount } total { amount } ${PACKAGES} } } }`);
  if (errors) throw new Error(errors[0]!.message);
  return data!.getUserCart.totals;
};
const m = (amount: string) => ({ amount });
interface Kept { readonly frozen: boolean; readonly commission: { readonly amount: string }; readonly lines: readonly { readonly title: string }[] }
/** What staff see that the platform keeps. */
const keptOf = async (argument: string): Promise<Kept[]> => {
  const parts = 'amount { amount currency } commission { amount } commissionTax { amount } net { amount } returned { amount }';
  const { data, errors } = await shop.world.ask<{ commissionPreview: Kept[] }>('ecommerce', ada, `{ commissionPreview(${argument}) { vendor { name } frozen ${parts} lines { title quantity ${parts} } } }`);
  if (errors) throw new Error(errors[0]!.message);
  return data!.commissionPreview;
};

test('shipping and tax follow from where the goods go, and are frozen with the purchase', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const ctx = world.context(buyer);
  const cartId = await cartOf(shop, buyer!, [[bell, 2], [soap, 1]]);
  expect(await totals(buyer!)).toMatchObject({ subtotal: m('4570'), shipping: null, tax: null, total: m('4570'), packages: [{ vendor: { name: 'Vélo Monaco' }, options: [], selected: null, deliverable: true }, {}] });

  expect(await updateProduct(world.context(vera), { productId: productOf('brass-bell'), variants: [{ sku: 'BELL', title: 'Standard', price: 1_990n, weightGrams: 400 }] })).toMatchObject({ ok: true });
  expect(await updateProduct(world.context(theo), { productId: productOf('lavender-soap'), taxCategory: 'REDUCED' })).toMatchObject({ ok: true });
  for (const [category, basisPoints] of [['STANDARD', 2_000], ['REDUCED', 550]] as const) expect(await setTaxRate(world.context(ada), { country: 'MC', category, name: 'TVA', basisPoints })).toMatchObject({ ok: true });
  expect(await setVendorTaxMode(world.context(theo), { vendorId: atelier, pricesIncludeTax: false })).toMatchObject({ ok: true });
  const post = await rateId(vera, { countries: ['MC', 'FR'], maxGrams: 1_000, freeOver: 5_000n });
  const courier = await rateId(vera, { name: 'Courier', price: 900n, position: 1 });
  await rateId(vera, { name: 'Heavy', price: 100n, minGrams: 801 });
  await rateId(vera, { name: 'Abroad', price: 50n, countries: ['US'] });
  await rateId(vera, { name: 'Rich', price: 0n, minSubtotal: 3_981n });
  await rateId(vera, { name: 'Off', price: 1n, enabled: false });
  const letter = await rateId(theo, { vendorId: atelier, name: 'Letter', price: 200n });
  expect(await setCartAddress(ctx, { cartId, address })).toMatchObject({ ok: true });
  const velos = { vendor: { name: 'Vélo Monaco' }, weightGrams: 800, subtotal: m('3980'), options: [{ rateId: post, name: 'Post', price: m('500') }, { rateId: courier, name: 'Courier', price: m('900') }], deliverable: true };
  const ateliers = { vendor: { name: 'Atelier Azur' }, weightGrams: 0, subtotal: m('590'), options: [{ rateId: letter, name: 'Letter', price: m('200') }], selected: { name: 'Letter', price: m('200') }, deliverable: true };
  // Velo: 3980 and 500 with 1/6 of it tax (663 + 83). Atelier: 590 and 200, on which come 5.5 % (32) and 20 % (40).
  expect(await totals(buyer!)).toEqual({ subtotal: m('4570'), discount: m('0'), shipping: m('700'), tax: m('818'), total: m('5342'), packages: [{ ...velos, selected: { name: 'Post', price: m('500') } }, ateliers] });
  expect(await selectShipping(ctx, { cartId, vendorId: velo, rateId: courier })).toMatchObject({ ok: true });
  expect(await totals(buyer!)).toMatchObject({ shipping: m('1100'), total: m('5742'), packages: [{ selected: { name: 'Courier' } }, {}] });
  for (const wrong of [letter, newId(), 'nonsense']) expect(await selectShipping(ctx, { cartId, vendorId: velo, rateId: wrong })).toEqual({ ok: false, code: 'SHIPPING_RATE_NOT_FOUND', path: ['input', 'rateId'] });
  expect(await selectShipping(world.context(ben), { cartId, vendorId: velo, rateId: post })).toMatchObject({ code: 'CART_NOT_FOUND' });
  await newCoupon(shop, vera, { code: 'NOFREIGHT', kind: 'FREE_SHIPPING', vendorId: velo });
  expect(await applyCoupon(ctx, { cartId, code: 'nofreight' })).toMatchObject({ ok: true });
  expect(await totals(buyer!)).toMatchObject({ discount: m('0'), shipping: m('200'), tax: m('735'), total: m('4842') });

  expect(await checkoutCart(ctx, { cartId, expectedTotal: 4_841n, idempotencyKey: newId() })).toEqual({ ok: false, code: 'TOTAL_CHANGED', path: ['input', 'expectedTotal'] });
  const ofCart = await keptOf(`cartId: "${cartId}"`);
  const done = await checkoutCart(ctx, { cartId, expectedTotal: 4_842n, idempotencyKey: newId() });
  if (!done.ok) throw new Error(done.code);
  const orders = await world.db.selectFrom('ecommerce_orders').selectAll().where('order_group_id', '=', done.value.orderGroupId).orderBy('code').execute();
  expect(orders.map((o) => [o.subtotal, o.discount, o.shipping, o.shipping_name, o.shipping_tax, o.tax, o.tax_included, o.total])).toEqual([
    [3_980n, 0n, 0n, 'Courier', 0n, 663n, true, 3_980n],
    [590n, 0n, 200n, 'Letter', 40n, 72n, false, 862n],
  ]);
  const frozen = await world.db.selectFrom('commission_lines as l').innerJoin('payment_splits as s', 's.id', 'l.split_id').select(['l.reference', 'l.amount', 'l.quantity', 'l.category_ids', 'l.title', 'l.tax_amount']).where('s.reference', 'in', orders.map((o) => o.id)).orderBy('l.amount').execute();
  expect(frozen.map((line) => [line.reference === orders[1]!.id, line.amount, line.quantity, line.category_ids!.length, line.title, line.tax_amount])).toEqual([
    [true, 240n, 1, 0, 'Letter', 40n], [false, 622n, 1, 1, 'Lavender Soap – 100 g', 32n], [false, 3_980n, 2, 2, 'Brass Bell – Standard', 663n],
  ]);
  // The platform keeps of the orders what it would have kept of the cart.
  const ofOrders = (await Promise.all(orders.map(({ id }) => keptOf(`orderId: "${id}"`)))).flat();
  expect(ofOrders).toEqual(ofCart.map((each) => ({ ...each, frozen: true })));
  expect(ofOrders.map(({ lines, commission }) => [lines.map(({ title }) => title), commission.amount])).toEqual([[['Brass Bell – Standard'], '478'], [['Lavender Soap – 100 g', 'Letter'], '104']]);
  const uses = await world.db.selectFrom('ecommerce_coupon_uses').select('discount').where('order_group_id', '=', done.value.orderGroupId).execute();
  expect(uses).toEqual([{ discount: 900n }]);
  expect((await checkInvariants(world.db)).broken).toEqual([]);

  // Neither a new tax nor a new mode touches what was bought.
  await setTaxRate(world.context(ada), { country: 'MC', category: 'STANDARD', name: 'TVA', basisPoints: 2_500, validFrom: new Date(Date.now() + 60_000) });
  const rates = await world.ask('ecommerce', anonymous, '{ taxRates(country: "MC") { category basisPoints } }');
  expect(rates.data).toEqual({ taxRates: [{ category: 'REDUCED', basisPoints: 550 }, { category: 'STANDARD', basisPoints: 2_000 }, { category: 'STANDARD', basisPoints: 2_500 }] });
});

test('a package that the vendor brings nowhere near is refused, in the cart and at checkout', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[variantOf('leather-saddle'), 1], [soap, 1]]);
  for (const row of await world.db.selectFrom('ecommerce_shipping_rates').select(['id', 'name', 'price']).where('vendor_id', '=', velo).execute())
    expect(await rate(vera, { rateId: row.id, name: row.name, price: row.price, enabled: row.name === 'Abroad', countries: row.name === 'Abroad' ? ['US'] : null })).toMatchObject({ ok: true });
  expect(await setCartAddress(world.context(buyer), { cartId, address })).toMatchObject({ ok: true });
  expect(await totals(buyer!)).toMatchObject({ packages: [{ options: [], selected: null, deliverable: false }, { deliverable: true }] });
  const before = await footprint(world);
  expect(await checkoutCart(world.context(buyer), { cartId, idempotencyKey: newId() })).toEqual({ ok: false, code: 'SHIPPING_UNAVAILABLE', path: ['cart', 'packages', velo] });
  expect(await footprint(world)).toEqual(before);
  expect(await checkoutCart(world.context(buyer), { cartId, address: { ...address, country: 'US' }, idempotencyKey: newId() })).toMatchObject({ ok: true });
});

test('a changed price is told with the new one, and the cart that goes with it', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[soap, 2]]);
  expect(await updateProduct(world.context(theo), { productId: productOf('lavender-soap'), variants: [{ sku: 'SOAP', title: '100 g', price: 650n }] })).toMatchObject({ ok: true });
  const checkout = 'mutation ($i: CheckoutCartInput!) { checkoutCart(input: $i) { orderGroup { id } cart { lines { id unitPrice { amount } acceptedPrice { amount } } } errors { code path newPrice { amount currency } } } }';
  const input = { cartId, address, idempotencyKey: newId() };
  const refused = await world.ask<{ checkoutCart: { cart: { lines: { id: string }[] } } }>('ecommerce', buyer!, checkout, { i: input });
  const lineId = refused.data!.checkoutCart.cart.lines[0]!.id;
  expect(refused.data).toEqual({
    checkoutCart: {
      orderGroup: null,
      cart: { lines: [{ id: lineId, unitPrice: m('650'), acceptedPrice: m('590') }] },
      errors: [{ code: 'PRICE_CHANGED', path: ['cart', 'lines', lineId], newPrice: { amount: '650', currency: 'EUR' } }],
    },
  });
  await world.ask('ecommerce', buyer!, 'mutation ($i: UpdateCartLineInput!) { updateCartLine(input: $i) { errors { code } } }', { i: { cartId, lineId, quantity: 2 } });
  const done = await world.ask<{ checkoutCart: { errors: unknown[]; cart: unknown } }>('ecommerce', buyer!, checkout, { i: input });
  expect(done.data!.checkoutCart).toMatchObject({ errors: [], cart: null });
});

test('addresses and guests: a guest may look at what it would cost', async () => {
  const { world } = shop;
  const added = await addToCart(world.context(anonymous), { variantId: soap, quantity: 3 });
  if (!added.ok) throw new Error(added.code);
  const choice = { cartId: added.value.cart.id, guestToken: added.value.guestToken! };
  const guest = world.context(anonymous);
  expect(await setCartAddress(guest, { ...choice, addressId: anasAddress })).toEqual({ ok: false, code: 'ADDRESS_NOT_FOUND', path: ['input', 'addressId'] });
  expect(await setCartAddress(guest, choice)).toMatchObject({ code: 'ADDRESS_REQUIRED' });
  expect(await setCartAddress(guest, { ...choice, address: { ...address, city: '' } })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'address', 'city'] });
  expect(await setCartAddress(guest, { cartId: choice.cartId, address })).toMatchObject({ code: 'CART_NOT_FOUND' });
  expect(await setCartAddress(guest, { ...choice, address })).toMatchObject({ ok: true });
  const ask = (caller: Caller, guestToken: string | null) => world.ask<{ shippingOptions: unknown[] }>('ecommerce', caller, 'query ($c: ID!, $t: String) { shippingOptions(cartId: $c, guestToken: $t) { vendor { name } subtotal { amount } options { name } } }', { c: choice.cartId, t: guestToken });
  expect((await ask(anonymous, choice.guestToken)).data).toEqual({ shippingOptions: [{ vendor: { name: 'Atelier Azur' }, subtotal: m('1950'), options: [{ name: 'Letter' }] }] });
  for (const [caller, token] of [[anonymous, null], [ana, null], [ana, 'guessed']] as const) expect((await ask(caller, token)).data).toEqual({ shippingOptions: [] });
});

test('rates and modes are set by those whom they concern, with sound values', async () => {
  const { world } = shop;
  const before = await footprint(world);
  for (const caller of [theo, ana, ada]) expect(await rate(caller, {})).toEqual({ ok: false, code: 'VENDOR_NOT_FOUND', path: ['input', 'vendorId'] });
  expect(await rate(theo, { vendorId: atelier, rateId: (await world.db.selectFrom('ecommerce_shipping_rates').select('id').where('vendor_id', '=', velo).executeTakeFirstOrThrow()).id })).toMatchObject({ code: 'SHIPPING_RATE_NOT_FOUND' });
  for (const [field, draft] of Object.entries({
    name: { name: ' ' }, countries: { countries: ['monaco'] }, minGrams: { minGrams: -1 }, maxGrams: { minGrams: 5, maxGrams: 4 }, minSubtotal: { minSubtotal: -1n }, maxSubtotal: { minSubtotal: 5n, maxSubtotal: 4n },
    price: { price: -1n }, freeOver: { freeOver: 10n ** 12n }, position: { position: -1 },
  })) expect({ field, result: await rate(vera, draft) }).toEqual({ field, result: { ok: false, code: 'VALUE_INVALID', path: ['input', field] } });
  for (const caller of [theo, ana, ada]) expect(await setVendorTaxMode(world.context(caller), { vendorId: velo, pricesIncludeTax: false })).toMatchObject({ code: 'VENDOR_NOT_FOUND' });
  const draft = { country: 'FR', category: 'STANDARD', name: 'TVA', basisPoints: 2_000 };
  for (const caller of [vera, ana]) await expect(setTaxRate(world.context(caller), draft)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  for (const [field, more] of Object.entries({ country: { country: 'fr' }, category: { category: 'a b' }, name: { name: '' }, basisPoints: { basisPoints: 10_001 } }))
    expect(await setTaxRate(world.context(ada), { ...draft, ...more })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', field] });
  expect(await setTaxRate(world.context(ada), { ...draft, validFrom: new Date(0) })).toMatchObject({ code: 'VALUE_INVALID' });
  expect(await footprint(world)).toEqual(before);
  const seen = async (caller: Caller) => (await world.ask<{ shippingRates: unknown[] }>('ecommerce', caller, 'query ($v: ID!) { shippingRates(vendorId: $v) { name price { amount } enabled } }', { v: velo })).data!.shippingRates.length;
  expect([await seen(vera), await seen(ada), await seen(theo), await seen(ana)]).toEqual([6, 6, 0, 0]);
});

test('a cart with its totals is five statements, however many lines and vendors it has', async () => {
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1], [soap, 1], [variantOf('inner-tube'), 2], [variantOf('canvas-tote'), 1]]);
  expect(await setCartAddress(shop.world.context(buyer), { cartId, address: { ...address, country: 'US' } })).toMatchObject({ ok: true });
  const statements = await shop.world.statementsOf(() => totals(buyer!));
  expect(statements).toHaveLength(5);
});
