import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import type { PaymentAttempt, PaymentIntentRow } from '../rows.ts';
import { startRefund } from './start-refund.ts';

/** Returns `amount` of a charge that came after the payment was canceled, or paid by another attempt. The ledger shows it coming and going. */
export const returnUnwantedCharge = async (ctx: Context, trx: Trx, intent: PaymentIntentRow, attempt: PaymentAttempt, amount: bigint): Promise<void> => {
  const reason = intent.status === 'CANCELED' ? 'The payment was canceled before the charge arrived.' : 'The payment had succeeded already.';
  ctx.log.warn({ paymentIntentId: intent.id, attemptId: attempt.id, status: intent.status }, 'returning an unwanted charge');
  await startRefund(ctx, trx, { intent, attempt, split: null, parts: { amount, commission: 0n, tax: 0n, net: amount }, steps: [], reason });
};
