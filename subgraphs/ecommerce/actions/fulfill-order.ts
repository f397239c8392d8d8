import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { cancelDelivery, markDeliveryReady } from '../../delivery/contract.ts';
import { checkTracking, choosePieces, fulfillmentMachine, type Pieces, type Tracking } from '../domain/fulfillment.ts';
import { openPieces } from '../domain/order.ts';
import { mayHandleGoods } from '../policy.ts';
import type { OrderRow } from '../rows.ts';
import { findCourierFulfillment, insertFulfillment } from '../store/fulfillments.ts';
import { findOrder, linesByOrderIds, lockOrder } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { findRole } from './find-role.ts';
import { settleOrder } from './settle-order.ts';

export interface FulfillOrder {
  readonly orderId: string;
  /** What is packed; all that is left unless told. */
  readonly lines?: readonly Pieces[] | null | undefined;
  /** How the vendor sends it; Plaza's couriers fetch it unless told, and then all that is left. */
  readonly tracking?: Tracking | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

type Refusal = 'INVALID_TRANSITION' | 'VALUE_INVALID' | 'ORDER_LINE_NOT_FOUND' | 'PIECES_INVALID' | 'COURIER_TAKES_REST' | 'COURIER_UNAVAILABLE';

/**
 * The vendor has packed an order, or pieces of it. Without tracking couriers are looked for from now on; with it the vendor sends them itself, and no courier comes
 * when nothing is left for one. Orders that were never paid do not exist for vendors.
 */
export const fulfillOrder = (ctx: Context, { idempotencyKey, ...input }: FulfillOrder) =>
  ctx.inTransaction(async (trx) => {
    const order = await findOrder(trx, input.orderId);
    if (!order?.placed_at || !mayHandleGoods(await findRole(ctx, trx, order.vendor_id))) return fail('ORDER_NOT_FOUND', 'input', 'orderId');
    const run = () => fulfill(ctx, trx, order.id, input);
    const done = idempotencyKey == null ? await run() : await ctx.once(trx, { operation: 'ecommerce.fulfillOrder', key: idempotencyKey, input }, run);
    return done.ok ? ok((await findOrder(trx, order.id))!) : done;
  });

const fulfill = async (ctx: Context, trx: Trx, orderId: string, { lines: wanted, tracking }: Omit<FulfillOrder, 'idempotencyKey'>): Promise<Result<null, Refusal>> => {
  const checked = tracking == null ? ok(null) : checkTracking(tracking);
  if (!checked.ok) return checked;
  const order = await lockOrder(trx, orderId);
  const lines = await linesByOrderIds(trx, [orderId]);
  const open = lines.reduce((sum, line) => sum + openPieces(line), 0);
  if (open === 0) return fail('INVALID_TRANSITION', 'input', 'orderId');
  const pieces = choosePieces(lines, wanted);
  if (!pieces.ok) return pieces;
  const left = open - pieces.value.reduce((sum, each) => sum + each.quantity, 0);
  if (tracking == null) {
    if (left > 0) return fail('COURIER_TAKES_REST', 'input', 'lines');
    const ready = (await findCourierFulfillment(trx, orderId)) ? fail('INVALID_TRANSITION') : await markDeliveryReady(ctx, trx, { orderId });
    if (!ready.ok) return fail('COURIER_UNAVAILABLE', 'input', 'tracking');
  } else if (left === 0 && !(await findCourierFulfillment(trx, orderId))) {
    const called = await cancelDelivery(ctx, trx, { orderId });
    if (!called.ok || called.value.status !== 'CANCELLED') return fail('INVALID_TRANSITION', 'input', 'orderId');
  }
  await pack(ctx, trx, order, pieces.value, tracking ?? null);
  await settleOrder(ctx, trx, order);
  return ok(null);
};

/** Makes a fulfilment that is READY. After `lockOrder`, with pieces that are open. */
export const pack = async (ctx: Context, trx: Trx, { id: orderId }: Pick<OrderRow, 'id'>, pieces: readonly Pieces[], tracking: Tracking | null): Promise<string> => {
  const id = newId();
  await insertFulfillment(trx, { id, orderId, tracking, at: ctx.now() }, pieces);
  await countPieces(trx, pieces.map(({ orderLineId, quantity }) => ({ orderLineId, allocated: quantity })));
  const packed = await ctx.transition(trx, fulfillmentMachine, { id, event: 'PACK' });
  if (!packed.ok) throw new Error(`new fulfilment ${id}: ${packed.code}`);
  return id;
};
