import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { cancelDelivery } from '../../delivery/contract.ts';
import { notify } from '../../communication/contract.ts';
import type { FulfillmentEvent } from '../domain/fulfillment.ts';
import { mayHandleGoods } from '../policy.ts';
import type { FulfillmentRow, OrderRow } from '../rows.ts';
import { findFulfillment } from '../store/fulfillments.ts';
import { findOrder, lockOrder } from '../store/orders.ts';
import { findRole } from './find-role.ts';
import { moveFulfillment } from './move-fulfillment.ts';

export interface ManageFulfillment {
  readonly fulfillmentId: string;
  readonly idempotencyKey: string;
}

type Refusal = 'INVALID_TRANSITION' | 'COURIER_REPORTS' | 'PAYMENT_REFUSED';
type After = (ctx: Context, trx: Trx, order: OrderRow, fulfillment: FulfillmentRow) => Promise<Result<null, Refusal>>;

/** A member of the vendor moves a fulfilment. What Plaza's couriers carry they report themselves: COURIER_REPORTS. */
const manage = (ctx: Context, { fulfillmentId, idempotencyKey }: ManageFulfillment, event: FulfillmentEvent, operation: string, after: After) =>
  ctx.inTransaction(async (trx) => {
    const found = await findFulfillment(trx, fulfillmentId);
    const owner = found && (await findOrder(trx, found.order_id))!;
    if (!found || !mayHandleGoods(await findRole(ctx, trx, owner!.vendor_id))) return fail('FULFILLMENT_NOT_FOUND', 'input', 'fulfillmentId');
    const done = await ctx.once(trx, { operation: `ecommerce.${operation}`, key: idempotencyKey, input: { fulfillmentId } }, async (): Promise<Result<null, Refusal>> => {
      if (found.carrier === null && event !== 'CANCEL') return fail('COURIER_REPORTS', 'input', 'fulfillmentId');
      const order = await lockOrder(trx, found.order_id);
      const moved = await moveFulfillment(ctx, trx, order, found, event);
      if (!moved.ok) return moved;
      return moved.value ? after(ctx, trx, order, found) : fail('INVALID_TRANSITION', 'input', 'fulfillmentId');
    });
    return done.ok ? ok((await findFulfillment(trx, found.id))!) : done;
  });

const nothingElse: After = () => Promise.resolve(ok(null));

const tellShipped: After = async (ctx, trx, { id, code, customer_id }, { id: fulfillmentId, carrier, tracking_number }) => {
  const variables = { orderCode: code, carrier: carrier!, trackingNumber: tracking_number ?? '–' };
  await notify(ctx, trx, { userId: customer_id, type: 'order.shipped', variables, subject: { type: 'Order', id }, dedupeKey: fulfillmentId });
  return ok(null);
};

/** An order has one delivery: one that was called off does not come again. */
const callCourierOff: After = async (ctx, trx, { id }, { carrier }) => {
  if (carrier !== null) return ok(null);
  const called = await cancelDelivery(ctx, trx, { orderId: id });
  return called.ok && called.value.status === 'CANCELLED' ? ok(null) : fail('INVALID_TRANSITION', 'input', 'fulfillmentId');
};

/** The vendor's carrier has the goods. */
export const markShipped = (ctx: Context, input: ManageFulfillment) => manage(ctx, input, 'HAND_OVER', 'markShipped', tellShipped);

/** The vendor's carrier brought the goods to the customer. */
export const markDelivered = (ctx: Context, input: ManageFulfillment) => manage(ctx, input, 'DELIVER', 'markDelivered', nothingElse);

/** The vendor's carrier brought the goods back: the customer is refunded, the goods are on the shelf again. */
export const markUndelivered = (ctx: Context, input: ManageFulfillment) => manage(ctx, input, 'RETURN', 'markUndelivered', nothingElse);

/** The vendor's carrier lost the goods: the customer is refunded. */
export const markLost = (ctx: Context, input: ManageFulfillment) => manage(ctx, input, 'LOSE', 'markLost', nothingElse);

/** Takes back what was packed, before it leaves: its pieces may be packed anew. A courier who was called off does not come for them any more. */
export const cancelFulfillment = (ctx: Context, input: ManageFulfillment) => manage(ctx, input, 'CANCEL', 'cancelFulfillment', callCourierOff);
