import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { serviceCaller } from '../../../tests/support/world.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { checkoutCart } from '../actions/checkout-cart.ts';
import { ada, address, ana, anasAddress, atelier, ben, buyers, cartOf, checkout, footprint, openShop, setStock, stockOf, variantOf, velo, vera, violations, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const soap = variantOf('lavender-soap');

test('a cart from two vendors becomes one purchase with an order, a hold and a part of the payment for each', async () => {
  const { world } = shop;
  const cartId = await cartOf(shop, ana, [[bell, 2], [soap, 3]]);
  const done = await checkoutCart(world.context(ana), { cartId, addressId: anasAddress, idempotencyKey: newId() });
  if (!done.ok) throw new Error(done.code);
  const group = await world.db.selectFrom('ecommerce_order_groups').selectAll().where('id', '=', done.value.orderGroupId).executeTakeFirstOrThrow();
  expect(group).toMatchObject({ cart_id: cartId, customer_id: ana.id, currency: 'EUR', total: 5_750n, code: 'P1000017', address: { recipient: 'Ana Rossi', city: 'Monaco', location: { latitude: 43.7447, longitude: 7.4315 } } });
  const orders = await world.db.selectFrom('ecommerce_orders').selectAll().where('order_group_id', '=', group.id).orderBy('code').execute();
  expect(orders.map(({ code, vendor_id, status, total, placed_at }) => ({ code, vendor_id, status, total, placed_at }))).toEqual([
    { code: 'P1000017-1', vendor_id: velo, status: 'PENDING_PAYMENT', total: 3_980n, placed_at: null },
    { code: 'P1000017-2', vendor_id: atelier, status: 'PENDING_PAYMENT', total: 1_770n, placed_at: null },
  ]);
  const lines = await world.db.selectFrom('ecommerce_order_lines').selectAll().where('order_id', 'in', orders.map((o) => o.id)).orderBy('sku').execute();
  expect(lines).toMatchObject([
    { title: 'Brass Bell', variant_title: 'Standard', sku: 'BELL', quantity: 2, unit_price: 1_990n, total: 3_980n },
    { title: 'Lavender Soap', variant_title: '100 g', sku: 'SOAP', quantity: 3, unit_price: 590n, total: 1_770n },
  ]);
  expect([await stockOf(world, bell), await stockOf(world, soap)]).toEqual([{ on_hand: 500, reserved: 2 }, { on_hand: 800, reserved: 3 }]);
  const intent = await world.db.selectFrom('payment_intents').selectAll().where('subject_id', '=', group.id).executeTakeFirstOrThrow();
  expect(intent).toMatchObject({ amount: 5_750n, currency: 'EUR', payer_id: ana.id, client_secret: done.value.clientSecret });
  const splits = await world.db.selectFrom('payment_splits').select(['reference', 'payee_id', 'amount']).where('intent_id', '=', intent.id).orderBy('amount', 'desc').execute();
  expect(splits).toEqual([
    { reference: orders[0]!.id, payee_id: velo, amount: 3_980n },
    { reference: orders[1]!.id, payee_id: atelier, amount: 1_770n },
  ]);
  expect(await violations(world)).toEqual([]);
});

test('the same key answers the same, another request under it is refused', async () => {
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1]]);
  const key = newId();
  const first = await checkout(shop, buyer!, cartId, key);
  expect(first).toMatchObject({ ok: true });
  const before = await footprint(shop.world);
  expect(await checkout(shop, buyer!, cartId, key)).toEqual(first);
  const other = await cartOf(shop, buyer!, [[bell, 1]]);
  expect(await checkout(shop, buyer!, other, key)).toEqual({ ok: false, code: 'IDEMPOTENCY_MISMATCH', path: ['input', 'idempotencyKey'] });
  expect(await checkout(shop, buyer!, other, '')).toEqual({ ok: false, code: 'IDEMPOTENCY_KEY_INVALID', path: ['input', 'idempotencyKey'] });
  expect(await checkout(shop, buyer!, cartId)).toEqual({ ok: false, code: 'CART_ALREADY_CHECKED_OUT', path: ['input', 'cartId'] });
  expect(await footprint(shop.world)).toEqual({ ...before, platform_events: before['platform_events']! + 1, active: before['active']! + 1 });
});

