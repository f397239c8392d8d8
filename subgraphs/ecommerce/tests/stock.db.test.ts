import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Caller } from '../../../platform/auth/caller.ts';
import { anonymous } from '../../../platform/auth/caller.ts';
import { toCursor } from '../../../platform/events/position.ts';
import { minutes } from '../../../platform/kernel/clock.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { FakeClock } from '../../../platform/testing/clock.ts';
import { eventually } from '../../../platform/testing/eventually.ts';
import { addToCart } from '../actions/add-to-cart.ts';
import { adjustStock } from '../actions/adjust-stock.ts';
import { expireOrderGroup } from '../actions/expire-order-group.ts';
import { extendReservation } from '../actions/extend-reservation.ts';
import { removeFromCart } from '../actions/remove-from-cart.ts';
import { setStockPolicy } from '../actions/set-stock-policy.ts';
import { sweepCartHolds } from '../actions/sweep-cart-holds.ts';
import { updateCartLine } from '../actions/update-cart-line.ts';
import { stockRanLow } from '../events.ts';
import { expireUnpaidOrders } from '../jobs/expire-unpaid-orders.ts';
import { linesByCartIds } from '../store/carts.ts';
import { lockStock, reapExpired } from '../store/stock.ts';
import { ada, ana, ben, bought, buyers, cartOf, checkout, footprint, openShop, paidFor, setStock, statusesOf, stockOf, theo, variantOf, velo, vera, violations, type Shop } from './shop-world.ts';

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
const board = variantOf('olive-wood-board');
const shirt = variantOf('linen-shirt');
const jersey = variantOf('striped-jersey');

const hold = (caller: Caller, variantId: string, quantity: number, more: object = {}) => addToCart(shop.world.context(caller), { variantId, quantity, reserve: true, ...more });
const lineOf = async (cartId: string, variantId: string) => (await linesByCartIds(shop.world.db, [cartId], shop.world.services.clock.now())).find((line) => line.variant_id === variantId)!.id;
const policy = (caller: Caller, variantId: string, more: object) => setStockPolicy(shop.world.context(caller), { variantId, ...more });

test('a hold for a cart keeps others out and never its owner', async () => {
  const { world } = shop;
  await setStock(shop, board, 3);
  const first = await hold(ana, board, 2);
  if (!first.ok) throw new Error(first.code);
  const cartId = first.value.cart.id;
  expect(await stockOf(world, board)).toEqual({ on_hand: 3, reserved: 2 });
  expect(await hold(ben, board, 2)).toEqual({ ok: false, code: 'INSUFFICIENT_STOCK', path: ['input', 'quantity'] });
  expect(await checkout(shop, ben, await cartOf(shop, ben, [[board, 2]]))).toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  expect(await hold(ana, board, 1)).toMatchObject({ ok: true }); // all three pieces, two of which were hers
  expect(await stockOf(world, board)).toEqual({ on_hand: 3, reserved: 3 });
  expect(await hold(ana, board, 1)).toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  const line = await lineOf(cartId, board);
  const shown = await world.ask('ecommerce', ana, '{ getUserCart { lines { quantity hold { quantity expiresAt } } } }');
  expect(shown.data).toEqual({ getUserCart: { lines: [{ quantity: 3, hold: { quantity: 3, expiresAt: new Date(clock.now().getTime() + minutes(15)).toISOString() } }] } });
  expect(await updateCartLine(world.context(ana), { cartId, lineId: line, quantity: 1 })).toMatchObject({ ok: true });
  expect(await stockOf(world, board)).toEqual({ on_hand: 3, reserved: 1 });
  expect(await updateCartLine(world.context(ana), { cartId, lineId: line, quantity: 3 })).toMatchObject({ ok: true });
  expect(await stockOf(world, board)).toEqual({ on_hand: 3, reserved: 1 });
  expect(await violations(world)).toEqual([]);
  const done = await checkout(shop, ana, cartId);
  expect(done).toMatchObject({ ok: true });
  expect(await stockOf(world, board)).toEqual({ on_hand: 3, reserved: 3 });
  expect(await violations(world)).toEqual([]);

  const other = await hold(ben, jersey, 4);
  if (!other.ok) throw new Error(other.code);
  expect(await removeFromCart(world.context(ben), { cartId: other.value.cart.id, lineId: await lineOf(other.value.cart.id, jersey) })).toMatchObject({ ok: true });
  expect((await stockOf(world, jersey)).reserved).toBe(0);
  await expect(hold(anonymous, jersey, 1)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } });
  expect(await violations(world)).toEqual([]);
});

