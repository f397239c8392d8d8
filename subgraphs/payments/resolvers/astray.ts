import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { money } from '../../../platform/kernel/money.ts';
import { dismissWebhook, reapplyWebhook } from '../actions/handle-webhook.ts';
import { payRefundFromSuspense, retryRefund } from '../actions/remedy-refund.ts';
import { errors } from '../errors.ts';
import { mayAdminister } from '../policy.ts';
import { listFailedRefunds } from '../store/refund-remedies.ts';
import { suspenseBalances } from '../store/suspense.ts';
import { listUnmatched } from '../store/webhook-events.ts';
import type { RefundRemedy, Resolvers, WebhookOutcome } from '../types.generated.ts';
import { readsLedger } from './ledger-visibility.ts';
import { visibleRefund } from './visibility.ts';

/** Money and news that went astray, and what staff do about them. */
export const astray = {
  Query: {
    suspense: async (_, _args, ctx) => ((await readsLedger(ctx)) ? suspenseBalances(ctx.db) : []),
    failedRefunds: async (_, args, ctx) => {
      const page = pageOf(args, 2);
      const rows = (await readsLedger(ctx)) ? await listFailedRefunds(ctx.db, page) : [];
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
    unmatchedWebhooks: async (_, args, ctx) => {
      const page = pageOf(args, 2);
      const rows = (await readsLedger(ctx)) ? await listUnmatched(ctx.db, page) : [];
      return connectionOf(rows, page, (row) => [row.received_at.toISOString(), row.id]);
    },
  },
  Mutation: {
    retryRefund: (_, { input }, ctx) => errors.payload('refund', retryRefund(ctx, input)),
    payRefundFromSuspense: (_, { input }, ctx) => errors.payload('refund', payRefundFromSuspense(ctx, input)),
    reapplyWebhook: (_, { input }, ctx) => errors.payload('webhook', reapplyWebhook(ctx, input)),
    dismissWebhook: (_, { input }, ctx) => errors.payload('webhook', dismissWebhook(ctx, input)),
  },
  Refund: {
    remedy: async ({ id, status }, _, ctx) => {
      const remedy = status === 'FAILED' ? await ctx.loaders.refundRemedies.load(id) : null;
      return (remedy?.kind ?? null) as RefundRemedy | null;
    },
    retry: async ({ id, status }, _, ctx) => {
      const retry = status === 'FAILED' ? await ctx.loaders.refundRetries.load(id) : null;
      return retry && visibleRefund(ctx, retry.refund);
    },
  },
  SuspenseBalance: {
    balance: ({ balance, currency }) => money(balance, currency),
    failedRefunds: ({ failedRefunds, currency }) => money(failedRefunds, currency),
    openItems: ({ openItems, currency }) => money(openItems, currency),
    other: ({ balance, failedRefunds, openItems, currency }) => money(balance - failedRefunds - openItems, currency),
  },
  UnmatchedWebhook: {
    eventId: ({ event_id }) => event_id,
    outcome: ({ outcome }) => outcome as WebhookOutcome,
    body: async ({ body }, _, ctx) => (mayAdminister(await ctx.loaders.standing()) ? body : null),
    receivedAt: ({ received_at }) => received_at,
    handledBy: ({ handled_by }) => (handled_by === null ? null : { id: handled_by }),
    handledAt: ({ handled_at }) => handled_at,
  },
} satisfies Resolvers;
