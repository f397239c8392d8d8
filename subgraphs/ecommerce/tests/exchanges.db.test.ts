import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { days, later } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { completeOrder } from '../actions/complete-order.ts';
import { exchangeReturn, type ExchangeReturn } from '../actions/exchange-return.ts';
import { approveReturn, inspectReturn, receiveReturn, refundReturn, rejectReturn } from '../actions/manage-return.ts';
import { archiveVariant } from '../actions/manage-variants.ts';
import { arrive, askReturn, broken, commissionOf, inspected, orderOf, soldOne, splitOf, tracking } from './after-sale-world.ts';
import { ada, atelier, ben, buyers, cartOf, checkout, footprint, openShop, setStock, stockOf, theo, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const [small, medium, large] = [0, 1, 2].map((place) => variantOf('linen-shirt', place)) as [string, string, string];
const tote = variantOf('canvas-tote');
const ROUNDS = 20;
const as = (caller: Caller) => shop.world.context(caller);
const key = () => ({ idempotencyKey: newId() });
const onHand = async (variant: string): Promise<number> => (await stockOf(shop.world, variant)).on_hand;
const lineOf = (id: string) => shop.world.db.selectFrom('ecommerce_order_lines').select(['returned', 'refunded_quantity', 'refunded']).where('id', '=', id).executeTakeFirstOrThrow();
const movementsOf = (returnId: string) =>
  shop.world.db.selectFrom('stock_movements').select(['reason', 'variant_id', 'quantity']).where('cause_id', '=', returnId).orderBy('created_at').orderBy('quantity', 'desc').execute();
const exchange = (returnId: string, lines: ExchangeReturn['lines'] = null, caller: Caller = theo) => exchangeReturn(as(caller), { returnId, lines, tracking, ...key() });
const refund = (returnId: string) => refundReturn(as(theo), { returnId, ...key() });

/** Shirts that one customer has. */
const shirts = async (quantity: number) => {
  const sold = await soldOne(shop, [[small, quantity]]);
  await arrive(shop, sold, null, theo);
  return { ...sold, line: sold.lines[0]! };
};

test('accepted pieces are replaced from the shelf: no money moves, the customer is told, and all pieces are theirs again', async () => {
  const sold = await shirts(3);
  const before = await onHand(small);
  const returnId = await inspected(shop, sold, [sold.line, 2], { accepted: 1, restocked: 1 }, theo);
  const untouched = await footprint(shop.world);
  for (const stranger of [sold.buyer, vera, ben, ada]) expect(await exchange(returnId, null, stranger)).toEqual({ ok: false, code: 'RETURN_NOT_FOUND', path: ['input', 'returnId'] });
  await shop.world.db.insertInto('account_memberships').values({ organization_id: atelier, user_id: ben.id!, role: 'STAFF', created_at: shop.world.services.clock.now() }).execute();
  expect(await exchange(returnId, null, ben)).toMatchObject({ code: 'RETURN_NOT_FOUND' });
  await shop.world.db.deleteFrom('account_memberships').where('organization_id', '=', atelier).where('user_id', '=', ben.id!).execute();
  expect(await footprint(shop.world)).toEqual(untouched);

  const mutation = `mutation ($input: ExchangeReturnInput!) { exchangeReturn(input: $input) { errors { code path } returnRequest { status availableTransitions lines { accepted restocked refunded { amount } variant { sku } }
    replacements { line { id } sku variantTitle variant { id } quantity carrier trackingNumber trackingUrl } } } }`;
  const input = { returnId, tracking, ...key() };
  const shown = {
    exchangeReturn: {
      errors: [],
      returnRequest: {
        status: 'EXCHANGED', availableTransitions: [], lines: [{ accepted: 1, restocked: 1, refunded: null, variant: { sku: 'SHIRT-S' } }],
        replacements: [{ line: { id: sold.line }, sku: 'SHIRT-S', variantTitle: 'Small', variant: { id: small }, quantity: 1, carrier: 'La Poste', trackingNumber: 'LP123', trackingUrl: tracking.url }],
      },
    },
  };
  for (let time = 0; time < 2; time += 1) expect((await shop.world.ask('ecommerce', theo, mutation, { input })).data).toEqual(shown);
  expect(await movementsOf(returnId)).toEqual([{ reason: 'RETURN', variant_id: small, quantity: 1 }, { reason: 'EXCHANGE', variant_id: small, quantity: -1 }]);
  expect(await onHand(small)).toBe(before);
  expect(await lineOf(sold.line)).toEqual({ returned: 0, refunded_quantity: 0, refunded: 0n });
  expect([await splitOf(shop, sold.orderId), (await commissionOf(shop, sold.orderId)).reversed]).toMatchObject([{ amount: 23_700n, refunded: 0n }, 0n]);
  expect(await shop.world.db.selectFrom('notifications').select(['user_id', 'title']).where('type', '=', 'return.exchanged').execute()).toEqual([
    { user_id: sold.buyer.id, title: `New goods for your return of order ${(await orderOf(shop, sold.orderId)).code}` },
  ]);
  const query = 'query ($id: ID!, $r: ID!) { order(id: $id) { status fulfillmentStatus paymentStatus lines { returned returnable } } returnRequest(id: $r) { status replacements { quantity } } }';
  const read = async (caller: Caller) => (await shop.world.ask('ecommerce', caller, query, { id: sold.orderId, r: returnId })).data;
  const seen = { order: { status: 'DELIVERED', fulfillmentStatus: 'DELIVERED', paymentStatus: 'PAID', lines: [{ returned: 0, returnable: 3 }] }, returnRequest: { status: 'EXCHANGED', replacements: [{ quantity: 1 }] } };
  expect([await read(sold.buyer), await read(theo)]).toEqual([seen, seen]);
  expect(await read(vera)).toEqual({ order: null, returnRequest: null });
  for (const late of [await refund(returnId), await exchange(returnId), await rejectReturn(as(theo), { returnId, answer: 'no', ...key() })]) expect(late).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await broken(shop)).toEqual([]);
});

