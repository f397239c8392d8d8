import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { payeeOf } from '../domain/payees.ts';
import { sendPayout } from '../jobs/send-payout.ts';
import { findPayout, getPayout, type Payout } from '../store/payouts.ts';
import { giveUpPayout, lockPayoutOf, putInTransit, type NotSent } from './move-payout.ts';
import { mayManagePayee } from './payee-rights.ts';

/** The payout, locked, if the caller looks after its payee's money; null otherwise, as if there were none. */
const lockManaged = async (ctx: Context, trx: Trx, payoutId: string): Promise<Payout | null> => {
  const found = isId(payoutId) ? await findPayout(trx, payoutId) : undefined;
  if (!found || !(await mayManagePayee(ctx, trx, payeeOf(found)))) return null;
  return (await lockPayoutOf(trx, found.id)) ?? null;
};

export interface RetryPayout {
  readonly payoutId: string;
  readonly idempotencyKey: string;
}

export type RetryRefusal = NotSent | 'PAYOUT_NOT_FOUND' | 'PAYOUT_NOT_RETRYABLE' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** Sends a failed payout again, as the same payout and under the same key at the provider. Owners of the vendor and admins; to others it does not exist. */
export const retryPayout = (ctx: Context, { payoutId, idempotencyKey }: RetryPayout): Promise<Result<Payout, RetryRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<Payout, RetryRefusal>> => {
    const payout = await lockManaged(ctx, trx, payoutId);
    if (!payout) return fail('PAYOUT_NOT_FOUND', 'input', 'payoutId');
    const retried = await ctx.once(trx, { operation: 'payments.retryPayout', key: idempotencyKey, input: { payoutId } }, async (): Promise<Result<null, RetryRefusal>> => {
      if (payout.status !== 'FAILED') return fail('PAYOUT_NOT_RETRYABLE', 'input', 'payoutId');
      const sent = await putInTransit(ctx, trx, payout, 'retry');
      if (!sent.ok) return fail(sent.code, 'input', 'payoutId');
      await ctx.enqueue(trx, sendPayout, { payoutId: payout.id }, { once: `${payout.id}:${sent.value.tries}` });
      return ok(null);
    });
    return retried.ok ? ok(await getPayout(trx, payout.id)) : retried;
  });

/** Gives up a payout that was not sent or has failed: what it was made of is paid with the next one. The same people. */
export const cancelPayout = (ctx: Context, { payoutId }: Pick<RetryPayout, 'payoutId'>): Promise<Result<Payout, 'PAYOUT_NOT_FOUND' | 'PAYOUT_NOT_CANCELABLE'>> =>
  ctx.inTransaction(async (trx): Promise<Result<Payout, 'PAYOUT_NOT_FOUND' | 'PAYOUT_NOT_CANCELABLE'>> => {
    const payout = await lockManaged(ctx, trx, payoutId);
    if (!payout) return fail('PAYOUT_NOT_FOUND', 'input', 'payoutId');
    const canceled = await giveUpPayout(ctx, trx, payout, null);
    return canceled.ok ? canceled : fail(canceled.code, 'input', 'payoutId');
  });
