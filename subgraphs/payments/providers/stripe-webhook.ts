import type { Stripe } from 'stripe';
import { z } from 'zod';
import type { ProviderNews, ReceivedWebhook } from './provider.ts';
import { newsOfIntent, newsOfRefund } from './stripe-news.ts';

/** Seconds. A recorded webhook cannot be played back later. */
const TOLERANCE = 300;

const envelope = z.object({
  object: z.literal('event'),
  id: z.string().regex(/^evt_\w{1,250}$/),
  type: z.string().regex(/^[\w.]{1,100}$/),
  data: z.object({ object: z.unknown() }),
});

const isIntentEvent = (type: string): boolean => type.startsWith('payment_intent.') && type !== 'payment_intent.created';
const isRefundEvent = (type: string): boolean => type.startsWith('refund.');

/** A new intent says no more than that we made it. Of a failed one the event says that it failed, whatever was tried since. */
const newsOf = (type: string, object: unknown): ProviderNews | null => {
  const news = isIntentEvent(type) ? newsOfIntent(object) : isRefundEvent(type) ? newsOfRefund(object) : null;
  return news?.type === 'charge.open' ? null : news;
};

/** Whether one of our secrets signed these bytes, lately. Two count while one is being replaced. */
const isGenuine = (webhooks: typeof Stripe.webhooks, body: Buffer, header: string, secrets: readonly string[], now: Date): boolean =>
  secrets.some((secret) => {
    try {
      return webhooks.signature?.verifyHeader(body, header, secret, TOLERANCE, undefined, now.getTime()) ?? false;
    } catch (error) {
      if (error instanceof Error && 'type' in error && error.type === 'StripeSignatureVerificationError') return false;
      throw error;
    }
  });

/** Reads a webhook of Stripe's: a snapshot event about a PaymentIntent or a Refund. */
export const readStripeWebhook = (webhooks: typeof Stripe.webhooks, body: Buffer, header: string | undefined, secrets: readonly string[], now: Date): ReceivedWebhook => {
  if (header === undefined || !isGenuine(webhooks, body, header, secrets, now)) return { kind: 'FORGED' };
  try {
    const { id, type, data } = envelope.parse(JSON.parse(body.toString('utf8')));
    const news = newsOf(type, data.object);
    return news ? { kind: 'EVENT', event: { ...news, id } } : { kind: 'UNKNOWN', id, type };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError) return { kind: 'MALFORMED' };
    throw error;
  }
};
