import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { PaymentProvider, ProviderEvent, ReceivedWebhook } from '../providers/provider.ts';
import { insertWebhookEvent, updateOutcome, type Outcome } from '../store/webhook-events.ts';
import { applyCharge } from './apply-charge.ts';
import { applyRefund } from './apply-refund.ts';

const apply = (ctx: Context, trx: Trx, event: ProviderEvent): Promise<Outcome> =>
  event.type.startsWith('refund.') ? applyRefund(ctx, trx, event) : applyCharge(ctx, trx, event);

/**
 * Stores a genuine webhook as it came and applies it, in one transaction: a second delivery waits for the first and finds it stored; a crash
 * leaves nothing, and the provider sends again. News about payments we do not know is kept as UNMATCHED.
 */
export const receiveWebhook = (ctx: Context, provider: PaymentProvider, received: Extract<ReceivedWebhook, { kind: 'EVENT' | 'UNKNOWN' }>, body: Buffer) =>
  ctx.inTransaction(async (trx) => {
    const { id: eventId, type } = received.kind === 'EVENT' ? received.event : received;
    const row = { id: newId(), provider: provider.name, event_id: eventId, type, body: body.toString('utf8'), outcome: 'IGNORED', received_at: ctx.now() };
    if (!(await insertWebhookEvent(trx, row))) return ok('DUPLICATE' as const);
    if (received.kind === 'UNKNOWN') return ok('IGNORED' as const);
    const outcome = await apply(ctx, trx, received.event);
    if (outcome === 'UNMATCHED') ctx.log.error({ provider: provider.name, eventId, type }, 'a payment webhook matches nothing');
    await updateOutcome(trx, row.id, outcome);
    return ok(outcome);
  });
