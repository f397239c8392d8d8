import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { PaymentProvider, ProviderEvent, ReceivedWebhook } from '../providers/provider.ts';
import { insertWebhookEvent, updateOutcome, type Outcome } from '../store/webhook-events.ts';
import { applyAccount } from './apply-account.ts';
import { applyCharge } from './apply-charge.ts';
import { applyDispute } from './apply-dispute.ts';
import { applyPayout } from './apply-payout.ts';
import { applyRefund } from './apply-refund.ts';

type Received = Extract<ReceivedWebhook, { kind: 'EVENT' | 'DISPUTE' | 'ACCOUNT' | 'UNKNOWN' }>;

const applyEvent = (ctx: Context, trx: Trx, event: ProviderEvent): Promise<Outcome> => {
  if (event.type.startsWith('refund.')) return applyRefund(ctx, trx, event);
  return event.type.startsWith('transfer.') ? applyPayout(ctx, trx, event) : applyCharge(ctx, trx, event);
};

/** Applies what a webhook says, in the transaction that keeps it. */
export const applyReceived = async (ctx: Context, trx: Trx, provider: string, received: Received): Promise<Outcome> => {
  if (received.kind === 'UNKNOWN') return 'IGNORED';
  if (received.kind === 'DISPUTE') return applyDispute(ctx, trx, provider, received.news);
  return received.kind === 'ACCOUNT' ? applyAccount(ctx, trx, received.event) : applyEvent(ctx, trx, received.event);
};

/**
 * Stores a genuine webhook as it came and applies it, in one transaction: a second delivery waits for the first and finds it stored; a crash
 * leaves nothing, and the provider sends again. News about payments we do not know is kept as UNMATCHED.
 */
export const receiveWebhook = (ctx: Context, provider: PaymentProvider, received: Received, body: Buffer) =>
  ctx.inTransaction(async (trx) => {
    const { id: eventId, type } = received.kind === 'EVENT' || received.kind === 'ACCOUNT' ? received.event : received;
    const row = { id: newId(), provider: provider.name, event_id: eventId, type, body: body.toString('utf8'), outcome: 'IGNORED', received_at: ctx.now() };
    if (!(await insertWebhookEvent(trx, row))) return ok('DUPLICATE' as const);
    const outcome = await applyReceived(ctx, trx, provider.name, received);
    if (outcome === 'UNMATCHED') ctx.log.error({ provider: provider.name, eventId, type }, 'a payment webhook matches nothing');
    await updateOutcome(trx, row.id, outcome);
    return ok(outcome);
  });
