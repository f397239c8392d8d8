import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Caller } from '../../../platform/auth/caller.ts';
import { anonymous } from '../../../platform/auth/caller.ts';
import { days, minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { cancelOwnPayment } from '../../payments/actions/cancel-payment.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { cancelOrder } from '../actions/cancel-order.ts';
import { expireOrderGroup } from '../actions/expire-order-group.ts';
import { abandonCarts } from '../jobs/abandon-carts.ts';
import { expireUnpaidOrders } from '../jobs/expire-unpaid-orders.ts';
import { ana, bought, buyers, cartOf, checkout, openShop, startPayment, statusesOf, stockOf, variantOf, violations, type Shop } from './shop-world.ts';

const ROUNDS = 20;
const clock = new FakeClock();
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ clock, poolSize: 40 });
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const soap = variantOf('lavender-soap');
const tube = variantOf('inner-tube');

const cartsOf = async ({ id }: Caller) => {
  const { rows } = await sql<{ id: string; status: string; lines: string }>`
    select c.id, c.status, coalesce(string_agg(v.sku || '×' || l.quantity, ' ' order by v.sku), '') as lines
    from ecommerce_carts c left join ecommerce_cart_lines l on l.cart_id = c.id left join ecommerce_variants v on v.id = l.variant_id
    where c.user_id = ${id} group by c.id order by c.created_at, c.id`.execute(shop.world.db);
  return rows;
};
const shown = async (caller: Caller) => (await cartsOf(caller)).map(({ status, lines }) => `${status} ${lines}`.trim());
const lapse = async () => {
  clock.advance(minutes(16));
  await expireUnpaidOrders.run(shop.world.context(), {});
};

test('a purchase that is not paid gives its cart back, which can be bought again', async () => {
  const [buyer] = await buyers(shop, 1);
  const { groupId } = await bought(shop, buyer!, [[bell, 2], [soap, 1]]);
  expect(await shown(buyer!)).toEqual(['CHECKING_OUT BELL×2 SOAP×1']);
  expect((await shop.world.ask('ecommerce', buyer!, '{ getUserCart { id } }')).data).toEqual({ getUserCart: null });
  await lapse();
  expect(await statusesOf(shop.world, groupId)).toEqual(['EXPIRED', 'EXPIRED']);
  expect(await shown(buyer!)).toEqual(['ACTIVE BELL×2 SOAP×1']);
  const [cart] = await cartsOf(buyer!);
  const again = await checkout(shop, buyer!, cart!.id);
  if (!again.ok) throw new Error(again.code);
  expect(again.value.orderGroupId).not.toBe(groupId);
  await startPayment(shop, buyer!, again.value.orderGroupId);
  await shop.world.drain();
  expect(await shown(buyer!)).toEqual(['COMPLETED BELL×2 SOAP×1']);
  expect(await statusesOf(shop.world, again.value.orderGroupId)).toEqual(['CONFIRMED', 'CONFIRMED']);
  expect(await violations(shop.world)).toEqual([]);
});

test('what was in it joins the cart that was begun meanwhile: of a variant in both the larger quantity', async () => {
  const [buyer] = await buyers(shop, 1);
  const { orderIds } = await bought(shop, buyer!, [[bell, 2], [soap, 5]]);
  await cartOf(shop, buyer!, [[bell, 1], [tube, 3], [soap, 6]]);
  expect(await shown(buyer!)).toEqual(['CHECKING_OUT BELL×2 SOAP×5', 'ACTIVE BELL×1 SOAP×6 TUBE-28×3']);
  expect(await cancelOrder(shop.world.context(buyer), { orderId: orderIds[0]!, reason: 'wait', idempotencyKey: newId() })).toMatchObject({ ok: true });
  expect(await shown(buyer!)).toEqual(['MERGED', 'ACTIVE BELL×2 SOAP×6 TUBE-28×3']);
  expect(await violations(shop.world)).toEqual([]);
});

test('a payment that its payer cancels ends the purchase and gives the cart back', async () => {
  const [buyer] = await buyers(shop, 1);
  const before = await stockOf(shop.world, tube);
  const { groupId } = await bought(shop, buyer!, [[tube, 4]]);
  const intent = await shop.world.db.selectFrom('payment_intents').select('id').where('subject_id', '=', groupId).executeTakeFirstOrThrow();
  expect(await cancelOwnPayment(shop.world.context(buyer), { paymentIntentId: intent.id })).toMatchObject({ ok: true });
  await shop.world.drain();
  expect([await statusesOf(shop.world, groupId), await shown(buyer!), await stockOf(shop.world, tube)]).toEqual([['CANCELLED'], ['ACTIVE TUBE-28×4'], before]);
  expect(await violations(shop.world)).toEqual([]);
});

test('money that arrives after the end goes back in full, and the cart stays open', async () => {
  const [buyer] = await buyers(shop, 1);
  const { groupId } = await bought(shop, buyer!, [[tube, 2]]);
  await startPayment(shop, buyer!, groupId);
  await lapse();
  await shop.world.drain();
  expect([await statusesOf(shop.world, groupId), await shown(buyer!)]).toEqual([['EXPIRED'], ['ACTIVE TUBE-28×2']]);
  const { rows } = await sql<{ taken: string; back: string; escrow: string }>`
    select (select coalesce(sum(i.amount), 0) from payment_attempts a join payment_intents i on i.id = a.intent_id where i.subject_id = ${groupId} and a.status = 'CHARGED')::text as taken,
      (select coalesce(sum(r.amount), 0) from payment_refunds r join payment_intents i on i.id = r.intent_id where i.subject_id = ${groupId})::text as back,
      (select coalesce(sum(e.amount), 0) from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.code like ${`%${groupId}%`})::text as escrow`.execute(shop.world.db);
  expect(rows[0]!.escrow).toBe('0');
  expect(rows[0]!.back).toBe(rows[0]!.taken);
  expect(await violations(shop.world)).toEqual([]);
});

