import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { newId } from '../../../platform/kernel/ids.ts';
import { crashEverywhere } from '../../../platform/testing/crash.ts';
import { exchangeReturn } from '../actions/exchange-return.ts';
import { approveReturn, inspectReturn, receiveReturn, refundReturn } from '../actions/manage-return.ts';
import { arrive, askReturn, broken, cancel, inspected, orderOf, soldOne, tracking, type Sold } from './after-sale-world.ts';
import { openShop, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');

/** All that these operations touch, in three areas. */
const books = async ({ orderId }: Sold) => {
  const { rows } = await sql<Record<string, unknown>>`
    select (select sum(on_hand)::int from stock_items) as "onHand", (select sum(refunded)::bigint from payment_splits where reference = ${orderId}) as refunded,
      (select count(*)::int from payment_refunds r join payment_splits p on p.id = r.split_id where p.reference = ${orderId}) as refunds,
      (select array[cancelled, returned, refunded_quantity] from ecommerce_order_lines where order_id = ${orderId}) as pieces,
      (select count(*)::int from return_requests where order_id = ${orderId}) as returns,
      (select coalesce(sum(e.amount), 0)::bigint from ledger_entries e join ledger_accounts a on a.id = e.account_id where a.kind = 'ESCROW') as escrow`.execute(shop.world.db);
  return { ...rows[0]!, status: (await orderOf(shop, orderId)).status };
};

/** Strikes the work down after each of its statements: it is done wholly or not at all, and once, however often it is sent. */
const wholly = async (sold: Sold, work: () => Promise<unknown>, change: Record<string, unknown>): Promise<void> => {
  const start = await books(sold);
  const end = { ...start, ...change };
  let done = false;
  await crashEverywhere(shop.world.services.statements, work, async ({ after, commits }) => {
    done ||= commits > 0;
    expect({ after, books: await books(sold) }).toEqual({ after, books: done ? end : start });
    if (done) expect(await broken(shop)).toEqual([]);
  });
  expect(done).toBe(true);
  await work();
  await shop.world.drain();
  expect(await books(sold)).toEqual(end);
  expect(await broken(shop)).toEqual([]);
};

test('calling off a line, and then the rest, struck down after each statement', async () => {
  const sold = await soldOne(shop, [[bell, 3]]);
  const start = (await books(sold)) as unknown as { onHand: number; escrow: bigint };
  const keys = [newId(), newId()] as const;
  await wholly(sold, () => cancel(shop, sold, [[sold.lines[0]!, 1]], keys[0]), { onHand: start.onHand + 1, refunded: 1_990n, refunds: 1, pieces: [1, 0, 1], escrow: start.escrow - 1_990n });
  await wholly(sold, () => cancel(shop, sold, null, keys[1]), { onHand: start.onHand + 3, refunded: 5_970n, refunds: 2, pieces: [3, 0, 3], escrow: start.escrow - 5_970n, status: 'CANCELLED' });
}, 120_000);

test('a return, its inspection and its refund, struck down after each statement', async () => {
  const sold = await soldOne(shop, [[bell, 3]]);
  await arrive(shop, sold);
  const { onHand } = (await books(sold)) as unknown as { onHand: number };
  const line = sold.lines[0]!;
  const keys = { ask: newId(), inspect: newId(), refund: newId() };
  await wholly(sold, () => askReturn(shop, sold, [[line, 2]], keys.ask), { returns: 1, pieces: [0, 2, 0] });
  const { id: returnId } = await shop.world.db.selectFrom('return_requests').select('id').where('order_id', '=', sold.orderId).executeTakeFirstOrThrow();
  const ctx = shop.world.context(vera);
  await approveReturn(ctx, { returnId, idempotencyKey: newId() });
  await receiveReturn(ctx, { returnId, idempotencyKey: newId() });
  await wholly(sold, () => inspectReturn(ctx, { returnId, lines: [{ orderLineId: line, accepted: 2, restocked: 1 }], idempotencyKey: keys.inspect }), { onHand: onHand + 1 });
  await wholly(sold, () => refundReturn(ctx, { returnId, idempotencyKey: keys.refund }), { refunded: 3_980n, refunds: 1, pieces: [0, 2, 2] });
}, 120_000);

test('an exchange, struck down after each statement', async () => {
  const sold = await soldOne(shop, [[bell, 2]]);
  await arrive(shop, sold);
  const returnId = await inspected(shop, sold, [sold.lines[0]!, 2], { accepted: 1 });
  const { onHand } = (await books(sold)) as unknown as { onHand: number };
  const idempotencyKey = newId();
  await wholly(sold, () => exchangeReturn(shop.world.context(vera), { returnId, tracking, idempotencyKey }), { onHand: onHand - 1, pieces: [0, 0, 0] });
}, 60_000);
