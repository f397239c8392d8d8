import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { payeeAvailable, payeeOf } from '../domain/payees.ts';
import { payoutPosting, type PayoutMoney } from '../domain/payout-postings.ts';
import { payoutMachine } from '../domain/payout-states.ts';
import { freeItems } from '../store/earnings.ts';
import { accountId, balancesByIds } from '../store/ledger.ts';
import { lockPayee } from '../store/payees.ts';
import { findUsableAccount } from '../store/payout-accounts.ts';
import { findPayout, lockPayout, updateFailureReason, updateSent, type Payout } from '../store/payouts.ts';
import { announcePayout } from './announce-payout.ts';
import { postToLedger } from './post-to-ledger.ts';

/** The payout with its payee, both locked, the payee first. */
export const lockPayoutOf = async (trx: Trx, payoutId: string): Promise<Payout | undefined> => {
  const found = await findPayout(trx, payoutId);
  if (!found) return undefined;
  await lockPayee(trx, payeeOf(found));
  return lockPayout(trx, payoutId);
};

export const moneyOf = (payout: Payout): PayoutMoney => ({ id: payout.id, payee: payeeOf(payout), currency: payout.currency, amount: payout.amount, tries: payout.tries });

export type NotSent = 'PAYOUT_ACCOUNT_NOT_ACTIVE' | 'PAYOUT_EXCEEDS_AVAILABLE';

/**
 * Puts the money of a locked payout that waits or has failed into transit: from then on it is the provider's to move. Refused without an active
 * account, and when less is available because something was taken back since.
 */
export const putInTransit = async (ctx: Context, trx: Trx, waiting: Payout, event: 'send' | 'retry'): Promise<Result<Payout, NotSent>> => {
  const payee = payeeOf(waiting);
  const account = await findUsableAccount(trx, payee, waiting.currency);
  if (account?.status !== 'ACTIVE') return fail('PAYOUT_ACCOUNT_NOT_ACTIVE');
  const [available] = await balancesByIds(trx, [accountId(payeeAvailable(payee).code, waiting.currency)]);
  if (!available || available.balance < waiting.amount) return fail('PAYOUT_EXCEEDS_AVAILABLE');
  const payout = await updateSent(trx, waiting.id, { accountId: account.id, provider: account.provider, at: ctx.now() });
  const moved = await ctx.transition(trx, payoutMachine, { id: payout.id, event });
  if (!moved.ok) throw new Error(`payout ${payout.id} cannot ${event} from ${waiting.status}`);
  const posted = await postToLedger(ctx, trx, payoutPosting(moneyOf(payout)));
  if (!posted.ok) throw new Error(`payout ${payout.id}: ${posted.code}`);
  await announcePayout(ctx, trx, payout, moved.value);
  return ok({ ...payout, status: moved.value });
};

/** Gives up a locked payout that waits or has failed, and frees its items for the next one. Its money is available already. */
export const giveUpPayout = async (ctx: Context, trx: Trx, payout: Payout, reason: string | null): Promise<Result<Payout, 'PAYOUT_NOT_CANCELABLE'>> => {
  const moved = await ctx.transition(trx, payoutMachine, { id: payout.id, event: 'cancel', ...(reason === null ? {} : { reason }) });
  if (!moved.ok) return fail('PAYOUT_NOT_CANCELABLE');
  await freeItems(trx, payout.id);
  const why = reason ?? payout.failure_reason;
  await updateFailureReason(trx, payout.id, why);
  await announcePayout(ctx, trx, payout, moved.value);
  return ok({ ...payout, status: moved.value, failure_reason: why });
};
