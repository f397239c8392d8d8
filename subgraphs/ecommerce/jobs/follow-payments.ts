import { onEvent } from '../../../platform/events/consumer.ts';
import { paymentSucceeded } from '../../payments/contract.ts';
import { CONFIRM_ORDERS, confirmOrders } from '../actions/confirm-orders.ts';

/** The money has arrived. */
export const confirmPaidOrders = onEvent(paymentSucceeded, CONFIRM_ORDERS, async (ctx, { subjectType, subjectId }, { id }) => {
  if (subjectType === 'ORDER_GROUP') await confirmOrders(ctx, { orderGroupId: subjectId, eventId: id });
});
