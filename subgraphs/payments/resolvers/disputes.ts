import { notFound } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { acceptDispute } from '../actions/accept-dispute.ts';
import { submitEvidence } from '../actions/submit-evidence.ts';
import { disputeMachine } from '../domain/dispute-states.ts';
import { errors } from '../errors.ts';
import { disputeUpdated } from '../events.ts';
import { mayAdminister } from '../policy.ts';
import type { DisputeUpdatedRow } from '../rows.ts';
import { listDisputes } from '../store/disputes.ts';
import type { DisputeEvidenceStatus, DisputeStatus, Resolvers } from '../types.generated.ts';
import { ownShare, readsDisputes, takenBackFrom, vendorsToList, visibleDispute, visibleEvidence } from './dispute-visibility.ts';
import { visibleIntent } from './visibility.ts';

export const disputes = {
  Query: {
    dispute: async (_, { id }, ctx) => (isId(id) ? visibleDispute(ctx, await ctx.loaders.disputes.load(id)) : null),
    disputes: async (_, { filter, ...args }, ctx) => {
      const page = pageOf(args, 2);
      const vendorIds = await vendorsToList(ctx, filter?.vendorId ?? null);
      const statuses = filter?.statuses?.length ? filter.statuses : null;
      const rows = vendorIds === 'NONE' ? [] : await listDisputes(ctx.db, { vendorIds, statuses }, page);
      return connectionOf(rows, page, (row) => [row.created_at.toISOString(), row.id]);
    },
  },
  Mutation: {
    submitDisputeEvidence: (_, { input }, ctx) => errors.payload('dispute', submitEvidence(ctx, input)),
    acceptDispute: (_, { input }, ctx) => errors.payload('dispute', acceptDispute(ctx, input)),
  },
  Subscription: {
    disputeUpdated: {
      subscribe: async (_, { disputeId, after }, ctx) => {
        const dispute = isId(disputeId) ? await visibleDispute(ctx, await ctx.loaders.disputes.load(disputeId)) : null;
        if (!dispute) throw notFound('dispute');
        return ctx.subscribe([disputeUpdated], dispute.id, after);
      },
      resolve: (event: DisputeUpdatedRow) => event,
    },
  },
  DisputeUpdated: {
    dispute: async ({ payload }, _, ctx) => {
      const dispute = await visibleDispute(ctx, await ctx.loaders.disputes.load(payload.disputeId));
      if (!dispute) throw notFound('dispute');
      return dispute;
    },
  },
  Dispute: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visibleDispute(ctx, await ctx.loaders.disputes.load(id)) : null),
    payment: async ({ intent_id }, _, ctx) => visibleIntent(ctx, await ctx.loaders.intents.load(intent_id)),
    status: ({ status }) => status as DisputeStatus,
    availableTransitions: ({ status }) => available(disputeMachine, status as DisputeStatus),
    amount: async (dispute, _, ctx) => money(await ownShare(ctx, dispute), dispute.currency),
    evidenceDueBy: ({ evidence_due_by }) => evidence_due_by,
    evidence: (dispute, _, ctx) => visibleEvidence(ctx, dispute),
    acceptedAt: ({ accepted_at }) => accepted_at,
    decidedAt: ({ decided_at }) => decided_at,
    takenBack: async (dispute, _, ctx) => money(await takenBackFrom(ctx, dispute), dispute.currency),
    withheld: async (dispute, _, ctx) => ((await readsDisputes(ctx)) ? money(dispute.withdrawn - dispute.reinstated, dispute.currency) : null),
    createdAt: ({ created_at }) => created_at,
  },
  DisputeEvidence: {
    status: ({ status }) => status as DisputeEvidenceStatus,
    texts: ({ fields }) => Object.entries(fields as Record<string, string>).map(([name, text]) => ({ name, text })),
    createdAt: ({ created_at }) => created_at,
  },
  ProviderFee: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  PaymentIntent: {
    disputes: async (intent, _, ctx) => {
      const rows = await ctx.loaders.disputesOfIntents.load(intent.id);
      return (await visibleDispute(ctx, rows[0] ?? null)) ? rows : [];
    },
    providerFees: async (intent, _, ctx) => (mayAdminister(await ctx.loaders.standing()) ? ctx.loaders.providerFees.load(intent.id) : null),
  },
  Refund: {
    dispute: async ({ dispute_id }, _, ctx) => (dispute_id === null ? null : visibleDispute(ctx, await ctx.loaders.disputes.load(dispute_id))),
  },
} satisfies Resolvers;
