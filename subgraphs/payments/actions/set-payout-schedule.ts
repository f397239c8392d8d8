import { knownOrganizations } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { vendorPayee } from '../domain/payees.ts';
import { isMinimum, MAX_HOLD_DAYS, nextPayoutAt, type PayoutSchedule } from '../domain/payout-schedule.ts';
import { lockPayee, replaceMinimums, updateHoldDays, updateSchedule } from '../store/payees.ts';
import { knowPayee } from './know-payee.ts';
import { managedVendor } from './payee-rights.ts';
import { adminId } from './require-admin.ts';

export interface SetPayoutSchedule {
  readonly vendorId: string;
  readonly schedule: PayoutSchedule;
  /** The least of a currency that is paid out at a time; as they were unless told. */
  readonly minimums?: readonly { readonly currency: string; readonly amount: bigint }[] | null | undefined;
}

export type ScheduleRefusal = 'VENDOR_UNKNOWN' | 'CURRENCY_UNKNOWN' | 'CURRENCY_REPEATED' | 'AMOUNT_INVALID';

const checkMinimums = (minimums: NonNullable<SetPayoutSchedule['minimums']>): Result<null, ScheduleRefusal> => {
  for (const [index, { currency, amount }] of minimums.entries()) {
    const path = ['input', 'minimums', String(index)];
    if (minimums.findIndex((each) => each.currency === currency) < index) return fail('CURRENCY_REPEATED', ...path, 'currency');
    if (isMinimum(amount, currency)) continue;
    return isMinimum(1n, currency) ? fail('AMOUNT_INVALID', ...path, 'amount') : fail('CURRENCY_UNKNOWN', ...path, 'currency');
  }
  return ok(null);
};

/** Says when a vendor is paid by itself, and from how much on. Its owners and admins; to everybody else there is no such vendor. */
export const setPayoutSchedule = (ctx: Context, { vendorId, schedule, minimums }: SetPayoutSchedule): Promise<Result<{ id: string }, ScheduleRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<{ id: string }, ScheduleRefusal>> => {
    const payee = await managedVendor(ctx, trx, vendorId);
    if (!payee) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
    const checked = minimums ? checkMinimums(minimums) : ok(null);
    if (!checked.ok) return checked;
    await knowPayee(ctx, trx, payee);
    await lockPayee(trx, payee);
    await updateSchedule(trx, payee, schedule, nextPayoutAt(schedule, ctx.now()));
    if (minimums) await replaceMinimums(trx, payee, minimums);
    return ok({ id: payee.id });
  });

/** Says how many days what a vendor earns from now on is held back. Admins only: to everybody else there is no such vendor. */
export const setHoldPeriod = (ctx: Context, { vendorId, days }: { readonly vendorId: string; readonly days: number }): Promise<Result<{ id: string }, 'VENDOR_UNKNOWN' | 'HOLD_PERIOD_INVALID'>> =>
  ctx.inTransaction(async (trx): Promise<Result<{ id: string }, 'VENDOR_UNKNOWN' | 'HOLD_PERIOD_INVALID'>> => {
    const admin = (await adminId(ctx, trx)) !== null;
    const known = admin && isId(vendorId) ? await knownOrganizations(trx, [vendorId], 'VENDOR') : [];
    if (known.length === 0) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
    if (!Number.isInteger(days) || days < 0 || days > MAX_HOLD_DAYS) return fail('HOLD_PERIOD_INVALID', 'input', 'days');
    const payee = vendorPayee(vendorId.toLowerCase());
    await knowPayee(ctx, trx, payee);
    await updateHoldDays(trx, payee, days);
    return ok({ id: payee.id });
  });