test('a purchase that ends while its customer fills another cart: one open cart with everything in it, 20 rounds', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const [buyer] = await buyers(shop, 1);
    const { groupId } = await bought(shop, buyer!, [[bell, 1], [soap, 1]]);
    clock.advance(minutes(16));
    const add = (variantId: string) => addToCart(shop.world.context(buyer), { variantId, quantity: 1 });
    const acts = [() => add(tube), () => expireOrderGroup(shop.world.context(), groupId), () => add(variantOf('canvas-tote')), () => expireOrderGroup(shop.world.context(), groupId)];
    values<unknown>(await race<unknown>(acts.length, (index) => acts[index]!()));
    const open = (await shown(buyer!)).filter((cart) => cart.startsWith('ACTIVE'));
    expect({ round, open }).toEqual({ round, open: ['ACTIVE BELL×1 SOAP×1 TOTE×1 TUBE-28×1'] });
  }
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);

test('a purchase that is cancelled, from two places, and expires at the same moment ends once, 20 rounds', async () => {
  const { world } = shop;
  const before = await stockOf(world, soap);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [buyer] = await buyers(shop, 1);
    const { groupId, orderIds } = await bought(shop, buyer!, [[bell, 1], [soap, 1]]);
    clock.advance(minutes(15));
    const cancel = (orderId: string) => cancelOrder(world.context(buyer), { orderId, reason: 'both', idempotencyKey: newId() });
    const acts = [() => cancel(orderIds[0]!), () => expireOrderGroup(world.context(), groupId), () => cancel(orderIds[1]!), () => expireOrderGroup(world.context(), groupId)];
    const results = values<{ ok: boolean; code?: string }>(await race<{ ok: boolean; code?: string }>(acts.length, (index) => acts[index]!()));
    const refused = results.flatMap((result) => (result.ok ? [] : [result.code]));
    expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['ORDER_NOT_CANCELLABLE'] : []));
    expect({ round, statuses: new Set(await statusesOf(world, groupId)).size, open: await shown(buyer!), stock: await stockOf(world, soap) }).toEqual({ round, statuses: 1, open: ['ACTIVE BELL×1 SOAP×1'], stock: before });
  }
  expect(await violations(world)).toEqual([]);
}, 60_000);

test('a cart that nobody touches for a week is abandoned, its person is reminded once, and finds it as it was', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  await sql`update ecommerce_carts set status = 'ABANDONED' where status = 'ACTIVE'`.execute(world.db);
  const cartId = await cartOf(shop, buyer!, [[bell, 2], [soap, 3]]);
  const guest = await addToCart(world.context(anonymous), { variantId: bell, quantity: 1 });
  if (!guest.ok) throw new Error(guest.code);
  await addToCart(world.context(ana), { variantId: bell, quantity: 1 });
  const empty = await cartOf(shop, (await buyers(shop, 1))[0]!, [[bell, 1]]);
  await world.db.deleteFrom('ecommerce_cart_lines').where('cart_id', '=', empty).execute();
  clock.advance(days(6));
  await abandonCarts.run(world.context(), {});
  await addToCart(world.context(ana), { variantId: bell, quantity: 1 });
  clock.advance(days(1) + 1);
  const status = async (id: string) => (await world.db.selectFrom('ecommerce_carts').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;
  expect(await status(cartId)).toBe('ACTIVE');
  await abandonCarts.run(world.context(), {});
  await abandonCarts.run(world.context(), {});
  expect([await status(cartId), await status(guest.value.cart.id), await status(empty), (await shown(ana)).at(-1)]).toEqual(['ABANDONED', 'ABANDONED', 'ACTIVE', 'ACTIVE BELL×2']);
  const told = await world.db.selectFrom('notifications').select(['user_id', 'body']).where('type', '=', 'cart.abandoned').execute();
  expect(told).toEqual([{ user_id: buyer!.id, body: 'There are still 5 pieces in your cart. It is as you left it; prices may have changed.' }]);
  expect((await world.ask('ecommerce', buyer!, '{ getUserCart { id status itemCount } }')).data).toEqual({ getUserCart: { id: cartId, status: 'ABANDONED', itemCount: 5 } });
  expect(await addToCart(world.context(buyer), { variantId: bell, quantity: 1 })).toMatchObject({ ok: true });
  expect(await status(cartId)).toBe('ACTIVE');
  const taken = await addToCart(world.context(anonymous), { variantId: bell, quantity: 1, guestToken: guest.value.guestToken });
  expect(taken).toMatchObject({ ok: true, value: { cart: { id: guest.value.cart.id, status: 'ACTIVE' } } });
  clock.advance(days(8));
  await abandonCarts.run(world.context(), {});
  expect((await world.db.selectFrom('notifications').select('id').where('type', '=', 'cart.abandoned').where('user_id', '=', buyer!.id).execute()).length).toBe(2);
  expect(await checkout(shop, buyer!, cartId)).toMatchObject({ ok: true });
  expect(await violations(world)).toEqual([]);
});
