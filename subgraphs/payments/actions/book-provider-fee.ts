import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { feePosting, type ProviderFee } from '../domain/provider-fee.ts';
import { findFee, insertFee } from '../store/provider-fees.ts';
import { postToLedger, type PostingRefusal } from './post-to-ledger.ts';

/**
 * Books what a provider kept, expense → clearing, once for each line of its books, whoever tells it first: the charge's balance transaction, a
 * dispute's, or the settlement. NONE for a line without a fee; KNOWN when it is booked already; LEDGER_REFERENCE_REUSED when it was booked
 * with another amount or currency.
 */
export const bookProviderFee = async (ctx: Context, trx: Trx, fee: ProviderFee): Promise<Result<'BOOKED' | 'KNOWN' | 'NONE', PostingRefusal>> => {
  if (fee.amount === 0n) return ok('NONE');
  if (!(await insertFee(trx, fee))) {
    const known = await findFee(trx, fee.provider, fee.reference);
    return known?.amount === fee.amount && known.currency === fee.currency ? ok('KNOWN') : fail('LEDGER_REFERENCE_REUSED');
  }
  const posted = await postToLedger(ctx, trx, feePosting(fee));
  return posted.ok ? ok('BOOKED') : posted;
};
