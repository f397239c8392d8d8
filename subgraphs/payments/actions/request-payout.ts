import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { Payee } from '../domain/payees.ts';
import { lockPayee } from '../store/payees.ts';
import { getPayout, type Payout } from '../store/payouts.ts';
import { createPayout, type NoPayout } from './create-payout.ts';
import { knowPayee } from './know-payee.ts';
import { managedVendor } from './payee-rights.ts';

/**
 * Pays out everything of a payee that matured in a currency, in the caller's transaction: a job takes it to the provider after the commit. The
 * caller answers for the right to ask.
 */
export const payOut = async (ctx: Context, trx: Trx, { payee, currency }: { readonly payee: Payee; readonly currency: string }): Promise<Result<{ payoutId: string }, NoPayout | 'CURRENCY_UNKNOWN'>> => {
  if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
  await knowPayee(ctx, trx, payee);
  await lockPayee(trx, payee);
  const made = await createPayout(ctx, trx, { payee, currency, cause: 'REQUEST' });
  return made.ok ? ok({ payoutId: made.value.id }) : made;
};

export interface RequestPayout {
  readonly vendorId: string;
  readonly currency: string;
  readonly idempotencyKey: string;
}

export type RequestRefusal = NoPayout | 'VENDOR_UNKNOWN' | 'CURRENCY_UNKNOWN' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** The same for an owner of a vendor, or an admin. To everybody else there is no such vendor. */
export const requestPayout = (ctx: Context, { idempotencyKey, ...input }: RequestPayout): Promise<Result<Payout, RequestRefusal>> =>
  ctx.inTransaction(async (trx): Promise<Result<Payout, RequestRefusal>> => {
    const payee = await managedVendor(ctx, trx, input.vendorId);
    if (!payee) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
    const asked = await ctx.once(trx, { operation: 'payments.requestPayout', key: idempotencyKey, input }, () => payOut(ctx, trx, { payee, currency: input.currency }));
    return asked.ok ? ok(await getPayout(trx, asked.value.payoutId)) : asked;
  });
