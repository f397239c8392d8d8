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
import { attemptsByIntentIds, latestAttemptsByIntentIds } from './store/payment-attempts.ts';
import { capturePartsByIds, capturesByIntentIds } from './store/payment-captures.ts';
import { pendingIncrementsByAttemptIds } from './store/payment-increments.ts';
import { methodsByIds } from './store/payment-methods.ts';
import { intentsByIds, intentsBySubjectIds } from './store/payment-intents.ts';
import { evidenceByDisputeIds } from './store/dispute-evidence.ts';
import { disputesByIds, disputesByIntentIds } from './store/disputes.ts';
import { creditNotesByRefundIds, invoicesByIds, invoicesBySplitIds, receiptsByIntentIds } from './store/invoices.ts';
import { feesByIntentIds } from './store/provider-fees.ts';
import { splitsByIds, splitsByIntentIds } from './store/payment-splits.ts';
import { refundsByIds, refundsByIntentIds } from './store/refunds.ts';
import { totalsByPayoutIds } from './store/earnings.ts';
import { accountsByPayeeIds, payoutAccountsByIds } from './store/payout-accounts.ts';
import { minimumsByPayeeIds, payeesByIds } from './store/payees.ts';
import { inTransitByPayees, payoutsByIds } from './store/payouts.ts';
import { itemsByIds } from './store/reconciliation-items.ts';
import { runsByIds, totalsByRunIds } from './store/reconciliation-runs.ts';
import { remediesByRefundIds, retriesByRefundIds } from './store/refund-remedies.ts';
import { linesByIds } from './store/settlement-lines.ts';
import { reservedByPayees } from './store/vendor-balances.ts';
import { rulesByIds } from './store/velocity.ts';
import { walletTransfersByIds } from './store/wallet-transfers.ts';
import { walletsByIds, walletsByUserIds } from './store/wallets.ts';

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
    attemptLists: listLoaderOf((ids: readonly string[]) => attemptsByIntentIds(ctx.db, ids), (row) => row.intent_id),
    captures: listLoaderOf((ids: readonly string[]) => capturesByIntentIds(ctx.db, ids), (row) => row.intent_id),
    increments: loaderOf((ids: readonly string[]) => pendingIncrementsByAttemptIds(ctx.db, ids), (row) => row.attempt_id),
    captureParts: listLoaderOf((ids: readonly string[]) => capturePartsByIds(ctx.db, ids), (row) => row.capture_id),
    paymentMethods: loaderOf((ids: readonly string[]) => methodsByIds(ctx.db, ids), (row) => row.id),
    splitsById: loaderOf((ids: readonly string[]) => splitsByIds(ctx.db, ids), (row) => row.id),
    refunds: listLoaderOf((ids: readonly string[]) => refundsByIntentIds(ctx.db, ids), (row) => row.intent_id),
    disputes: loaderOf((ids: readonly string[]) => disputesByIds(ctx.db, ids), (row) => row.id),
    disputesOfIntents: listLoaderOf((ids: readonly string[]) => disputesByIntentIds(ctx.db, ids), (row) => row.intent_id),
    disputeEvidence: listLoaderOf((ids: readonly string[]) => evidenceByDisputeIds(ctx.db, ids), (row) => row.dispute_id),
    invoices: loaderOf((ids: readonly string[]) => invoicesByIds(ctx.db, ids), (row) => row.id),
    receipts: loaderOf((ids: readonly string[]) => receiptsByIntentIds(ctx.db, ids), (row) => row.intent_id),
    invoicesOfSplits: loaderOf((ids: readonly string[]) => invoicesBySplitIds(ctx.db, ids), (row) => row.split_id),
    creditNotes: loaderOf((ids: readonly string[]) => creditNotesByRefundIds(ctx.db, ids), (row) => row.refund_id),
    providerFees: listLoaderOf((ids: readonly string[]) => feesByIntentIds(ctx.db, ids), (row) => row.intent_id),
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
    reconciliationRuns: loaderOf((ids: readonly string[]) => runsByIds(ctx.db, ids), (row) => row.id),
    reconciliationTotals: listLoaderOf((ids: readonly string[]) => totalsByRunIds(ctx.db, ids), (row) => row.runId),
    reconciliationItems: loaderOf((ids: readonly string[]) => itemsByIds(ctx.db, ids), (row) => row.id),
    settlementLines: loaderOf((ids: readonly string[]) => linesByIds(ctx.db, ids), (row) => row.id),
    refundRemedies: loaderOf((ids: readonly string[]) => remediesByRefundIds(ctx.db, ids), (row) => row.refund_id),
    refundRetries: loaderOf((ids: readonly string[]) => retriesByRefundIds(ctx.db, ids), (row) => row.retry_of),
    wallets: loaderOf((ids: readonly string[]) => walletsByIds(ctx.db, ids), (row) => row.id),
    walletsOfUser: listLoaderOf((ids: readonly string[]) => walletsByUserIds(ctx.db, ids), (row) => row.userId),
    walletTransfers: loaderOf((ids: readonly string[]) => walletTransfersByIds(ctx.db, ids), (row) => row.id),
    velocityRules: loaderOf((ids: readonly string[]) => rulesByIds(ctx.db, ids), (row) => row.id),
    payouts: loaderOf((ids: readonly string[]) => payoutsByIds(ctx.db, ids), (row) => row.id),
    payoutTotals: loaderOf((ids: readonly string[]) => totalsByPayoutIds(ctx.db, ids), (row) => row.payout_id),
    payoutAccounts: loaderOf((ids: readonly string[]) => payoutAccountsByIds(ctx.db, ids), (row) => row.id),
    vendorAccounts: listLoaderOf((ids: readonly string[]) => accountsByPayeeIds(ctx.db, 'VENDOR', ids), (row) => row.payee_id),
    vendorTerms: loaderOf((ids: readonly string[]) => payeesByIds(ctx.db, 'VENDOR', ids), (row) => row.id),
    vendorMinimums: listLoaderOf((ids: readonly string[]) => minimumsByPayeeIds(ctx.db, 'VENDOR', ids), (row) => row.payee_id),
    inTransit: listLoaderOf((ids: readonly string[]) => inTransitByPayees(ctx.db, 'VENDOR', ids), (row) => row.payeeId),
    reserved: listLoaderOf((ids: readonly string[]) => reservedByPayees(ctx.db, ids), (row) => row.payeeId),
  };
};

export type GraphContext = Context & { readonly loaders: ReturnType<typeof createLoaders> };
