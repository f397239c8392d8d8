import { knownOrganizations } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { vendorPayee, type Payee } from '../domain/payees.ts';
import { nextPayoutAt, type PayoutSchedule } from '../domain/payout-schedule.ts';
import { listUnpaidCurrencies } from '../store/earnings.ts';
import { listDuePayees, lockPayee, updateSchedule } from '../store/payees.ts';
import { payoutsByIds, type Payout } from '../store/payouts.ts';
import { createPayout } from './create-payout.ts';
import { adminId } from './require-admin.ts';

/** Payees of one run by hand: it is one transaction. */
const BATCH = 200;

const payEachCurrency = async (ctx: Context, trx: Trx, payee: Payee): Promise<string[]> => {
  const made: string[] = [];
  for (const currency of await listUnpaidCurrencies(trx, payee)) {
    const payout = await createPayout(ctx, trx, { payee, currency, cause: 'SCHEDULE' });
    if (payout.ok) made.push(payout.value.id);
  }
  return made;
};

/** Makes the payouts of a payee whose time has come, and says when the next are due. Does nothing for one that another run was faster with. */
export const sweepPayee = async (ctx: Context, trx: Trx, payee: Payee): Promise<string[]> => {
  const terms = await lockPayee(trx, payee);
  const now = ctx.now();
  if (!terms || terms.next_payout_at === null || terms.next_payout_at > now) return [];
  await updateSchedule(trx, payee, terms.schedule, nextPayoutAt(terms.schedule as PayoutSchedule, now));
  return payEachCurrency(ctx, trx, payee);
};

export interface RunPayoutSweep {
  /** Only this vendor, whatever its schedule; those that are due unless told. */
  readonly vendorId?: string | null | undefined;
  readonly idempotencyKey: string;
}

export type SweepRefusal = 'VENDOR_UNKNOWN' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** Makes the payouts that are due now instead of at the next run, at most those of 200 payees. Admins only: to everybody else there is no vendor. */
export const runPayoutSweep = async (ctx: Context, { idempotencyKey, vendorId }: RunPayoutSweep): Promise<Result<Payout[], SweepRefusal>> => {
  const swept = await ctx.inTransaction(async (trx): Promise<Result<{ payoutIds: string[] }, SweepRefusal>> => {
    if ((await adminId(ctx, trx)) === null) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
    return ctx.once(trx, { operation: 'payments.runPayoutSweep', key: idempotencyKey, input: { vendorId } }, async (): Promise<Result<{ payoutIds: string[] }, SweepRefusal>> => {
      if (vendorId != null) return sweepVendor(ctx, trx, vendorId);
      const payoutIds: string[] = [];
      for (const payee of await listDuePayees(trx, ctx.now(), BATCH)) payoutIds.push(...(await sweepPayee(ctx, trx, payee)));
      return ok({ payoutIds });
    });
  });
  if (!swept.ok) return swept;
  const { payoutIds } = swept.value;
  return ok(payoutIds.length > 0 ? (await payoutsByIds(ctx.db, payoutIds)).toSorted((a, b) => (a.id < b.id ? -1 : 1)) : []);
};

const sweepVendor = async (ctx: Context, trx: Trx, vendorId: string): Promise<Result<{ payoutIds: string[] }, SweepRefusal>> => {
  const known = isId(vendorId) ? await knownOrganizations(trx, [vendorId], 'VENDOR') : [];
  if (known.length === 0) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
  const payee = vendorPayee(vendorId.toLowerCase());
  const terms = await lockPayee(trx, payee);
  return ok({ payoutIds: terms ? await payEachCurrency(ctx, trx, payee) : [] });
};
