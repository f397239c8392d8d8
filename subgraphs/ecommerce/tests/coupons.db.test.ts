import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymous, type Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { categories } from '../../../db/seed/demo.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { applyCoupon, removeCoupon } from '../actions/apply-coupon.ts';
import { cancelOrder } from '../actions/cancel-order.ts';
import { mergeCarts } from '../actions/merge-carts.ts';
import { upsertCoupon } from '../actions/upsert-coupon.ts';
import { useCoupons } from '../store/coupons.ts';
import { newCoupon } from './coupon-fixtures.ts';
import { ada, ana, atelier, ben, bought, buyers, cartOf, checkout, footprint, openShop, productOf, theo, variantOf, velo, vera, violations, type Shop } from './shop-world.ts';

const ROUNDS = 20;
const bell = variantOf('brass-bell');
const light = variantOf('front-light');
const soap = variantOf('lavender-soap');
const shirt = variantOf('linen-shirt');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ poolSize: 40 });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const TOTALS = 'coupons { code discount { amount } problem } totals { subtotal { amount } discount { amount } total { amount } }';
const cart = async (caller: Caller, cartId: string) => {
  const { data, errors } = await shop.world.ask<{ _entities: [unknown] }>('ecommerce', caller, `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Cart { ${TOTALS} } } }`, { r: [{ __typename: 'Cart', id: cartId }] });
  if (errors) throw new Error(errors[0]!.message);
  return data!._entities[0];
};
const put = (caller: Caller, cartId: string, code: string) => applyCoupon(shop.world.context(caller), { cartId, code });
const money = (amount: string) => ({ amount });

test('coupons are taken off goods they count for, in the cart as at checkout, down to lines, orders and the payment', async () => {
  const { world } = shop;
  await newCoupon(shop, vera, { code: 'velo10', kind: 'PERCENT', basisPoints: 1_000, vendorId: velo });
  await newCoupon(shop, ada, { code: 'CLOTHES5', kind: 'FIXED', amount: 500n, currency: 'EUR', minSubtotal: 5_000n, categoryIds: [categories[2].id] });
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1], [light, 1], [shirt, 1], [soap, 1]]);
  for (const code of [' velo10 ', 'clothes5', 'VELO10']) expect(await put(buyer!, cartId, code)).toMatchObject({ ok: true });
  expect(await cart(buyer!, cartId)).toEqual({
    coupons: [{ code: 'VELO10', discount: money('598'), problem: null }, { code: 'CLOTHES5', discount: money('500'), problem: null }],
    totals: { subtotal: money('14470'), discount: money('1098'), total: money('13372') },
  });
  const done = await checkout(shop, buyer!, cartId);
  if (!done.ok) throw new Error(done.code);
  const lines = await world.db.selectFrom('ecommerce_order_lines as l').innerJoin('ecommerce_orders as o', 'o.id', 'l.order_id').select(['l.sku', 'l.discount', 'l.total', 'o.total as order']).where('o.order_group_id', '=', done.value.orderGroupId).orderBy('l.sku').execute();
  expect(lines).toEqual([
    { sku: 'BELL', discount: 199n, total: 1_791n, order: 5_382n },
    { sku: 'LIGHT', discount: 399n, total: 3_591n, order: 5_382n },
    { sku: 'SHIRT-S', discount: 500n, total: 7_400n, order: 7_990n },
    { sku: 'SOAP', discount: 0n, total: 590n, order: 7_990n },
  ]);
  const intent = await world.db.selectFrom('payment_intents').select('amount').where('subject_id', '=', done.value.orderGroupId).executeTakeFirstOrThrow();
  expect(intent.amount).toBe(13_372n);
  const { data } = await world.ask('ecommerce', buyer!, 'query ($id: ID!) { orderGroup(id: $id) { coupons { code discount { decimal } } orders { subtotal { amount } discount { amount } shipping { amount } total { amount } } } }', { id: done.value.orderGroupId });
  expect(data).toEqual({
    orderGroup: {
      coupons: [{ code: 'CLOTHES5', discount: { decimal: '5.00' } }, { code: 'VELO10', discount: { decimal: '5.98' } }],
      orders: [
        { subtotal: money('5980'), discount: money('598'), shipping: money('0'), total: money('5382') },
        { subtotal: money('8490'), discount: money('500'), shipping: money('0'), total: money('7990') },
      ],
    },
  });
  const uses = await world.db.selectFrom('ecommerce_coupons').select(['code', 'uses']).where('code', 'in', ['VELO10', 'CLOTHES5']).orderBy('code').execute();
  expect(uses).toEqual([{ code: 'CLOTHES5', uses: 1 }, { code: 'VELO10', uses: 1 }]); // per purchase, not per order
  expect(await violations(world)).toEqual([]);
});

