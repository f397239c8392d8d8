import type { Context } from '../../../platform/context/context.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import type { NotificationRow } from '../rows.ts';
import { queueNotification, type QueueRefusal } from './send-notification.ts';

export interface OrderConfirmation {
  readonly orderId: string;
  readonly userId: string;
  readonly orderCode: string;
  readonly total: string;
}

/** Confirms an order to its customer. The order is the dedupe key, so it happens once, also if the shop has told the customer already. */
export const sendOrderConfirmation = (ctx: Context, { orderId, userId, orderCode, total }: OrderConfirmation): Promise<Result<NotificationRow, QueueRefusal>> =>
  queueNotification(ctx, { userId, type: 'order.confirmed', variables: { orderCode, total }, subject: { type: 'Order', id: orderId }, dedupeKey: orderId, notBefore: null });
