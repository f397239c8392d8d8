import { isId } from '../../../platform/kernel/ids.ts';
import { money } from '../../../platform/kernel/money.ts';
import type { Result } from '../../../platform/kernel/result.ts';
import { available } from '../../../platform/state-machine/machine.ts';
import { createOnboardingLink, createPayoutAccount, type AccountRefusal, type Onboarding } from '../actions/create-payout-account.ts';
import { setHoldPeriod, setPayoutSchedule } from '../actions/set-payout-schedule.ts';
import { payoutAccountMachine } from '../domain/payout-states.ts';
import { errors } from '../errors.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadVendor } from '../policy.ts';
import type { PayoutAccountStatus, PayoutInterval, Resolvers } from '../types.generated.ts';
import { visibleToPayee } from './payout-visibility.ts';

const onboardingPayload = async (pending: Promise<Result<Onboarding, AccountRefusal | 'PAYOUT_ACCOUNT_NOT_FOUND'>>) => {
  const result = await pending;
  if (!result.ok) return { payoutAccount: null, onboardingUrl: null, errors: [errors.describe(result)] };
  return { ...result.value, errors: [] };
};

const seesVendor = async (ctx: GraphContext, id: string): Promise<boolean> => isId(id) && mayReadVendor(await ctx.loaders.standing(), id);

export const payoutAccounts = {
  Mutation: {
    createPayoutAccount: (_, { input }, ctx) => onboardingPayload(createPayoutAccount(ctx, input)),
    createOnboardingLink: (_, { input }, ctx) => onboardingPayload(createOnboardingLink(ctx, input)),
    setPayoutSchedule: (_, { input: { interval, ...input } }, ctx) => errors.payload('vendor', setPayoutSchedule(ctx, { ...input, schedule: interval })),
    setHoldPeriod: (_, { input }, ctx) => errors.payload('vendor', setHoldPeriod(ctx, input)),
  },
  PayoutAccount: {
    __resolveReference: async ({ id }, ctx) => (isId(id) ? visibleToPayee(ctx, await ctx.loaders.payoutAccounts.load(id)) : null),
    vendor: ({ payee_kind, payee_id }) => (payee_kind === 'VENDOR' ? { id: payee_id } : null),
    status: ({ status }) => status as PayoutAccountStatus,
    availableTransitions: ({ status }) => available(payoutAccountMachine, status as PayoutAccountStatus),
    createdAt: ({ created_at }) => created_at,
  },
  PayoutSchedule: {
    interval: ({ schedule }) => schedule as PayoutInterval,
    nextPayoutAt: ({ next_payout_at }) => next_payout_at,
    holdDays: ({ hold_days }) => hold_days,
    minimums: async ({ id }, _, ctx) => (await ctx.loaders.vendorMinimums.load(id)).map(({ amount, currency }) => money(amount, currency)),
  },
  Vendor: {
    payoutAccounts: async ({ id }, _, ctx) => ((await seesVendor(ctx, id)) ? ctx.loaders.vendorAccounts.load(id) : null),
    payoutSchedule: async ({ id }, _, ctx) => ((await seesVendor(ctx, id)) ? ctx.loaders.vendorTerms.load(id) : null),
  },
} satisfies Resolvers;
