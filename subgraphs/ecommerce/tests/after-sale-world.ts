import { sql } from 'kysely';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { checkInvariants } from '../../../scripts/invariants.ts';
import { cancelOrder } from '../actions/cancel-order.ts';
import { fulfillOrder } from '../actions/fulfill-order.ts';
import { markDelivered, markShipped } from '../actions/manage-fulfillment.ts';
import { approveReturn, inspectReturn, receiveReturn, type Finding } from '../actions/manage-return.ts';
import { requestReturn } from '../actions/request-return.ts';
import { bought, buyers, paidFor, startPayment, vera, type Shop } from './shop-world.ts';

export const tracking = { carrier: 'La Poste', number: 'LP123', url: 'https://laposte.example/LP123' };

export interface Sold {
  readonly buyer: Caller;
  readonly orderId: string;
  /** By SKU. */
  readonly lines: readonly string[];
}

/** A paid order of one vendor, with the ids of its lines by SKU. */
export const soldOne = async (shop: Shop, lines: readonly (readonly [string, number])[], by?: Caller): Promise<Sold> => {
  const buyer = by ?? (await buyers(shop, 1))[0]!;
  const { orderIds } = await paidFor(shop, buyer, lines);
  const rows = await shop.world.db.selectFrom('ecommerce_order_lines').select('id').where('order_id', '=', orderIds[0]!).orderBy('sku').execute();
  return { buyer, orderId: orderIds[0]!, lines: rows.map((row) => row.id) };
};

/** Many paid orders of one line, with one look at the queues. */
export const soldMany = async (shop: Shop, count: number, variant: string, quantity: number): Promise<Sold[]> => {
  const buyer = (await buyers(shop, 1))[0]!;
  const orderIds: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const purchase = await bought(shop, buyer, [[variant, quantity]]);
    await startPayment(shop, buyer, purchase.groupId);
    orderIds.push(purchase.orderIds[0]!);
  }
  await shop.world.drain();
  const rows = await shop.world.db.selectFrom('ecommerce_order_lines').select(['id', 'order_id']).where('order_id', 'in', orderIds).execute();
  return orderIds.map((orderId) => ({ buyer, orderId, lines: rows.filter((row) => row.order_id === orderId).map((row) => row.id) }));
};

export const orderOf = ({ world }: Shop, id: string) => world.db.selectFrom('ecommerce_orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
export const splitOf = ({ world }: Shop, id: string) =>
  world.db.selectFrom('payment_splits').select(['amount', 'refunded', 'released_at']).where('reference', '=', id).executeTakeFirstOrThrow();

/** Commission of an order that was frozen, and how much of it was taken back. */
export const commissionOf = async ({ world }: Shop, orderId: string): Promise<{ frozen: bigint; reversed: bigint }> => {
  const { rows } = await sql<{ frozen: bigint; reversed: bigint }>`
    select sum(l.commission)::bigint as frozen, coalesce(sum(s.commission_after), 0)::bigint as reversed from commission_lines l join payment_splits p on p.id = l.split_id
    left join lateral (select commission_after from commission_reversals where line_id = l.id order by step desc limit 1) s on true where p.reference = ${orderId}`.execute(world.db);
  return rows[0]!;
};

export const cancel = ({ world }: Shop, { buyer, orderId }: Pick<Sold, 'buyer' | 'orderId'>, lines: readonly (readonly [string, number])[] | null = null, idempotencyKey: string = newId()) =>
  cancelOrder(world.context(buyer), { orderId, reason: 'changed my mind', lines: lines?.map(([orderLineId, quantity]) => ({ orderLineId, quantity })) ?? null, idempotencyKey });

export const send = ({ world }: Shop, { orderId }: Pick<Sold, 'orderId'>, lines: readonly (readonly [string, number])[] | null = null, member: Caller = vera) =>
  fulfillOrder(world.context(member), { orderId, tracking, lines: lines?.map(([orderLineId, quantity]) => ({ orderLineId, quantity })) ?? null, idempotencyKey: newId() });

export const lastFulfillment = async ({ world }: Shop, orderId: string): Promise<string> =>
  (await world.db.selectFrom('ecommerce_fulfillments').select('id').where('order_id', '=', orderId).orderBy('created_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow()).id;

/** Sends pieces by the vendor's carrier, all the way. */
export const arrive = async (shop: Shop, sold: Pick<Sold, 'orderId'>, lines: readonly (readonly [string, number])[] | null = null, member: Caller = vera): Promise<void> => {
  const sent = await send(shop, sold, lines, member);
  if (!sent.ok) throw new Error(sent.code);
  const fulfillmentId = await lastFulfillment(shop, sold.orderId);
  for (const step of [markShipped, markDelivered]) {
    const moved = await step(shop.world.context(member), { fulfillmentId, idempotencyKey: newId() });
    if (!moved.ok) throw new Error(moved.code);
  }
};

export const askReturn = ({ world }: Shop, { buyer, orderId }: Pick<Sold, 'buyer' | 'orderId'>, lines: readonly (readonly [string, number])[], idempotencyKey: string = newId()) =>
  requestReturn(world.context(buyer), { orderId, reason: 'CHANGED_MIND', lines: lines.map(([orderLineId, quantity]) => ({ orderLineId, quantity })), idempotencyKey });

/** A return of pieces of a line that have come, which the vendor has received and looked at: all accepted and none on sale again unless told. Answers its id. */
export const inspected = async (
  shop: Shop,
  sold: Pick<Sold, 'buyer' | 'orderId'>,
  [orderLineId, quantity]: readonly [string, number],
  found: Partial<Omit<Finding, 'orderLineId'>> = {},
  member: Caller = vera,
): Promise<string> => {
  const asked = await askReturn(shop, sold, [[orderLineId, quantity]]);
  if (!asked.ok) throw new Error(asked.code);
  const ctx = shop.world.context(member);
  const about = { returnId: asked.value.id, idempotencyKey: newId() };
  for (const done of [await approveReturn(ctx, about), await receiveReturn(ctx, about), await inspectReturn(ctx, { ...about, lines: [{ orderLineId, accepted: quantity, restocked: 0, ...found }] })]) {
    if (!done.ok) throw new Error(done.code);
  }
  return asked.value.id;
};

/** Every rule over live data that is broken now. */
export const broken = async ({ world }: Shop): Promise<unknown[]> => (await checkInvariants(world.db)).broken;