test('a cart holds nothing for longer than 15 minutes, however often pieces are added', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  await setStock(shop, shirt, 5);
  expect(await hold(buyer!, shirt, 1)).toMatchObject({ ok: true });
  clock.advance(minutes(10));
  expect(await hold(buyer!, shirt, 1)).toMatchObject({ ok: true });
  expect(await stockOf(world, shirt)).toEqual({ on_hand: 5, reserved: 2 });
  clock.advance(minutes(5));
  const [other] = await buyers(shop, 1);
  expect(await hold(other!, shirt, 5)).toMatchObject({ ok: true }); // the lapsed hold was taken back on the way
  clock.advance(minutes(15));
  await expireUnpaidOrders.run(world.context(), {});
  await expireUnpaidOrders.run(world.context(), {});
  expect(await stockOf(world, shirt)).toEqual({ on_hand: 5, reserved: 0 });
  const ends = await sql<{ status: string }>`select status from stock_reservations where variant_id = ${shirt} order by created_at, status`.execute(world.db);
  expect(ends.rows.map(({ status }) => status)).toEqual(['RELEASED', 'EXPIRED', 'EXPIRED']);
  expect(await violations(world)).toEqual([]);
});

test('holds of one cart, taken, changed and bought at once, never add up wrong, 20 rounds', async () => {
  const { world } = shop;
  await setStock(shop, soap, 500);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [buyer, rival] = await buyers(shop, 2);
    const begun = await hold(buyer!, soap, 2);
    if (!begun.ok) throw new Error(begun.code);
    const cartId = begun.value.cart.id;
    if (round % 2) await sql`update stock_reservations set expires_at = ${clock.now()} where cart_id = ${cartId}`.execute(world.db);
    const rivals = await cartOf(shop, rival!, [[soap, 3]]);
    const acts = [() => hold(buyer!, soap, 1, { cartId }), () => checkout(shop, buyer!, cartId), () => checkout(shop, rival!, rivals), () => sweepCartHolds(world.context()), () => hold(buyer!, soap, 1, { cartId }), () => sweepCartHolds(world.context())];
    values<unknown>(await race<unknown>(acts.length, (index) => acts[index]!()));
    expect({ round, broken: await violations(world) }).toEqual({ round, broken: [] });
  }
}, 60_000);

test('who changes the hold of a cart waits for the row of its stock, before anything that others with that row want, 20 rounds', async () => {
  const { world } = shop;
  const waiting = async () => (await sql`select 1 from pg_locks l join pg_stat_activity a using (pid) where not l.granted and a.datname = current_database()`.execute(world.db)).rows.length > 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [buyer] = await buyers(shop, 1);
    const begun = await hold(buyer!, soap, 2);
    if (!begun.ok) throw new Error(begun.code);
    await sql`update stock_reservations set expires_at = ${clock.now()} where cart_id = ${begun.value.cart.id}`.execute(world.db);
    const changing = await world.db.transaction().execute(async (trx) => {
      await lockStock(trx, [soap]);
      const change = round % 2 ? hold(buyer!, soap, 1, { cartId: begun.value.cart.id }) : checkout(shop, buyer!, begun.value.cart.id);
      await eventually('the change waits for the row', waiting);
      expect(await reapExpired(trx, [soap], clock.now())).toBe(true);
      return { change };
    });
    expect(await changing.change).toMatchObject({ ok: true });
  }
  expect(await violations(world)).toEqual([]);
}, 60_000);

