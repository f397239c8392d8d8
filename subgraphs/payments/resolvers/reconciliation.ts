import { connectionOf, pageOf, type PageArguments } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { money, type Money } from '../../../platform/kernel/money.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { decideResolution } from '../actions/decide-resolution.ts';
import { proposeResolution } from '../actions/propose-resolution.ts';
import { startReconciliation } from '../actions/start-reconciliation.ts';
import { differencesOf, progressOf } from '../domain/reconciliation.ts';
import { openedReference, resolvedReference } from '../domain/reconciliation-postings.ts';
import { itemMachine, runMachine } from '../domain/reconciliation-states.ts';
import { errors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { listItems, type ItemFilter } from '../store/reconciliation-items.ts';
import { listRuns } from '../store/reconciliation-runs.ts';
import type { ReconciliationItemKind, ReconciliationItemStatus, ReconciliationResolution, ReconciliationRunStatus, ReconciliationStage, Resolvers, SettlementKind } from '../types.generated.ts';
import { readsLedger, visibleByReference, visibleTransaction } from './ledger-visibility.ts';

const visibleRun = async (ctx: GraphContext, id: string) => (isId(id) && (await readsLedger(ctx)) ? ctx.loaders.reconciliationRuns.load(id) : null);
const visibleItem = async (ctx: GraphContext, id: string) => (isId(id) && (await readsLedger(ctx)) ? ctx.loaders.reconciliationItems.load(id) : null);

const itemsOf = async (ctx: GraphContext, filter: ItemFilter, args: PageArguments) => {
  const page = pageOf(args, 2);
  const rows = (await readsLedger(ctx)) ? await listItems(ctx.db, filter, page) : [];
  return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
};

const moneyOf = (amount: bigint | null, currency: string | null): Money | null => (amount === null || currency === null ? null : money(amount, currency));

export const reconciliation = {
  Query: {
    reconciliationRuns: async (_, { provider, status, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const rows = (await readsLedger(ctx)) ? await listRuns(ctx.db, provider ?? null, status ?? null, page) : [];
      return connectionOf(rows, page, (row) => [row.started_at.toISOString(), row.id]);
    },
    reconciliationRun: (_, { id }, ctx) => visibleRun(ctx, id),
    reconciliationItems: (_, { provider, kind, unresolved, ...args }, ctx) => itemsOf(ctx, { provider, kind, unresolved }, args),
    reconciliationItem: (_, { id }, ctx) => visibleItem(ctx, id),
  },
  Mutation: {
    reconcileSettlement: (_, { input }, ctx) => errors.payload('run', startReconciliation(ctx, input)),
    resolveReconciliationItem: (_, { input }, ctx) => errors.payload('item', proposeResolution(ctx, input)),
    approveReconciliationItem: (_, { input: { id } }, ctx) => errors.payload('item', decideResolution(ctx, { id, event: 'approve' })),
    rejectReconciliationItem: (_, { input: { id } }, ctx) => errors.payload('item', decideResolution(ctx, { id, event: 'reject' })),
  },
  ReconciliationRun: {
    __resolveReference: ({ id }, ctx) => visibleRun(ctx, id),
    from: ({ period_from }) => period_from,
    to: ({ period_to }) => period_to,
    status: ({ status }) => status as ReconciliationRunStatus,
    availableTransitions: ({ status }) => available(runMachine, status as ReconciliationRunStatus),
    stage: ({ stage }) => stage as ReconciliationStage,
    progress: (run) => progressOf(run),
    linesRead: ({ lines_read }) => lines_read,
    linesNew: ({ lines_new }) => lines_new,
    linesChanged: ({ lines_changed }) => lines_changed,
    requestedBy: ({ requested_by }) => (requested_by === null ? null : { id: requested_by }),
    startedAt: ({ started_at }) => started_at,
    finishedAt: ({ finished_at }) => finished_at,
    totals: ({ id }, _, ctx) => ctx.loaders.reconciliationTotals.load(id),
    items: ({ id }, { unresolved, ...args }, ctx) => itemsOf(ctx, { runId: id, unresolved }, args),
  },
  ReconciliationTotal: {
    amount: ({ amount, currency }) => money(amount, currency),
    fees: ({ fees, currency }) => money(fees, currency),
    matchedAmount: ({ matchedAmount, currency }) => money(matchedAmount, currency),
    openAmount: ({ openAmount, currency }) => money(openAmount, currency),
  },
  ReconciliationItem: {
    __resolveReference: ({ id }, ctx) => visibleItem(ctx, id),
    kind: ({ kind }) => kind as ReconciliationItemKind,
    status: ({ status }) => status as ReconciliationItemStatus,
    availableTransitions: ({ status }) => available(itemMachine, status as ReconciliationItemStatus),
    run: async ({ run_id }, _, ctx) => {
      const run = await ctx.loaders.reconciliationRuns.load(run_id);
      if (!run) throw new Error(`reconciliation run ${run_id} is gone`);
      return run;
    },
    line: ({ line_id }, _, ctx) => (line_id === null ? null : ctx.loaders.settlementLines.load(line_id)),
    transaction: ({ transaction_id }, _, ctx) => (transaction_id === null ? null : visibleTransaction(ctx, transaction_id)),
    providerAmount: ({ provider_amount, provider_currency }) => moneyOf(provider_amount, provider_currency),
    ledgerAmount: ({ ledger_amount, ledger_currency }) => moneyOf(ledger_amount, ledger_currency),
    differences: (item) => differencesOf(item),
    resolution: ({ resolution }) => resolution as ReconciliationResolution | null,
    to: ({ target_code }) => target_code,
    matchTo: ({ match_to }, _, ctx) => (match_to === null ? null : visibleItem(ctx, match_to)),
    proposedBy: ({ proposed_by }) => (proposed_by === null ? null : { id: proposed_by }),
    decidedBy: ({ decided_by }) => (decided_by === null ? null : { id: decided_by }),
    suspenseTransaction: ({ id }, _, ctx) => visibleByReference(ctx, openedReference(id)),
    resolvedBy: async ({ id, status }, _, ctx) => {
      if (status !== 'RESOLVED' && status !== 'SETTLED') return null;
      const [moved, opened] = await Promise.all([visibleByReference(ctx, resolvedReference(id)), visibleByReference(ctx, openedReference(id))]);
      return moved ?? (opened && visibleByReference(ctx, `reversal:${opened.id}`));
    },
    createdAt: ({ created_at }) => created_at,
    closedAt: ({ closed_at }) => closed_at,
  },
  SettlementLine: {
    lineId: ({ line_id }) => line_id,
    kind: ({ kind }) => kind as SettlementKind,
    amount: ({ amount, currency }) => money(amount, currency),
    fee: ({ fee, currency }) => money(fee, currency),
  },
} satisfies Resolvers;