test('another variant is sent, comes back itself and is exchanged once more; what was exchanged can be paid back in the end', async () => {
  const sold = await shirts(1);
  const before = [await onHand(small), await onHand(medium), await onHand(large)];
  const first = await inspected(shop, sold, [sold.line, 1], { restocked: 1 }, theo);
  expect(await exchange(first, [{ orderLineId: sold.line, variantId: medium }])).toMatchObject({ ok: true, value: { status: 'EXCHANGED' } });
  // What came back is a medium shirt now, unless somebody says otherwise.
  const second = await inspected(shop, sold, [sold.line, 1], { restocked: 1 }, theo);
  expect(await movementsOf(second)).toEqual([{ reason: 'RETURN', variant_id: medium, quantity: 1 }]);
  expect(await exchange(second, [{ orderLineId: sold.line, variantId: large }])).toMatchObject({ ok: true });
  expect([await onHand(small), await onHand(medium), await onHand(large)]).toEqual([before[0]! + 1, before[1], before[2]! - 1]);

  const asked = await askReturn(shop, sold, [[sold.line, 1]]);
  if (!asked.ok) throw new Error(asked.code);
  const returnId = asked.value.id;
  for (const step of [approveReturn, receiveReturn]) await step(as(theo), { returnId, ...key() });
  const look = (variantId: string) => inspectReturn(as(theo), { returnId, lines: [{ orderLineId: sold.line, accepted: 1, restocked: 1, variantId }], ...key() });
  for (const wrong of [tote, newId()]) expect(await look(wrong)).toEqual({ ok: false, code: 'FINDINGS_INVALID', path: ['input', 'lines', '0', 'variantId'] });
  expect(await look(medium)).toMatchObject({ ok: true });
  expect(await refund(returnId)).toMatchObject({ ok: true, value: { status: 'REFUNDED' } });
  expect(await splitOf(shop, sold.orderId)).toMatchObject({ amount: 7_900n, refunded: 7_900n });
  const { frozen, reversed } = await commissionOf(shop, sold.orderId);
  expect(frozen - reversed).toBe(0n);
  expect(await exchange(returnId)).toMatchObject({ code: 'INVALID_TRANSITION' });
  expect(await broken(shop)).toEqual([]);
});