test('back-orders sell what is not there yet, up to their limit and only while the policy says so', async () => {
  const { world } = shop;
  const variant = variantOf('blue-glass-carafe');
  await setStock(shop, variant, 1);
  expect(await policy(theo, variant, { backorderPolicy: 'ALLOW', backorderLimit: 2 })).toMatchObject({ ok: true });
  const sold = await paidFor(shop, ana, [[variant, 2]]);
  expect(await statusesOf(world, sold.groupId)).toEqual(['CONFIRMED']);
  expect(await stockOf(world, variant)).toEqual({ on_hand: -1, reserved: 0 });
  const [next] = await buyers(shop, 1);
  const nextCart = await cartOf(shop, next!, [[variant, 2]]);
  expect(await checkout(shop, next!, nextCart)).toMatchObject({ code: 'INSUFFICIENT_STOCK' });
  expect(await policy(theo, variant, { backorderLimit: 0 })).toEqual({ ok: false, code: 'STOCK_RESERVED', path: ['input', 'backorderLimit'] });
  expect(await policy(theo, variant, { backorderPolicy: 'DENY' })).toMatchObject({ ok: true });
  const { data } = await world.ask('ecommerce', theo, 'query ($ids: [ID!]!) { stockLevels(variantIds: $ids) { onHand reserved available backorderPolicy backorderLimit low } }', { ids: [variant] });
  expect(data).toEqual({ stockLevels: [{ onHand: -1, reserved: 0, available: 0, backorderPolicy: 'DENY', backorderLimit: 2, low: false }] });
  const adjust = (delta: number, reason: 'RECEIVED' | 'LOST') => adjustStock(world.context(theo), { variantId: variant, delta, reason, idempotencyKey: newId() });
  expect(await adjust(-1, 'LOST')).toEqual({ ok: false, code: 'STOCK_RESERVED', path: ['input', 'delta'] });
  expect(await adjust(3, 'RECEIVED')).toMatchObject({ ok: true });
  expect(await stockOf(world, variant)).toEqual({ on_hand: 2, reserved: 0 });
  expect(await checkout(shop, next!, nextCart)).toMatchObject({ ok: true });
  expect(await policy(theo, variant, { backorderLimit: 0 })).toMatchObject({ ok: true });
  expect(await violations(world)).toEqual([]);
});

test('of 30 buyers of what may be owed five times five get one, 20 rounds', async () => {
  const variant = variantOf('canvas-tote');
  await setStock(shop, variant, 1);
  expect(await policy(theo, variant, { backorderPolicy: 'ALLOW', backorderLimit: 1_000 })).toMatchObject({ ok: true });
  for (let round = 0; round < ROUNDS; round += 1) {
    const crowd = await buyers(shop, 30);
    const { on_hand, reserved } = await stockOf(shop.world, variant);
    await sql`update stock_items set backorder_limit = ${reserved - on_hand + 5} where variant_id = ${variant}`.execute(shop.world.db);
    const carts = await Promise.all(crowd.map((buyer) => cartOf(shop, buyer, [[variant, 1]])));
    const results = await Promise.all(crowd.map((buyer, index) => checkout(shop, buyer, carts[index]!)));
    const codes = new Set(results.flatMap((result) => (result.ok ? [] : [result.code])));
    expect({ round, won: results.filter((result) => result.ok).length, codes: [...codes] }).toEqual({ round, won: 5, codes: ['INSUFFICIENT_STOCK'] });
  }
  expect(await violations(shop.world)).toEqual([]);
}, 60_000);

