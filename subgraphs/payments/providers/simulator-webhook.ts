import { z } from 'zod';
import type { ReceivedWebhook } from './provider.ts';
import { readAccountEvent } from './simulator-account-webhook.ts';
import { disputeMessage } from './simulator-disputes.ts';

/** What the simulator posts. Amounts are minor units as text. */
const webhook = z.object({
  id: z.string().regex(/^[\w.:-]{1,255}$/),
  type: z.string().regex(/^[\w.:-]{1,100}$/),
  data: z.object({
    chargeId: z.uuid(),
    reference: z.uuid(),
    amount: z.string().regex(/^\d{1,18}$/),
    currency: z.string().regex(/^[A-Z]{3}$/),
    reason: z.string().regex(/^[\w.:-]{1,100}$/).nullable(),
    actionUrl: z.url().max(5000).nullable().default(null),
    captured: z.string().regex(/^\d{1,18}$/).nullable().default(null),
  }),
});

const types = [
  'charge.requires_action', 'charge.pending', 'charge.authorized', 'charge.succeeded', 'charge.failed', 'refund.pending', 'refund.succeeded', 'refund.failed',
  'transfer.pending', 'transfer.paid', 'transfer.failed', 'transfer.returned',
] as const;

export const simulatorEventType = z.enum(types);
const isKnown = (type: string): type is (typeof types)[number] => types.some((known) => known === type);

const disputeWebhook = z.object({ id: webhook.shape.id, type: z.string().regex(/^dispute\.\w{1,50}$/), data: disputeMessage });

export type SimulatorWebhook = z.input<typeof webhook>;

export const webhookBody = (content: SimulatorWebhook): Buffer => Buffer.from(JSON.stringify(content));

const parse = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
};

/** Reads a body whose signature is good. */
export const readWebhook = (body: Buffer): ReceivedWebhook => {
  const content = parse(body);
  const dispute = disputeWebhook.safeParse(content);
  if (dispute.success) return { kind: 'DISPUTE', id: dispute.data.id, type: dispute.data.type, news: dispute.data.data };
  const account = readAccountEvent(content);
  if (account) return { kind: 'ACCOUNT', event: account };
  const parsed = webhook.safeParse(content);
  if (!parsed.success) return { kind: 'MALFORMED' };
  const { id, type, data } = parsed.data;
  if (!isKnown(type)) return { kind: 'UNKNOWN', id, type };
  const { chargeId, reference, amount, currency, reason, actionUrl, captured } = data;
  return { kind: 'EVENT', event: { id, type, subjectId: reference, providerReference: chargeId, amount: BigInt(amount), currency, reason, actionUrl, ...(captured === null ? {} : { captured: BigInt(captured) }) } };
};
