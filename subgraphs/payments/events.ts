import { z } from 'zod';
import { defineEvent } from '../../platform/events/event.ts';
import { declineAdvices } from './domain/decline.ts';
import { subjectTypes, type SubjectType } from './domain/opening.ts';
import type { PaymentIntentRow } from './rows.ts';

/** Which payment, and for what. The key of all these events is the payment intent's id. */
const payment = z.object({ paymentIntentId: z.uuid(), subjectType: z.enum(subjectTypes), subjectId: z.uuid() });

export type PaymentEvent = z.infer<typeof payment>;

/** What every event about a payment says. */
export const aboutPayment = ({ id, subject_type, subject_id }: PaymentIntentRow): PaymentEvent => ({
  paymentIntentId: id,
  subjectType: subject_type as SubjectType,
  subjectId: subject_id,
});

/** A provider is being asked for the money. */
export const paymentProcessing = defineEvent('payments.payment.processing', payment);
/** The payer has to take an extra step, such as 3-D Secure, before the provider goes on. */
export const paymentActionRequired = defineEvent('payments.payment.actionRequired', payment);
/** The payer's bank has set the money aside: it can be captured. Once per authorisation. */
export const paymentAuthorized = defineEvent('payments.payment.authorized', payment);
/** The payer's bank holds more: `amount` in all, minor units. `incrementId` is the reference of what was added, to refund it by. */
export const paymentIncremented = defineEvent('payments.payment.incremented', payment.extend({ incrementId: z.uuid(), amount: z.string() }));
/** The payer's bank does not hold more; what it holds stays as it was, unless the authorisation is over too. */
export const paymentIncrementFailed = defineEvent('payments.payment.incrementFailed', payment.extend({ incrementId: z.uuid(), reason: z.string() }));
/** Part of what was set aside, or all of it, is in escrow. `amount` in minor units; `final` when the rest goes back to the payer. */
export const paymentCaptured = defineEvent('payments.payment.captured', payment.extend({ captureId: z.uuid(), amount: z.string(), final: z.boolean() }));
/** The provider refused to capture: what it was to take can be captured again, unless the authorisation is over too. */
export const paymentCaptureFailed = defineEvent('payments.payment.captureFailed', payment.extend({ captureId: z.uuid(), reason: z.string() }));
/** All that will be taken is in escrow; of a payment captured in parts that may be less than its amount. Once per intent. */
export const paymentSucceeded = defineEvent('payments.payment.succeeded', payment);
/** A charge was declined; the intent waits for another method. `reason` is the provider's code, such as `card_declined`;
 * `advice` what to do about it, and `retryAt` (ISO instant) when the same method is tried again by itself. */
export const paymentFailed = defineEvent('payments.payment.failed', payment.extend({ attemptId: z.uuid().optional(), reason: z.string(), advice: z.enum(declineAdvices).optional(), retryAt: z.string().nullable().optional() }));
/** The payment is no longer wanted; money that still arrives goes back by itself. */
export const paymentCanceled = defineEvent('payments.payment.canceled', payment);
/** Money is going back to the payer. `reference` is the split's (the order), null when a charge came that nobody wanted. */
export const paymentRefunded = defineEvent('payments.payment.refunded', payment.extend({ refundId: z.uuid(), reference: z.uuid().nullable() }));

/** A wallet's balance has changed. The key is the wallet's id. */
export const walletBalanceChanged = defineEvent('payments.wallet.balanceChanged', z.object({ userId: z.uuid(), currency: z.string() }));

/** A dispute was opened, moved, or its money did. The key is the dispute's id. */
export const disputeUpdated = defineEvent('payments.dispute.updated', z.object({ disputeId: z.uuid(), paymentIntentId: z.uuid() }));

export const payoutStatuses = ['PENDING', 'PROCESSING', 'PAID', 'FAILED', 'RETURNED', 'CANCELED'] as const;
export type PayoutStatusName = (typeof payoutStatuses)[number];

/** A payout was made or has moved on; `status` is what it became. The key is the payee's id. */
export const payoutUpdated = defineEvent(
  'payments.payout.updated',
  z.object({ payoutId: z.uuid(), payeeKind: z.enum(['VENDOR', 'COURIER', 'DRIVER']), payeeId: z.uuid(), status: z.enum(payoutStatuses) }),
);