test('a coupon that does not count is refused, in the cart and at checkout, and says why', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const cartId = await cartOf(shop, buyer!, [[bell, 1]]);
  const past = new Date(world.services.clock.now().getTime() - 1_000);
  const begun = new Date(past.getTime() - 1_000);
  await newCoupon(shop, ada, { code: 'OVER', kind: 'PERCENT', basisPoints: 1_000, startsAt: begun, endsAt: past });
  await newCoupon(shop, ada, { code: 'LATER', kind: 'PERCENT', basisPoints: 1_000, startsAt: new Date(past.getTime() + 3_600_000) });
  await newCoupon(shop, ada, { code: 'OFF', kind: 'PERCENT', basisPoints: 1_000, enabled: false });
  await newCoupon(shop, theo, { code: 'AZUR', kind: 'PERCENT', basisPoints: 1_000, vendorId: atelier });
  await newCoupon(shop, ada, { code: 'BIG', kind: 'FIXED', amount: 100n, currency: 'EUR', minSubtotal: 1_991n });
  await newCoupon(shop, ada, { code: 'DOLLARS', kind: 'FIXED', amount: 100n, currency: 'USD' });
  await newCoupon(shop, ada, { code: 'SOAPS', kind: 'PERCENT', basisPoints: 5_000, productIds: [productOf('lavender-soap')] });
  const before = await footprint(world);
  for (const [code, refusal] of [
    ['OVER', 'COUPON_EXPIRED'], ['LATER', 'COUPON_EXPIRED'], ['OFF', 'COUPON_EXPIRED'], ['AZUR', 'COUPON_NOT_APPLICABLE'], ['BIG', 'COUPON_NOT_APPLICABLE'],
    ['DOLLARS', 'COUPON_NOT_APPLICABLE'], ['SOAPS', 'COUPON_NOT_APPLICABLE'], ['NOWHERE', 'COUPON_NOT_FOUND'], ["'; drop table x", 'COUPON_NOT_FOUND'], ['', 'COUPON_NOT_FOUND'],
  ] as const) expect({ code, result: await put(buyer!, cartId, code) }).toEqual({ code, result: { ok: false, code: refusal, path: ['input', 'code'] } });
  expect(await put(ben, cartId, 'SOAPS')).toMatchObject({ code: 'CART_NOT_FOUND' });
  expect(await footprint(world)).toEqual(before);

  const soon = await newCoupon(shop, ada, { code: 'SOON', kind: 'PERCENT', basisPoints: 1_000 });
  expect(await put(buyer!, cartId, 'soon')).toMatchObject({ ok: true });
  await upsertCoupon(world.context(ada), { couponId: soon.id, code: 'SOON', name: 'S', kind: 'PERCENT', basisPoints: 1_000, enabled: false, idempotencyKey: newId() });
  expect(await cart(buyer!, cartId)).toMatchObject({ coupons: [{ code: 'SOON', discount: money('0'), problem: 'COUPON_EXPIRED' }], totals: { total: money('1990') } });
  expect(await checkout(shop, buyer!, cartId)).toEqual({ ok: false, code: 'COUPON_EXPIRED', path: ['cart', 'coupons', 'SOON'] });
  expect(await removeCoupon(world.context(buyer), { cartId, code: 'Soon' })).toMatchObject({ ok: true });
  expect(await removeCoupon(world.context(buyer), { cartId, code: 'Soon' })).toMatchObject({ code: 'COUPON_NOT_FOUND' });
  expect(await checkout(shop, buyer!, cartId)).toMatchObject({ ok: true });
});

