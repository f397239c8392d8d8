import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, type Result } from '../../../platform/kernel/result.ts';
import type { Subject } from '../domain/opening.ts';
import { attemptMachine, intentMachine } from '../domain/states.ts';
import { mayPayByWallet, WALLET } from '../domain/wallets.ts';
import { cancelCharge } from '../jobs/cancel-charge.ts';
import { insertAttempt } from '../store/payment-attempts.ts';
import { lockCurrentIntent } from '../store/payment-intents.ts';
import { abandonAttempt } from './abandon-attempt.ts';
import { chargeWallet } from './charge-wallet.ts';

/**
 * Pays what was opened for a subject from its payer's wallet, in the caller's transaction: the money is in escrow when that commits. The caller has
 * the payer's word for it; nobody is asked, and velocity rules do not count it. The whole amount, or INSUFFICIENT_FUNDS and nothing.
 */
export const payFromWallet = async (ctx: Context, trx: Trx, { subject }: { readonly subject: Subject }): Promise<Result<null, 'PAYMENT_NOT_FOUND' | 'PAYMENT_NOT_PAYABLE' | 'INSUFFICIENT_FUNDS'>> => {
  const intent = await lockCurrentIntent(trx, subject.type, subject.id);
  if (!intent) return fail('PAYMENT_NOT_FOUND');
  if (!mayPayByWallet(subject.type, intent.capture)) return fail('PAYMENT_NOT_PAYABLE');
  const moved = await ctx.transition(trx, intentMachine, { id: intent.id, event: 'confirm' });
  if (!moved.ok) return fail('PAYMENT_NOT_PAYABLE');
  const abandoned = await abandonAttempt(ctx, trx, intent.id, 'replaced');
  if (abandoned) await ctx.enqueue(trx, cancelCharge, { attemptId: abandoned.id }, { once: abandoned.id });
  const attemptId = newId();
  await insertAttempt(trx, { id: attemptId, intent_id: intent.id, amount: intent.amount, method: WALLET, provider: WALLET, status: attemptMachine.initial, created_at: ctx.now() });
  return chargeWallet(ctx, trx, intent, attemptId);
};
