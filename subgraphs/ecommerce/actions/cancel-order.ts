import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { cancelDelivery } from '../../delivery/contract.ts';
import { choosePieces, fulfillmentMachine, type Pieces } from '../domain/fulfillment.ts';
import { openPieces } from '../domain/order.ts';
import { isText } from '../domain/values.ts';
import { isPerson } from '../policy.ts';
import type { OrderRow } from '../rows.ts';
import { fulfillmentsByOrderIds, linesByFulfillmentIds } from '../store/fulfillments.ts';
import { lockGroup } from '../store/order-groups.ts';
import { findOrder, linesByOrderIds, lockOrder, ordersByGroupIds } from '../store/orders.ts';
import { countPieces } from '../store/order-pieces.ts';
import { lockStockOfOrders } from '../store/stock.ts';
import { callOffPieces } from './call-off-pieces.ts';
import { endPurchase } from './end-purchase.ts';

export interface CancelOrder {
  readonly orderId: string;
  /** Of what; all that has not left unless told. Only pieces that are not packed yet may be told. */
  readonly lines?: readonly Pieces[] | null | undefined;
  readonly reason: string;
  readonly idempotencyKey: string;
}

const MAX_REASON = 300;

type Refusal = 'VALUE_INVALID' | 'PAYMENT_REFUSED' | 'ORDER_NOT_CANCELLABLE' | 'ORDER_LINE_NOT_FOUND' | 'PIECES_INVALID';

/**
 * The customer calls an order off, or pieces of it. Unpaid: the payment covers the whole purchase, so all of it ends and its cart is open again. Paid: what has not
 * left is called off, paid back and on the shelf again, its courier too when nothing is left to fetch, in one transaction.
 */
export const cancelOrder = (ctx: Context, { idempotencyKey, ...input }: CancelOrder) =>
  ctx.inTransaction(async (trx) => {
    const order = await findOrder(trx, input.orderId);
    if (!order || !isPerson(ctx.caller, order.customer_id)) return fail('ORDER_NOT_FOUND', 'input', 'orderId');
    const done = await ctx.once(trx, { operation: 'ecommerce.cancelOrder', key: idempotencyKey, input }, () => cancel(ctx, trx, order, input));
    return done.ok ? ok((await findOrder(trx, order.id))!) : done;
  });

const cancel = async (ctx: Context, trx: Trx, { id, order_group_id }: OrderRow, { reason, lines }: Omit<CancelOrder, 'idempotencyKey'>): Promise<Result<null, Refusal>> => {
  if (!isText(reason, 1, MAX_REASON)) return fail('VALUE_INVALID', 'input', 'reason');
  const group = (await lockGroup(trx, order_group_id))!;
  const orders = await ordersByGroupIds(trx, [order_group_id]);
  const order = orders.find((each) => each.id === id)!;
  if (order.status !== 'PENDING_PAYMENT') return cancelPaid(ctx, trx, id, reason, lines);
  if (lines != null) return fail('ORDER_NOT_CANCELLABLE', 'input', 'lines');
  const pending = orders.filter((each) => each.status === 'PENDING_PAYMENT');
  const ended = await endPurchase(ctx, trx, group, pending, 'CANCEL', reason);
  return ended.ok ? ended : fail(ended.code, 'input', 'orderId');
};

const cancelPaid = async (ctx: Context, trx: Trx, orderId: string, reason: string, wanted: readonly Pieces[] | null | undefined): Promise<Result<null, Refusal>> => {
  const order = await lockOrder(trx, orderId);
  if (order.placed_at === null) return fail('ORDER_NOT_CANCELLABLE', 'input', 'orderId');
  await lockStockOfOrders(trx, [orderId]);
  if (wanted == null) await unpack(ctx, trx, orderId);
  const lines = await linesByOrderIds(trx, [orderId]);
  const open = lines.reduce((sum, line) => sum + openPieces(line), 0);
  if (open === 0) return fail('ORDER_NOT_CANCELLABLE', 'input', 'orderId');
  const pieces = choosePieces(lines, wanted);
  if (!pieces.ok) return pieces;
  const called = pieces.value.reduce((sum, each) => sum + each.quantity, 0);
  // A courier who has the goods brings them: then there is nothing to call off any more, though nobody has told us yet.
  if (called === open && !(await callCourierOff(ctx, trx, orderId))) return fail('ORDER_NOT_CANCELLABLE', 'input', 'orderId');
  return callOffPieces(ctx, trx, order, { kind: 'CALLED_OFF', reason, pieces: pieces.value });
};

/** Frees the pieces of all that is packed and has not left. */
const unpack = async (ctx: Context, trx: Trx, orderId: string): Promise<void> => {
  const packed = (await fulfillmentsByOrderIds(trx, [orderId])).filter(({ status }) => status === 'CREATED' || status === 'READY');
  for (const { id } of packed) {
    const moved = await ctx.transition(trx, fulfillmentMachine, { id, event: 'CANCEL' });
    if (!moved.ok) throw new Error(`fulfilment ${id} of a locked order moved`);
  }
  if (packed.length === 0) return;
  for (const line of await linesByFulfillmentIds(trx, packed.map(({ id }) => id))) await countPieces(trx, [{ orderLineId: line.order_line_id, allocated: -line.quantity }]);
};

/** Calls the courier off when there is nothing for them: true when they are, or when they fetch what is packed for them. */
const callCourierOff = async (ctx: Context, trx: Trx, orderId: string): Promise<boolean> => {
  const sent = (await fulfillmentsByOrderIds(trx, [orderId])).some(({ carrier, status }) => carrier === null && status !== 'CANCELLED');
  if (sent) return true;
  const delivery = await cancelDelivery(ctx, trx, { orderId });
  return delivery.ok && delivery.value.status === 'CANCELLED';
};
