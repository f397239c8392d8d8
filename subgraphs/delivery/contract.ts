import type { Context } from '../../platform/context/context.ts';
import type { Trx } from '../../platform/db/database.ts';
import type { Result } from '../../platform/kernel/result.ts';
import * as create from './actions/create-delivery.ts';
import { cancelDeliveryOf } from './actions/cancel-delivery.ts';
import { makeReady } from './actions/make-ready.ts';

/** What other subgraphs may do with deliveries, inside their own transaction, and the events they may react to. */
export { deliveryDelivered, deliveryStatusChanged } from './events.ts';

/**
 * Makes the delivery of an order, once: a second request for the same order answers the first one's id.
 * DELIVERY_EXISTS when the order's delivery has another vendor or customer; INPUT_INVALID for impossible places.
 */
export const requestDelivery = (ctx: Context, trx: Trx, request: create.NewDelivery): Promise<Result<{ deliveryId: string }>> =>
  create.requestDelivery(ctx, trx, request);

/** The goods of an order are packed: from now on couriers are looked for. Nothing happens when that is known already. DELIVERY_NOT_FOUND. */
export const markDeliveryReady = (ctx: Context, trx: Trx, { orderId }: { orderId: string }): Promise<Result<{ deliveryId: string }>> =>
  makeReady(ctx, trx, orderId);

/**
 * Calls off the delivery of an order: CANCELLED before the pickup, RETURNING (to the vendor) after it; `status` says which.
 * Nothing happens the second time. DELIVERY_NOT_FOUND; INVALID_TRANSITION once it is delivered or lost.
 */
export const cancelDelivery = (ctx: Context, trx: Trx, { orderId }: { orderId: string }): Promise<Result<{ deliveryId: string; status: string }>> =>
  cancelDeliveryOf(ctx, trx, orderId);
