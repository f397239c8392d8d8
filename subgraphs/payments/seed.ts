import { categories, commissionRates } from '../../db/seed/demo.ts';
import type { Context } from '../../platform/context/context.ts';
import { ok } from '../../platform/kernel/result.ts';
import { announceCategories } from './actions/announce-categories.ts';
import { systemAccounts } from './domain/chart-of-accounts.ts';
import { insertRateOnce } from './store/commission-rates.ts';
import { insertAccounts } from './store/ledger.ts';

/** The currency of the demo's vendors. */
const CURRENCY = 'EUR';

/** The demo's commission rules, in order, and the accounts every Plaza has. Changes nothing the second time. */
export const seed = async (ctx: Context): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    for (const [position, { id, name, basisPoints }] of commissionRates.entries()) {
      await insertRateOnce(trx, { id, name, position, basis_points: basisPoints });
    }
    await announceCategories(trx, 'ECOMMERCE', categories);
    await insertAccounts(trx, systemAccounts.map((account) => ({ account, currency: CURRENCY })));
    return ok(null);
  });
};
