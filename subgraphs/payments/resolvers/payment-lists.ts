import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { isCurrency, money } from '../../../platform/kernel/money.ts';
import type { GraphContext } from '../loaders.ts';
import { mayAdminister, mayReadLedger } from '../policy.ts';
import { paymentAnalytics } from '../store/payment-analytics.ts';
import { listPayments, listRefunds, type PaymentFilter } from '../store/payment-lists.ts';
import type { PaymentFilterInput, PaymentStatus, RefundFilterInput, Resolvers } from '../types.generated.ts';
import { visibleIntent } from './visibility.ts';

const LONGEST = 366 * 24 * 3_600_000;

/** What of a list the caller may see: staff all of it, members of the vendor that is asked for its own, everybody else what they paid. Null: nothing. */
const scopeOf = async (ctx: GraphContext, input: PaymentFilterInput | RefundFilterInput | null | undefined): Promise<PaymentFilter | null> => {
  const { kind, id } = ctx.caller;
  if (kind !== 'user' || id === null) return null;
  const { payerId, vendorId, status, currency, from, to } = input ?? {};
  if ((payerId != null && !isId(payerId)) || (vendorId != null && !isId(vendorId))) return null;
  const wanted = { payerId: payerId ?? undefined, payeeId: vendorId ?? undefined, status: status ?? undefined, currency: currency ?? undefined, from: from ?? undefined, to: to ?? undefined };
  const standing = await ctx.loaders.standing();
  if (mayReadLedger(standing)) return wanted;
  if (vendorId != null) return standing.vendorIds.has(vendorId) ? wanted : null;
  return payerId == null || payerId === id ? { ...wanted, payerId: id } : null;
};

export const paymentLists = {
  Query: {
    paymentStatus: async (_, { id }, ctx) => ((isId(id) ? await visibleIntent(ctx, await ctx.loaders.intents.load(id)) : null)?.status as PaymentStatus | undefined) ?? null,
    payments: async (_, { filter, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const scope = await scopeOf(ctx, filter);
      const rows = scope ? await listPayments(ctx.db, { ...scope, subjectType: filter?.subjectType ?? undefined }, page) : [];
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
    refunds: async (_, { filter, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const scope = await scopeOf(ctx, filter);
      const rows = scope ? await listRefunds(ctx.db, scope, page) : [];
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
    paymentAnalytics: async (_, { from, to, currency }, ctx) => {
      if (!mayAdminister(await ctx.loaders.standing())) return null;
      if (!isCurrency(currency)) throw badInput('"currency" is an ISO 4217 code that we trade in.');
      if (to <= from || to.getTime() - from.getTime() > LONGEST) throw badInput('"to" must be after "from", at most 366 days.');
      return paymentAnalytics(ctx.db, currency, from, to);
    },
  },
  PaymentAnalytics: {
    volume: ({ volume, currency }) => money(volume, currency),
    refunded: ({ refunded, currency }) => money(refunded, currency),
    successRate: ({ succeeded, declined }) => (succeeded + declined === 0 ? null : succeeded / (succeeded + declined)),
  },
} satisfies Resolvers;
