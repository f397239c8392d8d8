import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { markDeliveryReady } from '../../delivery/contract.ts';
import { mayHandleGoods } from '../policy.ts';
import { findOrder } from '../store/orders.ts';
import { findRole } from './find-role.ts';
import { moveOrder } from './move-orders.ts';

/** The vendor has packed an order: couriers are looked for from now on. Orders that were never paid do not exist for vendors. */
export const fulfillOrder = (ctx: Context, { orderId }: { readonly orderId: string }) =>
  ctx.inTransaction(async (trx) => {
    const order = await findOrder(trx, orderId);
    if (!order?.placed_at || !mayHandleGoods(await findRole(ctx, trx, order.vendor_id))) return fail('ORDER_NOT_FOUND', 'input', 'orderId');
    if (!(await moveOrder(ctx, trx, order.id, 'PROCESS'))) return fail('INVALID_TRANSITION', 'input', 'orderId');
    const ready = await markDeliveryReady(ctx, trx, { orderId: order.id });
    if (!ready.ok) return fail('INVALID_TRANSITION', 'input', 'orderId');
    return ok((await findOrder(trx, order.id))!);
  });
