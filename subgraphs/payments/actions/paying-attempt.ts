import type { Trx } from '../../../platform/db/database.ts';
import type { PaymentAttempt, PaymentIntentRow, PaymentSplitRow } from '../rows.ts';
import { findLiveAttempt, getAttempt } from '../store/payment-attempts.ts';

/**
 * The attempt whose money a split has for good: its payment has succeeded, or is captured in parts and this split already in full. Undefined while
 * that may still change.
 */
export const payingAttempt = async (trx: Trx, intent: PaymentIntentRow, split: Pick<PaymentSplitRow, 'amount' | 'captured'>): Promise<PaymentAttempt | undefined> => {
  if (intent.charged_attempt_id !== null) return getAttempt(trx, intent.charged_attempt_id);
  return intent.status === 'REQUIRES_CAPTURE' && split.captured === split.amount ? findLiveAttempt(trx, intent.id) : undefined;
};