test('at most five coupons on a cart; a guest takes theirs along', async () => {
  const { world } = shop;
  const codes = ['FIVE1', 'FIVE2', 'FIVE3', 'FIVE4', 'FIVE5', 'FIVE6'];
  for (const code of codes) await newCoupon(shop, ada, { code, kind: 'PERCENT', basisPoints: 100 });
  const added = await addToCart(world.context(anonymous), { variantId: bell, quantity: 1 });
  if (!added.ok) throw new Error(added.code);
  const choice = { cartId: added.value.cart.id, guestToken: added.value.guestToken! };
  for (const code of codes.slice(0, 5)) expect(await applyCoupon(world.context(anonymous), { ...choice, code })).toMatchObject({ ok: true });
  expect(await applyCoupon(world.context(anonymous), { ...choice, code: 'FIVE6' })).toMatchObject({ code: 'COUPONS_FULL' });
  const [buyer] = await buyers(shop, 1);
  const merged = await mergeCarts(world.context(buyer), { guestToken: choice.guestToken });
  if (!merged.ok) throw new Error(merged.code);
  expect(await cart(buyer!, merged.value.id)).toMatchObject({ coupons: codes.slice(0, 5).map((code) => ({ code })), totals: { discount: money('98') } });
});

test('coupons are made and read by those they belong to', async () => {
  const { world } = shop;
  const before = await footprint(world);
  const draft = { code: 'RIGHTS', name: 'Rights', kind: 'PERCENT', basisPoints: 1_000, enabled: true } as const;
  const make = (caller: Caller, more: object = {}) => upsertCoupon(world.context(caller), { ...draft, idempotencyKey: newId(), ...more });
  expect(await make(theo, { vendorId: velo })).toEqual({ ok: false, code: 'VENDOR_NOT_FOUND', path: ['input', 'vendorId'] });
  expect(await make(ana)).toMatchObject({ code: 'VENDOR_NOT_FOUND' });
  expect(await make(vera, { vendorId: newId() })).toMatchObject({ code: 'VENDOR_NOT_FOUND' });
  for (const [field, more] of Object.entries({
    basisPoints: { basisPoints: 10_001 }, amount: { amount: 5n }, code: { code: 'no spaces' }, name: { name: '' }, minSubtotal: { minSubtotal: -1n },
    currency: { minSubtotal: 5n }, endsAt: { startsAt: new Date(2), endsAt: new Date(1) }, usageLimit: { usageLimit: 0 }, customerLimit: { customerLimit: -3 }, productIds: { productIds: [] },
  })) expect({ field, result: await make(vera, { vendorId: velo, ...more }) }).toEqual({ field, result: { ok: false, code: 'VALUE_INVALID', path: ['input', field] } });
  expect(await make(vera, { vendorId: velo, productIds: [productOf('lavender-soap')] })).toMatchObject({ code: 'PRODUCT_NOT_FOUND' });
  expect(await make(vera, { vendorId: velo, categoryIds: [newId()] })).toMatchObject({ code: 'CATEGORY_NOT_FOUND' });
  expect(await make(vera, { vendorId: velo, currency: 'USD' })).toMatchObject({ code: 'VALUE_INVALID' });
  expect(await make(vera, { vendorId: velo, currency: 'XXX' })).toMatchObject({ code: 'CURRENCY_UNKNOWN' });
  expect(await footprint(world)).toEqual(before);

  const key = newId();
  const made = await make(vera, { vendorId: velo, idempotencyKey: key });
  if (!made.ok) throw new Error(made.code);
  expect(await make(vera, { vendorId: velo, idempotencyKey: key })).toEqual(made);
  expect(await make(theo, { vendorId: atelier })).toEqual({ ok: false, code: 'COUPON_CODE_TAKEN', path: ['input', 'code'] });
  expect(await make(theo, { couponId: made.value.id })).toMatchObject({ code: 'COUPON_NOT_FOUND' });
  expect(await make(vera, { couponId: made.value.id, code: 'OTHER' })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'code'] });
  const read = async (caller: Caller) => {
    const { data } = await world.ask<{ coupon: unknown; coupons: { nodes: unknown[] }; _entities: unknown[] }>('ecommerce', caller, 'query ($id: ID!, $v: ID!, $r: [_Any!]!) { coupon(id: $id) { code uses } coupons(vendorId: $v, first: 100) { nodes { code } } _entities(representations: $r) { ... on Coupon { code } } }', { id: made.value.id, v: velo, r: [{ __typename: 'Coupon', id: made.value.id }] });
    return [data!.coupon !== null, data!.coupons.nodes.length > 0, data!._entities[0] !== null];
  };
  expect([await read(vera), await read(ada)]).toEqual([[true, true, true], [true, true, true]]);
  expect([await read(theo), await read(ana)]).toEqual([[false, false, false], [false, false, false]]);
});

