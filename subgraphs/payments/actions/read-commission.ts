import type { Db } from '../../../platform/db/database.ts';
import type { Parts } from '../domain/commission.ts';
import { linesByReference } from '../store/commission-lines.ts';

/** What the platform keeps of one line of an order, frozen when its payment was opened; minor units. */
export interface FrozenCommission extends Parts {
  readonly reference: string;
  readonly quantity: number;
  /** What of commission and its tax refunds gave back to the payee so far. */
  readonly returned: bigint;
}

/** What the platform keeps of an order, line by line, by reference. Empty when no payment covers it (any more). One statement. */
export const readCommission = async (db: Db, { reference }: { readonly reference: string }): Promise<FrozenCommission[]> =>
  (await linesByReference(db, reference)).map(({ amount, commission, tax, quantity, commission_after, tax_after, reference: line }) => ({
    reference: line, quantity, amount, commission, tax, net: amount - commission - tax, returned: (commission_after ?? 0n) + (tax_after ?? 0n),
  }));