test('an exchange that does not fit is refused with the place, and nothing changes', async () => {
  const sold = await shirts(2);
  const waiting = await askReturn(shop, sold, [[sold.line, 1]]);
  if (!waiting.ok) throw new Error(waiting.code);
  expect(await exchange(waiting.value.id)).toMatchObject({ code: 'INVALID_TRANSITION' });
  const returnId = await inspected(shop, sold, [sold.line, 1], {}, theo);
  const other = await shirts(2);
  const nothing = await inspected(shop, other, [other.line, 1], { accepted: 0 }, theo);
  const kept = await inspected(shop, other, [other.line, 1], { accepted: 0, restocked: 1 }, theo);
  const dropped = large;
  expect(await archiveVariant(as(theo), { variantId: dropped })).toMatchObject({ ok: true });
  const before = await footprint(shop.world);
  for (const id of [nothing, kept]) expect(await exchange(id)).toEqual({ ok: false, code: 'FINDINGS_INVALID', path: ['input', 'returnId'] });
  for (const variantId of [tote, dropped, newId(), 'nonsense']) {
    expect(await exchange(returnId, [{ orderLineId: sold.line, variantId }])).toEqual({ ok: false, code: 'VARIANT_NOT_FOUND', path: ['input', 'lines', '0', 'variantId'] });
  }
  expect(await exchange(returnId, [{ orderLineId: other.line, variantId: medium }])).toEqual({ ok: false, code: 'ORDER_LINE_NOT_FOUND', path: ['input', 'lines', '0', 'orderLineId'] });
  const twice = { orderLineId: sold.line, variantId: medium };
  expect(await exchange(returnId, [twice, twice])).toEqual({ ok: false, code: 'PIECES_INVALID', path: ['input', 'lines', '1', 'orderLineId'] });
  expect(await exchangeReturn(as(theo), { returnId, tracking: { carrier: ' ' }, ...key() })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', 'tracking', 'carrier'] });
  expect(await footprint(shop.world)).toEqual(before);
  expect(await broken(shop)).toEqual([]);
});

test('without enough on the shelf there is no exchange, of any line; a hold that has lapsed is no obstacle', async () => {
  const sold = await soldOne(shop, [[small, 1], [tote, 2]]);
  await arrive(shop, sold, null, theo);
  const [shirt, bag] = sold.lines as [string, string];
  const asked = await askReturn(shop, sold, [[shirt, 1], [bag, 2]]);
  if (!asked.ok) throw new Error(asked.code);
  const returnId = asked.value.id;
  for (const step of [approveReturn, receiveReturn]) await step(as(theo), { returnId, ...key() });
  const findings = [{ orderLineId: shirt, accepted: 1, restocked: 0 }, { orderLineId: bag, accepted: 2, restocked: 0 }];
  expect(await inspectReturn(as(theo), { returnId, lines: findings, ...key() })).toMatchObject({ ok: true });
  const [keeper] = await buyers(shop, 1);
  const { reserved } = await stockOf(shop.world, medium);
  await setStock(shop, medium, reserved + 1);
  expect(await addToCart(as(keeper!), { variantId: medium, quantity: 1, reserve: true })).toMatchObject({ ok: true });
  const before = await footprint(shop.world);
  const want = () => exchange(returnId, [{ orderLineId: shirt, variantId: medium }]);
  expect(await want()).toEqual({ ok: false, code: 'INSUFFICIENT_STOCK', path: ['input', 'lines', '0', 'variantId'] });
  expect(await footprint(shop.world)).toEqual(before);
  await setStock(shop, tote, 1);
  expect(await exchange(returnId)).toEqual({ ok: false, code: 'INSUFFICIENT_STOCK', path: ['input', 'lines'] });
  await setStock(shop, tote, 50);
  await shop.world.db.updateTable('stock_reservations').set({ expires_at: later(shop.world.services.clock.now(), -1) }).where('variant_id', '=', medium).where('status', '=', 'ACTIVE').where('cart_id', 'is not', null).execute();
  expect(await want()).toMatchObject({ ok: true, value: { status: 'EXCHANGED' } });
  expect(await movementsOf(returnId)).toHaveLength(2);
  expect([await onHand(medium), (await stockOf(shop.world, medium)).reserved, await onHand(tote)]).toEqual([reserved, reserved, 48]);
  expect(await broken(shop)).toEqual([]);
});

test('an exchanged return holds up neither the end of the return window nor its order', async () => {
  const sold = await shirts(1);
  expect(await exchange(await inspected(shop, sold, [sold.line, 1], {}, theo))).toMatchObject({ ok: true });
  const past = later(shop.world.services.clock.now(), -days(14));
  await shop.world.db.updateTable('ecommerce_orders').set({ delivered_at: past }).where('id', '=', sold.orderId).execute();
  await shop.world.db.updateTable('ecommerce_order_lines').set({ delivered_at: past }).where('order_id', '=', sold.orderId).execute();
  expect(await askReturn(shop, sold, [[sold.line, 1]])).toMatchObject({ code: 'NOT_RETURNABLE' });
  await completeOrder(shop.world.context(), sold.orderId);
  expect((await orderOf(shop, sold.orderId)).status).toBe('COMPLETED');
  expect(await broken(shop)).toEqual([]);
});

test('an exchange, a refund and a checkout at once, over the last piece: one end of the return, and one owner of the piece, 20 rounds', async () => {
  const sold = await shirts(ROUNDS);
  const rivals = await buyers(shop, ROUNDS);
  await setStock(shop, medium, (await stockOf(shop.world, medium)).reserved);
  for (const rival of rivals) {
    const returnId = await inspected(shop, sold, [sold.line, 1], {}, theo);
    const cartId = await cartOf(shop, rival, [[medium, 1]]);
    await setStock(shop, medium, (await stockOf(shop.world, medium)).reserved + 1);
    const contenders: (() => Promise<{ ok: boolean }>)[] = [
      () => exchange(returnId, [{ orderLineId: sold.line, variantId: medium }]), () => refund(returnId), () => checkout(shop, rival, cartId),
    ];
    const [exchanged, refunded, bought] = values(await race(3, (i) => contenders[i]!())).map(({ ok }) => ok);
    expect([exchanged, bought]).toEqual([!refunded, !exchanged]);
    const { on_hand, reserved } = await stockOf(shop.world, medium);
    expect(on_hand - reserved).toBe(0);
    const { status } = await shop.world.db.selectFrom('return_requests').select('status').where('id', '=', returnId).executeTakeFirstOrThrow();
    expect(status).toBe(exchanged ? 'EXCHANGED' : 'REFUNDED');
  }
  expect(await broken(shop)).toEqual([]);
}, 60_000);