test('what cannot be bought is refused whole, and nothing has changed', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const scarce = variantOf('olive-wood-board');
  await setStock(shop, scarce, 2);
  const cartId = await cartOf(shop, buyer!, [[bell, 1], [scarce, 3]]);
  const lines = await world.db.selectFrom('ecommerce_cart_lines').select(['id', 'variant_id']).where('cart_id', '=', cartId).execute();
  const lineOf = (variant: string) => lines.find((line) => line.variant_id === variant)!.id;
  const before = await footprint(world);
  const refusals = async () => ({ result: await checkout(shop, buyer!, cartId), unchanged: await footprint(world) });
  expect(await refusals()).toEqual({ result: { ok: false, code: 'INSUFFICIENT_STOCK', path: ['cart', 'lines', lineOf(scarce)] }, unchanged: before });

  await world.db.updateTable('ecommerce_variants').set({ price: 2_090n }).where('id', '=', bell).execute();
  expect(await refusals()).toEqual({ result: { ok: false, code: 'PRICE_CHANGED', path: ['cart', 'lines', lineOf(bell)] }, unchanged: before });
  await world.db.updateTable('ecommerce_variants').set({ price: 1_990n }).where('id', '=', bell).execute();

  await world.db.updateTable('ecommerce_vendors').set({ status: 'SUSPENDED' }).where('id', '=', atelier).execute();
  expect(await refusals()).toEqual({ result: { ok: false, code: 'PRODUCT_UNAVAILABLE', path: ['cart', 'lines', lineOf(scarce)] }, unchanged: before });
  await world.db.updateTable('ecommerce_vendors').set({ status: 'APPROVED' }).where('id', '=', atelier).execute();

  const ctx = world.context(buyer);
  await setStock(shop, scarce, 3);
  const key = () => ({ cartId, idempotencyKey: newId() });
  expect(await checkoutCart(ctx, key())).toMatchObject({ code: 'ADDRESS_REQUIRED' });
  expect(await checkoutCart(ctx, { ...key(), address, addressId: anasAddress })).toMatchObject({ code: 'ADDRESS_REQUIRED' });
  expect(await checkoutCart(ctx, { ...key(), addressId: anasAddress })).toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
  expect(await checkoutCart(ctx, { ...key(), addressId: 'nonsense' })).toMatchObject({ code: 'ADDRESS_NOT_FOUND' });
  expect(await checkoutCart(ctx, { ...key(), address: { ...address, country: 'Monaco' } })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'address', 'country'] });
  await world.db.deleteFrom('ecommerce_cart_lines').where('cart_id', '=', cartId).execute();
  expect(await checkout(shop, buyer!, cartId)).toEqual({ ok: false, code: 'CART_EMPTY', path: ['input', 'cartId'] });
  expect(await footprint(world)).toEqual({ ...before, stock_movements: before['stock_movements']! + 1, on_hand: before['on_hand']! + 1 });
});

test('a cart of somebody else does not exist; machines and guests cannot buy', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1]]);
  const guest = await addToCart(world.context(anonymous), { variantId: bell, quantity: 1 });
  if (!guest.ok) throw new Error(guest.code);
  const before = await footprint(world);
  for (const other of [ben, vera, ada]) expect(await checkout(shop, other, cartId)).toEqual({ ok: false, code: 'CART_NOT_FOUND', path: ['input', 'cartId'] });
  expect(await checkout(shop, ben, guest.value.cart.id)).toMatchObject({ code: 'CART_NOT_FOUND' });
  expect(await checkout(shop, ben, newId())).toMatchObject({ code: 'CART_NOT_FOUND' });
  expect(await checkout(shop, ben, '\'; drop table x')).toMatchObject({ code: 'CART_NOT_FOUND' });
  await expect(checkout(shop, serviceCaller(), cartId)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  await expect(checkout(shop, anonymous, cartId)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(await footprint(world)).toEqual(before);
});

test('a checkout of three lines from two vendors is 18 statements', async () => {
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1], [variantOf('front-light'), 1], [soap, 2]]);
  const statements = await shop.world.statementsOf(() => checkout(shop, buyer!, cartId));
  expect(statements).toHaveLength(14);
});

test('an exception after any statement leaves nothing, one after the commit everything', async () => {
  const { world } = shop;
  const { statements } = world.services;
  const record = statements.record;
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1], [soap, 2]]);
  const before = await footprint(world);
  let committed = false;
  for (let failing = 1; !committed; failing += 1) {
    let seen = 0;
    statements.record = (statement) => {
      record.call(statements, statement);
      committed ||= /^commit/i.test(statement.sql);
      if (++seen === failing) throw new Error(`struck down after statement ${failing}`);
    };
    await expect(checkout(shop, buyer!, cartId)).rejects.toThrow(/struck down/);
    statements.record = record;
    if (!committed) expect({ failing, left: await footprint(world) }).toEqual({ failing, left: before });
    else expect(failing).toBeGreaterThan(13);
  }
  expect((await footprint(world))['ecommerce_order_groups']).toBe(before['ecommerce_order_groups']! + 1);
  expect(await violations(world)).toEqual([]);
});
