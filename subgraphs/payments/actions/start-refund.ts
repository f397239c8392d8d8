import { notify } from '../../communication/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { toDecimal } from '../../../platform/kernel/money.ts';
import type { Parts } from '../domain/commission.ts';
import { wallet } from '../domain/chart-of-accounts.ts';
import { refundPosting } from '../domain/postings.ts';
import type { RefundStep } from '../domain/proration.ts';
import { refundMachine } from '../domain/states.ts';
import { WALLET } from '../domain/wallets.ts';
import { aboutPayment, paymentRefunded } from '../events.ts';
import { returnRefund } from '../jobs/return-refund.ts';
import type { PaymentAttempt, PaymentIntentRow, PaymentSplitRow, RefundRow } from '../rows.ts';
import { insertSteps } from '../store/commission-lines.ts';
import { insertRefund } from '../store/refunds.ts';
import { postToLedger } from './post-to-ledger.ts';
import { takeBackEarning } from './take-back-earning.ts';

export interface StartRefund {
  readonly intent: PaymentIntentRow;
  readonly attempt: PaymentAttempt;
  /** The split it belongs to; null for a charge that nobody wanted. */
  readonly split: PaymentSplitRow | null;
  readonly parts: Parts;
  /** What it takes back of each line of the split; none without one. */
  readonly steps: readonly RefundStep[];
  readonly reason: string;
  /** Into the payer's wallet, instead of the way it came; what came from a wallet goes there anyway. */
  readonly toWallet?: boolean | undefined;
  /** It takes back a top-up, out of the payer's wallet, of which the caller has locked enough. */
  readonly fromWallet?: boolean | undefined;
}

/**
 * Books a refund that was decided and locked for, tells the payer, and has a job ask the provider. One into a wallet is done with that. Throws when
 * the ledger refuses: a bug.
 */
export const startRefund = async (ctx: Context, trx: Trx, { intent, attempt, split, parts, steps, reason, toWallet = false, fromWallet = false }: StartRefund): Promise<RefundRow> => {
  const { currency } = intent;
  const intoWallet = toWallet || attempt.provider === WALLET;
  const own = wallet(intent.payer_id);
  const refund = await insertRefund(trx, {
    id: newId(),
    intent_id: intent.id,
    attempt_id: attempt.id,
    split_id: split?.id ?? null,
    currency,
    ...parts,
    reason,
    destination: intoWallet ? 'WALLET' : 'PROVIDER',
    from_wallet: fromWallet,
    status: refundMachine.initial,
    created_at: ctx.now(),
  });
  if (steps.length > 0) await insertSteps(trx, refund.id, steps);
  const payee = split && (await takeBackEarning(ctx, trx, { split, subjectType: intent.subject_type, parts, cause: 'REFUND', causeId: refund.id }));
  const posting = refundPosting({ id: refund.id, provider: attempt.provider, subjectId: intent.subject_id, currency, parts, ...(intoWallet && { to: own }), ...(fromWallet && { from: own }) }, payee);
  const posted = await postToLedger(ctx, trx, posting);
  if (!posted.ok) throw new Error(`refund ${refund.id}: ${posted.code}`);
  if (intoWallet) await ctx.transition(trx, refundMachine, { id: refund.id, event: 'succeed' });
  else await ctx.enqueue(trx, returnRefund, { refundId: refund.id }, { once: refund.id });
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
