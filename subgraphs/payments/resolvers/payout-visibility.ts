import { payeeOf } from '../domain/payees.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadPayee } from '../policy.ts';
import type { PayoutAccountRow, PayoutRow } from '../rows.ts';

/** A payout or payout account if the caller may see it; else null, as if there were none. */
export const visibleToPayee = async <T extends PayoutRow | PayoutAccountRow>(ctx: GraphContext, row: T | null): Promise<T | null> =>
  row && mayReadPayee(ctx.caller, await ctx.loaders.standing(), payeeOf(row)) ? row : null;
