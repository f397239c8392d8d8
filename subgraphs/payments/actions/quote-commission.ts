import type { Db } from '../../../platform/db/database.ts';
import { divide, rateFor } from '../domain/commission.ts';
import { listRates } from '../store/commission-rates.ts';

export interface CommissionQuote {
  readonly commission: bigint;
  readonly tax: bigint;
  readonly net: bigint;
  /** Null when no rule fits: no commission is due. */
  readonly rateId: string | null;
}

/** What the platform would keep of a sale right now. Minor units; `amount` ≥ 0. */
export const quoteCommission = async (
  db: Db,
  { payeeId, amount, currency }: { readonly payeeId: string; readonly amount: bigint; readonly currency: string },
): Promise<CommissionQuote> => {
  const rate = rateFor(await listRates(db, [payeeId], currency), payeeId, currency);
  const { commission, tax, net } = divide(amount, rate);
  return { commission, tax, net, rateId: rate?.id ?? null };
};
