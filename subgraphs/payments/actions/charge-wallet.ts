import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { PaymentIntentRow } from '../rows.ts';
import { lockWallet } from '../store/wallets.ts';
import { applyCharge } from './apply-charge.ts';

/**
 * Pays a locked intent from its payer's wallet by an attempt of it that was just made: the money is in escrow, and the payment has succeeded, when
 * the caller commits. The whole amount, or INSUFFICIENT_FUNDS and nothing. From here on it goes as with every charge that went through.
 */
export const chargeWallet = async (ctx: Context, trx: Trx, { id, amount, currency, payer_id }: PaymentIntentRow, attemptId: string): Promise<Result<null, 'INSUFFICIENT_FUNDS'>> => {
  if ((await lockWallet(trx, payer_id, currency)) < amount) return fail('INSUFFICIENT_FUNDS', 'input', 'method');
  const outcome = await applyCharge(ctx, trx, { type: 'charge.succeeded', subjectId: attemptId, providerReference: null, amount, currency, reason: null, actionUrl: null });
  if (outcome !== 'APPLIED') throw new Error(`payment ${id} from a wallet: ${outcome}`);
  return ok(null);
};
