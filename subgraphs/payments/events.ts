import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import type { PaymentIntentRow } from './rows.ts';

/** Which payment, and for what. The key of all these events is the payment intent's id. */
const payment = z.object({ paymentIntentId: z.uuid(), subjectType: z.literal('ORDER_GROUP'), subjectId: z.uuid() });

export type PaymentEvent = z.infer<typeof payment>;

/** What every event about a payment says. */
export const aboutPayment = ({ id, subject_id }: PaymentIntentRow): PaymentEvent => ({
  paymentIntentId: id,
  subjectType: 'ORDER_GROUP',
  subjectId: subject_id,
});

/** A provider is being asked for the money. */
export const paymentProcessing = defineEvent('payments.payment.processing', payment);
/** The payer has to take an extra step, such as 3-D Secure, before the provider goes on. */
export const paymentActionRequired = defineEvent('payments.payment.actionRequired', payment);
/** The money is in escrow. Once per intent. */
export const paymentSucceeded = defineEvent('payments.payment.succeeded', payment);
/** A charge was declined; the intent waits for another method. `reason` is the provider's code, such as `card_declined`. */
export const paymentFailed = defineEvent('payments.payment.failed', payment.extend({ reason: z.string() }));
/** The payment is no longer wanted; money that still arrives goes back by itself. */
export const paymentCanceled = defineEvent('payments.payment.canceled', payment);
/** Money is going back to the payer. `reference` is the split's (the order), null when a charge came that nobody wanted. */
export const paymentRefunded = defineEvent('payments.payment.refunded', payment.extend({ refundId: z.uuid(), reference: z.uuid().nullable() }));
