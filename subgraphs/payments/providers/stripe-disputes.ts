import type { Stripe } from 'stripe';
import { z } from 'zod';
import type { DisputeStatus } from '../domain/dispute-states.ts';
import type { EvidenceField, EvidenceFields } from '../domain/evidence.ts';
import type { SettlementLine } from '../domain/settlement.ts';
import type { DisputeDesk, DisputeNews } from './disputes.ts';
import { done, type Answer } from './provider.ts';
import { fromStripe } from './stripe-amounts.ts';
import { failureOf, isUnexpectedState } from './stripe-errors.ts';

const currency = z.string().regex(/^[a-z]{3}$/);
const reference = z.union([z.string().max(255), z.object({ id: z.string().max(255) })]);

const statuses: Readonly<Record<string, DisputeStatus>> = {
  warning_needs_response: 'WARNING_NEEDS_RESPONSE', warning_under_review: 'WARNING_UNDER_REVIEW', warning_closed: 'WARNING_CLOSED',
  needs_response: 'NEEDS_RESPONSE', under_review: 'UNDER_REVIEW', prevented: 'PREVENTED', lost: 'LOST', won: 'WON',
  // An appeal follows a loss, and the money is gone until it is won. We make none; Stripe's support may.
  appeal_needs_response: 'LOST', appeal_under_review: 'LOST',
};

/** What we read of a Dispute, from an answer or a webhook. */
const disputeObject = z.object({
  object: z.literal('dispute'),
  id: z.string().regex(/^(dp|du|pdp)_\w{1,180}$/),
  amount: z.number().int().positive(),
  currency,
  created: z.number().int(),
  reason: z.string().min(1).max(100),
  status: z.string(),
  payment_intent: reference.nullable(),
  evidence_details: z.object({ due_by: z.number().int().nullable(), submission_count: z.number().int() }),
  balance_transactions: z.array(z.object({ id: z.string().min(1).max(180), amount: z.number().int(), fee: z.number().int(), currency, created: z.number().int() })).default([]),
});

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);

/**
 * How a dispute stands; null for one whose charge is no PaymentIntent and so not ours, or in a state that came after us. A dispute's money is
 * counted in its own currency: what Stripe books in another one is left to the reconciliation.
 */
export const newsOfDispute = (raw: unknown): DisputeNews | null => {
  const dispute = disputeObject.parse(raw);
  const status = statuses[dispute.status];
  if (dispute.payment_intent === null || status === undefined) return null;
  const code = dispute.currency.toUpperCase();
  const lines = dispute.balance_transactions.map((line): SettlementLine => {
    const its = line.currency.toUpperCase();
    return { id: line.id, kind: 'DISPUTE', reference: dispute.id, amount: fromStripe(line.amount, its), fee: fromStripe(line.fee, its), currency: its, at: new Date(line.created * 1000) };
  });
  const amounts = lines.flatMap((line) => (line.currency === code ? [line.amount] : []));
  return {
    reference: dispute.id,
    chargeReference: typeof dispute.payment_intent === 'string' ? dispute.payment_intent : dispute.payment_intent.id,
    amount: fromStripe(dispute.amount, code),
    currency: code,
    reason: dispute.reason,
    status,
    evidenceDueBy: dispute.evidence_details.due_by === null ? null : new Date(dispute.evidence_details.due_by * 1000),
    hasEvidence: dispute.evidence_details.submission_count > 0,
    withdrawn: -sumOf(amounts.filter((amount) => amount < 0n)),
    reinstated: sumOf(amounts.filter((amount) => amount > 0n)),
    lines,
    createdAt: new Date(dispute.created * 1000),
  };
};

const names: Readonly<Record<EvidenceField, keyof Stripe.DisputeUpdateParams.Evidence>> = {
  productDescription: 'product_description', customerName: 'customer_name', customerEmailAddress: 'customer_email_address', billingAddress: 'billing_address',
  serviceDate: 'service_date', shippingAddress: 'shipping_address', shippingCarrier: 'shipping_carrier', shippingDate: 'shipping_date',
  shippingTrackingNumber: 'shipping_tracking_number', accessActivityLog: 'access_activity_log', cancellationRebuttal: 'cancellation_rebuttal',
  refundRefusalExplanation: 'refund_refusal_explanation', duplicateChargeExplanation: 'duplicate_charge_explanation', uncategorizedText: 'uncategorized_text',
};

const evidenceOf = (fields: EvidenceFields): Stripe.DisputeUpdateParams.Evidence =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [names[name as EvidenceField], text]));

/** News of a dispute that must be ours, because we asked for it by its name. */
const ours = (dispute: Stripe.Dispute): DisputeNews => {
  const news = newsOfDispute(dispute);
  if (!news) throw new Error(`Dispute ${dispute.id} is about no PaymentIntent, or in the unknown state ${dispute.status}`);
  return news;
};

/** Stripe's disputes and the books of a charge. `lineOf` reads a line of them. */
export const stripeDisputes = (client: () => Promise<Stripe>, lineOf: (line: Stripe.BalanceTransaction) => SettlementLine): DisputeDesk => {
  const findDispute: DisputeDesk['findDispute'] = async (_ctx, id) => {
    try {
      return done(ours(await (await client()).disputes.retrieve(id)));
    } catch (error) {
      return failureOf(error);
    }
  };
  /** Does something to a dispute, and answers how it stands when it was in no state for it. */
  const change = async (ctx: Parameters<typeof findDispute>[0], id: string, work: (sdk: Stripe) => Promise<Stripe.Dispute>): Promise<Answer<DisputeNews>> => {
    const sdk = await client();
    try {
      return done(ours(await work(sdk)));
    } catch (error) {
      return isUnexpectedState(error) ? findDispute(ctx, id) : failureOf(error);
    }
  };
  return {
    findDispute,
    submitEvidence: (ctx, { idempotencyKey, disputeReference: id, fields }) =>
      change(ctx, id, (sdk) => sdk.disputes.update(id, { evidence: evidenceOf(fields), submit: true }, { idempotencyKey })),
    acceptDispute: (ctx, { idempotencyKey, disputeReference: id }) => change(ctx, id, (sdk) => sdk.disputes.close(id, {}, { idempotencyKey })),
    linesOfCharge: async (_ctx, chargeReference) => {
      try {
        const sdk = await client();
        const { latest_charge: charge } = await sdk.paymentIntents.retrieve(chargeReference);
        if (charge === null) return done([]);
        const source = typeof charge === 'string' ? charge : charge.id;
        const lines: SettlementLine[] = [];
        for await (const line of sdk.balanceTransactions.list({ source, limit: 100 })) lines.push({ ...lineOf(line), reference: chargeReference });
        return done(lines.toReversed());
      } catch (error) {
        return failureOf(error);
      }
    },
  };
};
