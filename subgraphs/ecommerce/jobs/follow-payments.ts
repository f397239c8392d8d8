import { onEvent } from '../../../platform/events/consumer.ts';
import { paymentCanceled, paymentSucceeded } from '../../payments/contract.ts';
import { endCanceledPurchase } from '../actions/end-canceled-purchase.ts';
import { CONFIRM_ORDERS, confirmOrders } from '../actions/confirm-orders.ts';

/** The money has arrived. */
export const confirmPaidOrders = onEvent(paymentSucceeded, CONFIRM_ORDERS, async (ctx, { subjectType, subjectId }, { id }) => {
  if (subjectType === 'ORDER_GROUP') await confirmOrders(ctx, { orderGroupId: subjectId, eventId: id });
});

/** The payer called the payment off. */
export const endCanceledPurchases = onEvent(paymentCanceled, 'ecommerce.endCanceledPurchase', async (ctx, { subjectType, subjectId }) => {
  if (subjectType === 'ORDER_GROUP') await endCanceledPurchase(ctx, subjectId);
});
