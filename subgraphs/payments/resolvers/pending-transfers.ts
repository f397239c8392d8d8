import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { openPendingAsAdmin, postPendingAsAdmin, voidPendingAsAdmin } from '../actions/manage-pending-transfer.ts';
import { pendingTransferMachine } from '../domain/ledger-states.ts';
import { errors } from '../errors.ts';
import { findPendingTransfer, listPendingTransfers } from '../store/pending-transfers.ts';
import type { PendingTransferStatus, Resolvers } from '../types.generated.ts';
import { accountOfShown, readsLedger, visibleByReference } from './ledger-visibility.ts';

export const pendingTransfers = {
  Query: {
    pendingTransfer: async (_, { id }, ctx) => (isId(id) && (await readsLedger(ctx)) ? ((await findPendingTransfer(ctx.db, id)) ?? null) : null),
    pendingTransfers: async (_, { status, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const rows = (await readsLedger(ctx)) ? await listPendingTransfers(ctx.db, status ?? null, page) : [];
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
  },
  Mutation: {
    openPendingTransfer: (_, { input }, ctx) => errors.payload('pendingTransfer', openPendingAsAdmin(ctx, input)),
    postPendingTransfer: (_, { input }, ctx) => errors.payload('pendingTransfer', postPendingAsAdmin(ctx, input)),
    voidPendingTransfer: (_, { input }, ctx) => errors.payload('pendingTransfer', voidPendingAsAdmin(ctx, input)),
  },
  PendingTransfer: {
    status: ({ status }) => status as PendingTransferStatus,
    availableTransitions: ({ status }) => available(pendingTransferMachine, status as PendingTransferStatus),
    from: ({ from_account }, _, ctx) => accountOfShown(ctx, from_account),
    to: ({ to_account }, _, ctx) => accountOfShown(ctx, to_account),
    amount: ({ amount, currency }) => money(amount, currency),
    postedAmount: ({ posted_amount, currency }) => (posted_amount === null ? null : money(posted_amount, currency)),
    expiresAt: ({ expires_at }) => expires_at,
    createdAt: ({ created_at }) => created_at,
    transaction: ({ id }, _, ctx) => visibleByReference(ctx, `pending:${id}`),
  },
} satisfies Resolvers;
