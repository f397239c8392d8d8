import { badInput, notFound } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf, sizeOf } from '../../../platform/graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../../../platform/kernel/cursor.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { requestPayout } from '../actions/request-payout.ts';
import { cancelPayout, retryPayout } from '../actions/retry-payout.ts';
import { runPayoutSweep } from '../actions/sweep-payouts.ts';
import { vendorPayee, type Payee } from '../domain/payees.ts';
import { payoutMachine } from '../domain/payout-states.ts';
import { MAX_STATEMENT_ITEMS, statementHeader, statementLine } from '../domain/payout-statement.ts';
import { errors } from '../errors.ts';
import { payoutUpdated } from '../events.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadLedger, mayReadVendor } from '../policy.ts';
import type { PayoutItemRow, PayoutRow, PayoutUpdatedRow } from '../rows.ts';
import { listItems } from '../store/earnings.ts';
import { listPayouts } from '../store/payouts.ts';
import type { PayeeKind, PayoutCause, PayoutItemKind, PayoutStatus, Resolvers } from '../types.generated.ts';
import { visibleToPayee } from './payout-visibility.ts';

interface PageArguments { readonly status?: PayoutStatus | null | undefined; readonly first?: number | null | undefined; readonly after?: string | null | undefined }

const placeOf = ({ created_at, id }: PayoutRow | PayoutItemRow): readonly [string, string] => [created_at.toISOString(), id];

/** A page of a payee's payouts, or of all; an empty one where `seen` is false. */
const pageOfPayouts = async (ctx: GraphContext, payee: Payee | null, seen: boolean, { status, ...args }: PageArguments) => {
  const page = pageOf(args, 2);
  return connectionOf(seen ? await listPayouts(ctx.db, payee, status ?? null, page) : [], page, placeOf);
};

const totalsOf = async ({ id, currency }: PayoutRow, ctx: GraphContext) => {
  const totals = await ctx.loaders.payoutTotals.load(id);
  return { count: totals?.count ?? 0, gross: money(totals?.gross ?? 0n, currency), commission: money(totals?.commission ?? 0n, currency), tax: money(totals?.tax ?? 0n, currency) };
};

const visiblePayout = async (ctx: GraphContext, id: string): Promise<PayoutRow | null> => (isId(id) ? visibleToPayee(ctx, await ctx.loaders.payouts.load(id)) : null);

const seesVendor = async (ctx: GraphContext, id: string): Promise<boolean> => isId(id) && mayReadVendor(await ctx.loaders.standing(), id.toLowerCase());

export const payouts = {
  Query: {
    payouts: async (_, { vendorId, ...args }, ctx) => {
      const seen = vendorId == null ? mayReadLedger(await ctx.loaders.standing()) : await seesVendor(ctx, vendorId);
      return pageOfPayouts(ctx, vendorId == null ? null : vendorPayee(vendorId), seen, args);
    },
    payout: (_, { id }, ctx) => visiblePayout(ctx, id),
    exportPayoutStatement: async (_, { id, first, after }, ctx) => {
      const payout = await visiblePayout(ctx, id);
      if (!payout) return null;
      const size = sizeOf(first ?? 1_000, MAX_STATEMENT_ITEMS);
      const place = after == null ? null : decodeCursor(after, 2);
      if (after != null && !place) throw badInput('"after" is not a cursor of this statement.');
      const rows = await listItems(ctx.db, payout.id, { limit: size + 1, after: place });
      const shown = rows.slice(0, size);
      const last = shown.at(-1);
      return { csv: (place ? '' : statementHeader) + shown.map(statementLine).join(''), pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(placeOf(last)) : null } };
    },
  },
  Mutation: {
    requestPayout: (_, { input }, ctx) => errors.payload('payout', requestPayout(ctx, input)),
    retryPayout: (_, { input }, ctx) => errors.payload('payout', retryPayout(ctx, input)),
    cancelPayout: (_, { input }, ctx) => errors.payload('payout', cancelPayout(ctx, input)),
    runPayoutSweep: (_, { input }, ctx) => errors.payload('payouts', runPayoutSweep(ctx, input)),
  },
  Subscription: {
    payoutUpdated: {
      subscribe: async (_, { vendorId, after }, ctx) => {
        if (!(await seesVendor(ctx, vendorId))) throw notFound('vendor');
        return ctx.subscribe([payoutUpdated], vendorId.toLowerCase(), after);
      },
      resolve: (event: PayoutUpdatedRow) => event,
    },
  },
  PayoutUpdated: {
    payout: async ({ payload }, _, ctx) => {
      const payout = await visiblePayout(ctx, payload.payoutId);
      if (!payout) throw notFound('payout');
      return payout;
    },
  },
  Payout: {
    __resolveReference: ({ id }, ctx) => visiblePayout(ctx, id),
    payeeKind: ({ payee_kind }) => payee_kind as PayeeKind,
    vendor: ({ payee_kind, payee_id }) => (payee_kind === 'VENDOR' ? { id: payee_id } : null),
    user: ({ payee_kind, payee_id }) => (payee_kind === 'VENDOR' ? null : { id: payee_id }),
    status: ({ status }) => status as PayoutStatus,
    availableTransitions: ({ status }) => available(payoutMachine, status as PayoutStatus),
    cause: ({ cause }) => cause as PayoutCause,
    amount: ({ amount, currency }) => money(amount, currency),
    itemCount: async (payout, _, ctx) => (await totalsOf(payout, ctx)).count,
    gross: async (payout, _, ctx) => (await totalsOf(payout, ctx)).gross,
    commission: async (payout, _, ctx) => (await totalsOf(payout, ctx)).commission,
    commissionTax: async (payout, _, ctx) => (await totalsOf(payout, ctx)).tax,
    items: async ({ id }, args, ctx) => {
      const page = pageOf(args, 2);
      return connectionOf(await listItems(ctx.db, id, page), page, placeOf);
    },
    account: ({ account_id }, _, ctx) => (account_id === null ? null : ctx.loaders.payoutAccounts.load(account_id)),
    failureReason: ({ failure_reason }) => failure_reason,
    createdAt: ({ created_at }) => created_at,
    sentAt: ({ sent_at }) => sent_at,
    paidAt: ({ paid_at }) => paid_at,
  },
  PayoutItem: {
    kind: ({ kind }) => kind as PayoutItemKind,
    order: ({ payee_kind, split_id, reference }) => (payee_kind === 'VENDOR' && split_id !== null && reference !== null ? { id: reference } : null),
    returnedPayout: ({ kind, cause_id }, _, ctx) => (kind === 'RETURNED_PAYOUT' ? visiblePayout(ctx, cause_id) : null),
    gross: ({ gross, currency }) => money(gross, currency),
    commission: ({ commission, currency }) => money(commission, currency),
    commissionTax: ({ tax, currency }) => money(tax, currency),
    net: ({ amount, currency }) => money(amount, currency),
    at: ({ created_at }) => created_at,
  },
  Vendor: {
    payouts: async ({ id }, args, ctx) => ((await seesVendor(ctx, id)) ? pageOfPayouts(ctx, vendorPayee(id), true, args) : null),
  },
} satisfies Resolvers;
