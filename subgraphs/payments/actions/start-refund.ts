import { notify } from '../../communication/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import type { Parts } from '../domain/commission.ts';
import { refundPosting } from '../domain/postings.ts';
import type { RefundStep } from '../domain/proration.ts';
import { refundMachine } from '../domain/states.ts';
import { aboutPayment, paymentRefunded } from '../events.ts';
import { returnRefund } from '../jobs/return-refund.ts';
import type { PaymentAttempt, PaymentIntentRow, PaymentSplitRow, RefundRow } from '../rows.ts';
import { insertSteps } from '../store/commission-lines.ts';
import { insertRefund } from '../store/refunds.ts';
import { postToLedger } from './post-to-ledger.ts';

export interface StartRefund {
  readonly intent: PaymentIntentRow;
  readonly attempt: PaymentAttempt;
  /** The split it belongs to; null for a charge that nobody wanted. */
  readonly split: PaymentSplitRow | null;
  readonly parts: Parts;
  /** What it takes back of each line of the split; none without one. */
  readonly steps: readonly RefundStep[];
  readonly reason: string;
}

/** Books a refund that was decided and locked for, tells the payer, and has a job ask the provider. Throws when the ledger refuses: a bug. */
export const startRefund = async (ctx: Context, trx: Trx, { intent, attempt, split, parts, steps, reason }: StartRefund): Promise<RefundRow> => {
  const { currency } = intent;
  const refund = await insertRefund(trx, {
    id: newId(),
    intent_id: intent.id,
    attempt_id: attempt.id,
    split_id: split?.id ?? null,
    currency,
    ...parts,
    reason,
    status: refundMachine.initial,
    created_at: ctx.now(),
  });
  if (steps.length > 0) await insertSteps(trx, refund.id, steps);
  const releasedTo = split?.released_at ? split.payee_id : null;
  const posting = refundPosting({ id: refund.id, provider: attempt.provider, subjectId: intent.subject_id, currency, parts }, releasedTo);
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`refund ${refund.id}: ${posted.code}`);
  await ctx.enqueue(trx, returnRefund, { refundId: refund.id }, { once: refund.id });
  await ctx.publish(trx, paymentRefunded, intent.id, { ...aboutPayment(intent), refundId: refund.id, reference: split?.reference ?? null });
  await notify(ctx, trx, {
    userId: intent.payer_id,
    type: 'payment.refunded',
    variables: { amount: `${toDecimal(refund)} ${currency}` },
    subject: { type: 'PaymentIntent', id: intent.id },
    dedupeKey: refund.id,
  });
  return refund;
};
