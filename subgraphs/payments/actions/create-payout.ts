import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Payee } from '../domain/payees.ts';
import { defaultMinimum } from '../domain/payout-schedule.ts';
import { payoutMachine } from '../domain/payout-states.ts';
import { MAX_AMOUNT } from '../domain/postings.ts';
import { sendPayout } from '../jobs/send-payout.ts';
import { claimUnpaid, sumUnpaid } from '../store/earnings.ts';
import { findUsableAccount } from '../store/payout-accounts.ts';
import { minimumsByPayeeIds } from '../store/payees.ts';
import { insertPayout, type Payout } from '../store/payouts.ts';
import { announcePayout } from './announce-payout.ts';

export interface NewPayout {
  /** Locked by the caller. */
  readonly payee: Payee;
  readonly currency: string;
  readonly cause: 'SCHEDULE' | 'REQUEST';
}

export type NoPayout = 'NOTHING_TO_PAY_OUT' | 'PAYOUT_BELOW_MINIMUM' | 'PAYOUT_ACCOUNT_NOT_ACTIVE';

/**
 * Makes a payout of everything of a locked payee that matured in a currency and is in no payout yet, what was taken back included; a job sends it.
 * Nothing is made below the payee's minimum, without an account to pay to, or of nothing: doing it again makes nothing new.
 */
export const createPayout = async (ctx: Context, trx: Trx, { payee, currency, cause }: NewPayout): Promise<Result<Payout, NoPayout>> => {
  const amount = (await sumUnpaid(trx, payee, currency)) ?? 0n;
  if (amount <= 0n) return fail('NOTHING_TO_PAY_OUT', 'input', 'currency');
  if (amount < (await minimumOf(trx, payee, currency))) return fail('PAYOUT_BELOW_MINIMUM', 'input', 'currency');
  if (amount > MAX_AMOUNT) throw new Error(`payee ${payee.kind} ${payee.id} is owed ${amount} ${currency}, more than one payout can be`);
  const account = await findUsableAccount(trx, payee, currency);
  if (account?.status !== 'ACTIVE') return fail('PAYOUT_ACCOUNT_NOT_ACTIVE', 'input', 'currency');
  const payout = await insertPayout(trx, { id: newId(), payee_kind: payee.kind, payee_id: payee.id, currency, amount, cause, status: payoutMachine.initial, created_at: ctx.now() });
  const claimed = await claimUnpaid(trx, payee, currency, payout.id);
  if (claimed !== amount) throw new Error(`payout ${payout.id} of ${amount} got items of ${claimed}`);
  await ctx.enqueue(trx, sendPayout, { payoutId: payout.id }, { once: payout.id });
  await announcePayout(ctx, trx, payout, 'PENDING');
  return ok(payout);
};

const minimumOf = async (trx: Trx, { kind, id }: Payee, currency: string): Promise<bigint> =>
  (await minimumsByPayeeIds(trx, kind, [id])).find((each) => each.currency === currency)?.amount ?? defaultMinimum(currency);