test('a coupon for 7 purchases serves 7 of 30 who buy at once, 20 rounds', async () => {
  const { world } = shop;
  const crowd = await buyers(shop, 30);
  for (let round = 0; round < ROUNDS; round += 1) {
    const code = `SEVEN${round}`;
    const coupon = await newCoupon(shop, ada, { code, kind: 'FIXED', amount: 100n, currency: 'EUR', usageLimit: 7 });
    const carts = await Promise.all(crowd.map((buyer) => cartOf(shop, buyer, [[soap, 1]])));
    for (const [index, buyer] of crowd.entries()) {
      const put7 = await put(buyer, carts[index]!, code);
      if (!put7.ok) throw new Error(put7.code);
    }
    const results = await Promise.all(crowd.map((buyer, index) => checkout(shop, buyer, carts[index]!)));
    const refused = results.filter((result) => !result.ok);
    expect({ round, won: 30 - refused.length, codes: [...new Set(refused.map((result) => (result.ok ? '' : `${result.code} ${result.path!.join('.')}`)))] }).toEqual({ round, won: 7, codes: [`COUPON_USED_UP cart.coupons.${code}`] });
    const after = await world.db.selectFrom('ecommerce_coupons').select('uses').where('id', '=', coupon.id).executeTakeFirstOrThrow();
    expect(after.uses).toBe(7);
    for (const [index, buyer] of crowd.entries()) if (!results[index]!.ok) await removeCoupon(world.context(buyer), { cartId: carts[index]!, code });
  }
  expect(await violations(world)).toEqual([]);
}, 120_000);

test('of eight purchases of one person at once a coupon for two is counted for two, 20 rounds', async () => {
  const { world } = shop;
  const at = world.services.clock.now();
  const crowd = await buyers(shop, 8);
  const groups: string[] = [];
  for (const buyer of crowd) groups.push((await bought(shop, buyer, [[soap, 1]])).groupId);
  for (let round = 0; round < ROUNDS; round += 1) {
    const coupon = await newCoupon(shop, ada, { code: `TWICE${round}`, kind: 'FIXED', amount: 100n, currency: 'EUR', customerLimit: 2 });
    const use = (groupId: string) =>
      world.context(ana).inTransaction(async (trx) => {
        const used = await useCoupons(trx, { groupId, customerId: ana.id!, at }, [{ couponId: coupon.id, discount: 0n }]);
        return used.has(coupon.id) ? ok(null) : fail('COUPON_USED_UP');
      });
    const results = values(await race(groups.length, (index) => use(groups[index]!)));
    expect({ round, counted: results.filter((result) => result.ok).length }).toEqual({ round, counted: 2 });
  }
  expect(await violations(world)).toEqual([]);
}, 60_000);

test('a person uses a coupon as often as it allows them, and gets a use back with a purchase that ends unpaid', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  await newCoupon(shop, ada, { code: 'MINE', kind: 'FIXED', amount: 100n, currency: 'EUR', customerLimit: 1 });
  const cartId = await cartOf(shop, buyer!, [[soap, 1]]);
  expect(await put(buyer!, cartId, 'MINE')).toMatchObject({ ok: true });
  const first = await checkout(shop, buyer!, cartId);
  if (!first.ok) throw new Error(first.code);
  const second = await cartOf(shop, buyer!, [[bell, 1]]);
  expect(await put(buyer!, second, 'MINE')).toEqual({ ok: false, code: 'COUPON_USED_UP', path: ['input', 'code'] });
  const order = await world.db.selectFrom('ecommerce_orders').select('id').where('order_group_id', '=', first.value.orderGroupId).executeTakeFirstOrThrow();
  expect(await cancelOrder(world.context(buyer), { orderId: order.id, reason: 'changed my mind', idempotencyKey: newId() })).toMatchObject({ ok: true });
  // The cart of the purchase that ended is in the one that was begun meanwhile, coupon included.
  expect(await cart(buyer!, second)).toMatchObject({ coupons: [{ code: 'MINE', problem: null, discount: money('100') }], totals: { subtotal: money('2580') } });
  expect(await checkout(shop, buyer!, second)).toMatchObject({ ok: true });
  expect(await violations(world)).toEqual([]);
});