test('a vendor hears once each time a variant comes down to its threshold, and nobody else does', async () => {
  const { world } = shop;
  await setStock(shop, bell, 10);
  expect(await policy(vera, bell, { lowStockThreshold: 7 })).toMatchObject({ ok: true });
  const events = async () => (await world.db.selectFrom('platform_events').select(['key', 'payload']).where('topic', '=', stockRanLow.topic).orderBy('id').execute()).map(({ key, payload }) => ({ key, ...(payload as object) }));
  const crowd = await buyers(shop, 3);
  await bought(shop, crowd[0]!, [[bell, 2]]);
  expect(await events()).toEqual([]);
  await bought(shop, crowd[1]!, [[bell, 1]]);
  await bought(shop, crowd[2]!, [[bell, 2]]);
  const down = (available: number) => ({ key: velo, vendorId: velo, variantId: bell, available });
  expect(await events()).toEqual([down(7)]);
  const adjust = (delta: number, reason: 'RECEIVED' | 'DAMAGED') => adjustStock(world.context(vera), { variantId: bell, delta, reason, idempotencyKey: newId() });
  expect([await adjust(5, 'RECEIVED'), await adjust(-4, 'DAMAGED')]).toMatchObject([{ ok: true }, { ok: true }]);
  expect(await events()).toEqual([down(7), down(6)]);
  const { rows } = await sql<{ xid: string; id: bigint }>`select xid::text, id from platform_events order by id limit 1`.execute(world.db);
  const before = toCursor({ xid: BigInt(rows[0]!.xid), id: rows[0]!.id });
  const subscribe = (caller: Caller) => world.executor('ecommerce').subscribe({ query: 'subscription ($v: ID!, $a: String) { stockLow(vendorId: $v, after: $a) { available level { onHand low variant { sku } } } }', variables: { v: velo, a: before } }, world.token(caller));
  const stream = await subscribe(vera);
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream));
  const first = await stream.next();
  await stream.return?.(undefined);
  expect(JSON.parse(JSON.stringify(first.value))).toEqual({ data: { stockLow: { available: 7, level: { onHand: 11, low: true, variant: { sku: 'BELL' } } } } });
  for (const caller of [theo, ana, ada]) expect(JSON.stringify(await subscribe(caller))).toContain('NOT_FOUND');
});

test('levels and movements are for those who work there; policies for who edits the catalogue', async () => {
  const { world } = shop;
  const read = async (caller: Caller) => {
    const { data } = await world.ask<{ stockLevels: { variant: { sku: string } }[]; stockMovements: { nodes: { reason: string }[] } }>('ecommerce', caller, 'query ($ids: [ID!]!, $id: ID!) { stockLevels(variantIds: $ids) { variant { sku } } stockMovements(variantId: $id) { nodes { quantity reason } } }', { ids: [soap, bell, 'nonsense', bell], id: bell });
    return [data!.stockLevels.map((level) => level.variant.sku), data!.stockMovements.nodes.map((movement) => movement.reason).toSorted()];
  };
  expect(await read(vera)).toEqual([['BELL'], ['CORRECTION', 'DAMAGED', 'INITIAL', 'RECEIVED']]);
  expect(await read(theo)).toEqual([['SOAP'], []]);
  expect(await read(ana)).toEqual([[], []]);
  expect((await read(ada))[0]).toEqual(['SOAP', 'BELL']);
  const before = await footprint(world);
  for (const caller of [ana, theo, ada]) expect(await policy(caller, bell, { backorderPolicy: 'ALLOW', backorderLimit: 5 })).toEqual({ ok: false, code: 'VARIANT_NOT_FOUND', path: ['input', 'variantId'] });
  for (const [field, value] of [['backorderLimit', -1], ['backorderLimit', 1_000_001], ['lowStockThreshold', -5]] as const) expect(await policy(vera, bell, { [field]: value })).toEqual({ ok: false, code: 'VALUE_INVALID', path: ['input', field] });
  expect(await policy(vera, newId(), {})).toMatchObject({ code: 'VARIANT_NOT_FOUND' });
  expect(await footprint(world)).toEqual(before);
  const { errors } = await world.ask('ecommerce', vera, 'query ($ids: [ID!]!) { stockLevels(variantIds: $ids) { onHand } }', { ids: Array.from({ length: 101 }, () => bell) });
  expect(errors![0]!.extensions!['code']).toBe('BAD_USER_INPUT');
});

