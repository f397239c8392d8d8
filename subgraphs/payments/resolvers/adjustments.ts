import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { money } from '../../../platform/kernel/money.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { decideAdjustment } from '../actions/decide-adjustment.ts';
import { proposeAdjustment, proposeReversal } from '../actions/propose-adjustment.ts';
import { adjustmentMachine } from '../domain/ledger-states.ts';
import { errors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import type { LedgerAdjustmentLineRow, LedgerAdjustmentRow } from '../rows.ts';
import { listAdjustments } from '../store/adjustments.ts';
import type { LedgerAdjustmentStatus, Resolvers } from '../types.generated.ts';
import { accountOfShown, readsLedger, visibleByReference, visibleTransaction } from './ledger-visibility.ts';

/** What an adjustment posts: its own lines, or the opposite of the entries that it takes back. */
const linesOf = async (ctx: GraphContext, { id, reverses }: LedgerAdjustmentRow): Promise<LedgerAdjustmentLineRow[]> => {
  if (reverses === null) return ctx.loaders.adjustmentLines.load(id);
  const entries = await ctx.loaders.transactionEntries.load(reverses);
  return Promise.all(entries.map(async ({ account_id, amount }) => ({ adjustment_id: id, account: await accountOfShown(ctx, account_id), amount: -amount })));
};

export const adjustments = {
  Query: {
    ledgerAdjustments: async (_, { status, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const rows = (await readsLedger(ctx)) ? await listAdjustments(ctx.db, status ?? null, page) : [];
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
  },
  Mutation: {
    postLedgerAdjustment: (_, { input }, ctx) => errors.payload('adjustment', proposeAdjustment(ctx, input)),
    reverseLedgerTransaction: (_, { input }, ctx) => errors.payload('adjustment', proposeReversal(ctx, input)),
    approveLedgerAdjustment: (_, { input: { id } }, ctx) => errors.payload('adjustment', decideAdjustment(ctx, { id, event: 'approve' })),
    rejectLedgerAdjustment: (_, { input: { id } }, ctx) => errors.payload('adjustment', decideAdjustment(ctx, { id, event: 'reject' })),
  },
  LedgerAdjustment: {
    status: ({ status }) => status as LedgerAdjustmentStatus,
    availableTransitions: ({ status }) => available(adjustmentMachine, status as LedgerAdjustmentStatus),
    lines: (adjustment, _, ctx) => linesOf(ctx, adjustment),
    reverses: ({ reverses }, _, ctx) => (reverses === null ? null : visibleTransaction(ctx, reverses)),
    proposedBy: ({ proposed_by }) => ({ id: proposed_by }),
    decidedBy: ({ decided_by }) => (decided_by === null ? null : { id: decided_by }),
    createdAt: ({ created_at }) => created_at,
    transaction: ({ id, reverses, status }, _, ctx) => (status === 'POSTED' ? visibleByReference(ctx, reverses === null ? `adjustment:${id}` : `reversal:${reverses}`) : null),
  },
  LedgerAdjustmentLine: { amount: ({ account, amount }) => money(amount, account.currency) },
} satisfies Resolvers;
