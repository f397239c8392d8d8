import type { Stripe } from 'stripe';
import { z } from 'zod';
import type { ProviderNews, ReceivedWebhook } from './provider.ts';
import { newsOfDispute } from './stripe-disputes.ts';
import { newsOfAccount, newsOfTransfer } from './stripe-accounts.ts';
import { newsOfIntent, newsOfRefund } from './stripe-news.ts';

/** Seconds. A recorded webhook cannot be played back later. */
const TOLERANCE = 300;

const envelope = z.object({
  object: z.literal('event'),
  id: z.string().regex(/^evt_\w{1,250}$/),
  type: z.string().regex(/^[\w.]{1,100}$/),
  /** Seconds. */
  created: z.number().int().nonnegative().default(0),
  data: z.object({ object: z.unknown() }),
});

const isIntentEvent = (type: string): boolean => type.startsWith('payment_intent.') && type !== 'payment_intent.created';
const isRefundEvent = (type: string): boolean => type.startsWith('refund.');
const isTransferEvent = (type: string): boolean => type.startsWith('transfer.');

/** A new intent says no more than that we made it. Of a failed one the event says that it failed, whatever was tried since. */
const newsOf = (type: string, object: unknown): ProviderNews | null => {
  const news = isIntentEvent(type) ? newsOfIntent(object) : isRefundEvent(type) ? newsOfRefund(object) : isTransferEvent(type) ? newsOfTransfer(object) : null;
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

/** Reads a webhook of Stripe's: a snapshot event about a PaymentIntent, a Refund, a Dispute, a Transfer or a payee's account. */
export const readStripeWebhook = (webhooks: typeof Stripe.webhooks, body: Buffer, header: string | undefined, secrets: readonly string[], now: Date): ReceivedWebhook =>
  header === undefined || !isGenuine(webhooks, body, header, secrets, now) ? { kind: 'FORGED' } : parseStripeWebhook(body);

/** The same of one that was verified before. */
export const parseStripeWebhook = (body: Buffer): ReceivedWebhook => {
  try {
    const { id, type, created, data } = envelope.parse(JSON.parse(body.toString('utf8')));
    const dispute = type.startsWith('charge.dispute.') ? newsOfDispute(data.object) : null;
    if (dispute) return { kind: 'DISPUTE', id, type, news: dispute };
    const account = type === 'account.updated' ? newsOfAccount(data.object, new Date(created * 1000)) : null;
    if (account) return { kind: 'ACCOUNT', event: { ...account, id, type: 'account.updated' } };
    const news = newsOf(type, data.object);
    return news ? { kind: 'EVENT', event: { ...news, id } } : { kind: 'UNKNOWN', id, type };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError || error instanceof RangeError) return { kind: 'MALFORMED' };
    throw error;
  }
};