test('the time to pay is extended once, by its customer, while there is some left', async () => {
  const { world } = shop;
  const [buyer] = await buyers(shop, 1);
  const { groupId } = await bought(shop, buyer!, [[soap, 2]]);
  const extend = (caller: Caller, orderGroupId = groupId) => extendReservation(world.context(caller), { orderGroupId });
  for (const caller of [ben, vera, ada]) expect(await extend(caller)).toEqual({ ok: false, code: 'ORDER_GROUP_NOT_FOUND', path: ['input', 'orderGroupId'] });
  expect(await extend(buyer!, 'nonsense')).toMatchObject({ code: 'ORDER_GROUP_NOT_FOUND' });
  clock.advance(minutes(14));
  const extended = await extend(buyer!);
  if (!extended.ok) throw new Error(extended.code);
  expect(extended.value.hold_expires_at.getTime() - clock.now().getTime()).toBe(minutes(16));
  expect(await extend(buyer!)).toEqual({ ok: false, code: 'RESERVATION_NOT_EXTENDABLE', path: ['input', 'orderGroupId'] });
  clock.advance(minutes(15));
  expect(await expireOrderGroup(world.context(), groupId)).toMatchObject({ ok: true });
  expect(await statusesOf(world, groupId)).toEqual(['PENDING_PAYMENT']);
  clock.advance(minutes(1));
  await expireOrderGroup(world.context(), groupId);
  expect(await statusesOf(world, groupId)).toEqual(['EXPIRED']);
  const late = await bought(shop, (await buyers(shop, 1))[0]!, [[soap, 1]]);
  clock.advance(minutes(15));
  expect(await extend(buyer!, late.groupId)).toMatchObject({ code: 'ORDER_GROUP_NOT_FOUND' });
  expect(await violations(world)).toEqual([]);
});

test('extension and expiry at the last moment: the time is there or it is not, 20 rounds', async () => {
  const { world } = shop;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [buyer] = await buyers(shop, 1);
    const { groupId } = await bought(shop, buyer!, [[soap, 1]]);
    clock.advance(minutes(15) - (round % 2)); // in odd rounds a millisecond is left
    const [rival] = await buyers(shop, 1);
    const rivals = await cartOf(shop, rival!, [[soap, 1]]);
    const acts = [() => extendReservation(world.context(buyer), { orderGroupId: groupId }), () => expireOrderGroup(world.context(), groupId), () => checkout(shop, rival!, rivals)];
    const [extended] = values<{ ok: boolean }>(await race<{ ok: boolean }>(acts.length, (index) => acts[index]!()));
    expect({ round, extended: extended!.ok, status: await statusesOf(world, groupId) }).toEqual(round % 2 ? { round, extended: true, status: ['PENDING_PAYMENT'] } : { round, extended: false, status: ['EXPIRED'] });
    clock.advance(minutes(20));
    await expireUnpaidOrders.run(world.context(), {});
  }
  expect(await violations(world)).toEqual([]);
}, 60_000);

test('a hold that ended cannot be changed, whoever tries', async () => {
  await expect(sql`update stock_reservations set status = 'ACTIVE' where status = 'EXPIRED'`.execute(shop.world.db)).rejects.toThrow(/is EXPIRED already/);
  await expect(sql`delete from stock_reservations where status = 'RELEASED'`.execute(shop.world.db)).rejects.toThrow(/is RELEASED already/);
});

test('in all this the database saw no deadlock, not even one that was tried again', async () => {
  const { rows } = await sql<{ deadlocks: bigint }>`select deadlocks from pg_stat_database, pg_stat_force_next_flush() where datname = current_database()`.execute(shop.world.db);
  expect(rows[0]!.deadlocks).toBe(0n);
});
