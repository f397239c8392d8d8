import { hasRole, organizationsOf } from '../accounts/contract.ts';
import type { Context } from '../../platform/context/context.ts';
import { listLoaderOf, loaderOf } from '../../platform/graphql/loader.ts';
import type { Standing } from './policy.ts';
import { categoriesByIds } from './store/commission-categories.ts';
import { linesBySplitIds } from './store/commission-lines.ts';
import { allRates, type StoredRate } from './store/commission-rates.ts';
import { taxesByPayees } from './store/commission-taxes.ts';
import { adjustmentLinesByIds } from './store/adjustments.ts';
import { accountsByIds, balancesByIds } from './store/ledger.ts';
import { entriesByTransactionIds, reversalsByIds, transactionsByIds, transactionsByReferences } from './store/ledger-transactions.ts';
import { pendingSumsByIds } from './store/pending-transfers.ts';
import { latestAttemptsByIntentIds } from './store/payment-attempts.ts';
import { intentsByIds, intentsBySubjectIds } from './store/payment-intents.ts';
import { splitsByIds, splitsByIntentIds } from './store/payment-splits.ts';
import { refundsByIds, refundsByIntentIds } from './store/refunds.ts';
import { reservedByPayees } from './store/vendor-balances.ts';

const noStanding: Standing = { vendorIds: new Set(), staff: false, admin: false };

const readStanding = async ({ caller, db }: Context): Promise<Standing> => {
  if (caller.kind !== 'user' || caller.id === null) return noStanding;
  const [vendors, staff, admin] = await Promise.all([
    organizationsOf(db, caller.id, 'VENDOR'),
    hasRole(db, caller.id, 'staff'),
    hasRole(db, caller.id, 'admin'),
  ]);
  return { vendorIds: new Set(vendors), staff, admin };
};

/** New for every request and every event of a subscription. */
export const createLoaders = (ctx: Context) => {
  let standing: Promise<Standing> | null = null;
  let rates: Promise<StoredRate[]> | null = null;
  return {
    /** What the caller may see beside their own, read once and only if it is asked for. */
    standing: () => (standing ??= readStanding(ctx)),
    intents: loaderOf((ids: readonly string[]) => intentsByIds(ctx.db, ids), (row) => row.id),
    intentsBySubject: loaderOf((ids: readonly string[]) => intentsBySubjectIds(ctx.db, ids), (row) => row.subject_id),
    attempts: loaderOf((ids: readonly string[]) => latestAttemptsByIntentIds(ctx.db, ids), (row) => row.intent_id),
    splits: listLoaderOf((ids: readonly string[]) => splitsByIntentIds(ctx.db, ids), (row) => row.intent_id),
    splitsById: loaderOf((ids: readonly string[]) => splitsByIds(ctx.db, ids), (row) => row.id),
    refunds: listLoaderOf((ids: readonly string[]) => refundsByIntentIds(ctx.db, ids), (row) => row.intent_id),
    refundsById: loaderOf((ids: readonly string[]) => refundsByIds(ctx.db, ids), (row) => row.id),
    accounts: loaderOf((ids: readonly string[]) => accountsByIds(ctx.db, ids), (row) => row.id),
    balances: loaderOf((ids: readonly string[]) => balancesByIds(ctx.db, ids), (row) => row.id),
    /** All commission rules, read once and only if they are asked for. */
    rates: () => (rates ??= allRates(ctx.db)),
    commissionLines: listLoaderOf((ids: readonly string[]) => linesBySplitIds(ctx.db, ids), (row) => row.split_id),
    commissionCategories: loaderOf((ids: readonly string[]) => categoriesByIds(ctx.db, ids), (row) => row.id),
    commissionTaxes: loaderOf((ids: readonly string[]) => taxesByPayees(ctx.db, ids, ctx.now()), (row) => row.payeeId),
    pendingSums: loaderOf((ids: readonly string[]) => pendingSumsByIds(ctx.db, ids), (row) => row.id),
    transactions: loaderOf((ids: readonly string[]) => transactionsByIds(ctx.db, ids), (row) => row.id),
    transactionsByReference: loaderOf((references: readonly string[]) => transactionsByReferences(ctx.db, references), (row) => row.reference),
    transactionEntries: listLoaderOf((ids: readonly string[]) => entriesByTransactionIds(ctx.db, ids), (row) => row.transaction_id),
    reversals: loaderOf((ids: readonly string[]) => reversalsByIds(ctx.db, ids), (row) => row.reverses),
    adjustmentLines: listLoaderOf((ids: readonly string[]) => adjustmentLinesByIds(ctx.db, ids), (row) => row.adjustment_id),
    reserved: listLoaderOf((ids: readonly string[]) => reservedByPayees(ctx.db, ids), (row) => row.payeeId),
  };
};

export type GraphContext = Context & { readonly loaders: ReturnType<typeof createLoaders> };
