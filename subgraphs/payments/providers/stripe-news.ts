import { z } from 'zod';
import { isId } from '../../../platform/kernel/ids.ts';
import type { ProviderNews } from './provider.ts';
import { fromStripe } from './stripe-amounts.ts';
import { reasonOf } from './stripe-errors.ts';

const currency = z.string().regex(/^[a-z]{3}$/);
const minor = z.number().int().nonnegative();
const text = z.string().max(100).nullish();

/** What we read of a PaymentIntent, from an answer or a webhook: `metadata.attempt` is our attempt. */
export const paymentIntent = z.object({
  object: z.literal('payment_intent'),
  id: z.string().regex(/^pi_\w{1,250}$/),
  amount: minor,
  amount_received: minor.default(0),
  currency,
  status: z.string(),
  capture_method: z.string().default('automatic'),
  metadata: z.record(z.string(), z.string()).default({}),
  last_payment_error: z.object({ decline_code: text, code: text, type: z.string() }).nullish(),
  cancellation_reason: text,
  next_action: z.object({ type: z.string(), redirect_to_url: z.object({ url: z.url().max(5000).nullable() }).nullish() }).nullish(),
});

/** What we read of a Refund: `metadata.refund` is ours. */
export const refundObject = z.object({
  object: z.literal('refund'),
  id: z.string().regex(/^(re|pyr)_\w{1,250}$/),
  amount: minor,
  currency,
  status: z.string().nullable(),
  metadata: z.record(z.string(), z.string()).nullish(),
  failure_reason: text,
});

type PaymentIntent = z.infer<typeof paymentIntent>;

const failureReason = ({ last_payment_error: error, cancellation_reason }: PaymentIntent): string =>
  error ? reasonOf({ decline_code: error.decline_code ?? undefined, code: error.code ?? undefined, type: error.type }) : (cancellation_reason ?? 'canceled');

/** A PaymentIntent that waits for a method has not been tried yet, or has been tried and declined: the error tells. */
const typeOf = (intent: PaymentIntent): ProviderNews['type'] => {
  if (intent.status === 'succeeded' || (intent.status === 'canceled' && intent.amount_received > 0)) return 'charge.succeeded';
  if (intent.status === 'requires_capture') return 'charge.authorized';
  if (intent.status === 'requires_action' && intent.next_action?.redirect_to_url?.url) return 'charge.requires_action';
  if (intent.status === 'canceled' || (intent.status === 'requires_payment_method' && intent.last_payment_error)) return 'charge.failed';
  if (intent.status === 'requires_payment_method' || intent.status === 'requires_confirmation') return 'charge.open';
  return 'charge.pending';
};

/** How a charge stands; null for one that is not ours. `intent` as it came: what does not look like a PaymentIntent throws. */
export const newsOfIntent = (raw: unknown): ProviderNews | null => {
  const intent = paymentIntent.parse(raw);
  const attemptId = intent.metadata['attempt'];
  if (attemptId === undefined || !isId(attemptId)) return null;
  const type = typeOf(intent);
  return {
    type,
    subjectId: attemptId,
    providerReference: intent.id,
    amount: fromStripe(type === 'charge.succeeded' ? intent.amount_received : intent.amount, intent.currency),
    currency: intent.currency.toUpperCase(),
    ...(intent.capture_method === 'manual' ? { captured: fromStripe(intent.amount_received, intent.currency) } : {}),
    reason: type === 'charge.failed' ? failureReason(intent) : null,
    actionUrl: type === 'charge.requires_action' ? (intent.next_action?.redirect_to_url?.url ?? null) : null,
  };
};

/** How a refund stands; null for one that is not ours, such as one made by hand at Stripe. */
export const newsOfRefund = (raw: unknown): ProviderNews | null => {
  const refund = refundObject.parse(raw);
  const refundId = refund.metadata?.['refund'];
  if (refundId === undefined || !isId(refundId)) return null;
  const type = refund.status === 'succeeded' ? 'refund.succeeded' : refund.status === 'failed' || refund.status === 'canceled' ? 'refund.failed' : 'refund.pending';
  return {
    type,
    subjectId: refundId,
    providerReference: refund.id,
    amount: fromStripe(refund.amount, refund.currency),
    currency: refund.currency.toUpperCase(),
    reason: type === 'refund.failed' ? (refund.failure_reason ?? 'unknown') : null,
    actionUrl: null,
  };
};
