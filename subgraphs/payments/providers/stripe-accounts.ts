import type { Stripe } from 'stripe';
import { z } from 'zod';
import { isId } from '../../../platform/kernel/ids.ts';
import { seconds } from '../../../platform/kernel/clock.ts';
import type { PayoutAccountStatus } from '../domain/payout-states.ts';
import { done, refused, whenDone, type AccountNews, type Answer, type PaymentProvider, type ProviderNews, type TransferNewsType } from './provider.ts';
import { fromStripe, toStripe } from './stripe-amounts.ts';
import { failureOf } from './stripe-errors.ts';

const AMOUNT_REFUSED = 'amount_not_representable';

/** What we read of a connected account: `metadata.payout_account` is ours. */
const accountObject = z.object({
  object: z.literal('account'),
  id: z.string().regex(/^acct_\w{1,250}$/),
  payouts_enabled: z.boolean().default(false),
  details_submitted: z.boolean().default(false),
  capabilities: z.object({ transfers: z.string().optional() }).nullish(),
  requirements: z.object({ disabled_reason: z.string().max(100).nullish() }).nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
});

/** What we read of a Transfer: `metadata.transfer` is our payout. */
const transferObject = z.object({
  object: z.literal('transfer'),
  id: z.string().regex(/^tr_\w{1,250}$/),
  amount: z.number().int().positive(),
  amount_reversed: z.number().int().nonnegative().default(0),
  reversed: z.boolean().default(false),
  currency: z.string().regex(/^[a-z]{3}$/),
  metadata: z.record(z.string(), z.string()).nullish(),
});

type StripeAccount = z.infer<typeof accountObject>;

const statusOf = ({ payouts_enabled, details_submitted, capabilities, requirements }: StripeAccount): PayoutAccountStatus => {
  if (requirements?.disabled_reason?.startsWith('rejected.')) return 'REJECTED';
  if (payouts_enabled && capabilities?.transfers === 'active') return 'ACTIVE';
  return details_submitted ? 'RESTRICTED' : 'PENDING';
};

/** How a connected account stood at an instant; null for one that is not ours. What does not look like an account throws. */
export const newsOfAccount = (raw: unknown, at: Date): AccountNews | null => {
  const account = accountObject.parse(raw);
  const accountId = account.metadata?.['payout_account'];
  if (accountId === undefined || !isId(accountId)) return null;
  const status = statusOf(account);
  const reason = status === 'RESTRICTED' || status === 'REJECTED' ? (account.requirements?.disabled_reason ?? 'requirements.pending_verification') : null;
  return { accountId, providerReference: account.id, status, reason, at };
};

/**
 * How a transfer stands; null for one that is not ours. A transfer has arrived when it is made: what its payee's bank does with the money is
 * between Stripe and the payee. One that was reversed in part is answered with that part, which fits no payout: a person must see to it.
 */
export const newsOfTransfer = (raw: unknown): ProviderNews | null => {
  const transfer = transferObject.parse(raw);
  const payoutId = transfer.metadata?.['transfer'];
  if (payoutId === undefined || !isId(payoutId)) return null;
  const type: TransferNewsType = transfer.amount_reversed > 0 || transfer.reversed ? 'transfer.returned' : 'transfer.paid';
  const amount = type === 'transfer.returned' ? transfer.amount_reversed : transfer.amount;
  const reason = type === 'transfer.returned' ? 'transfer_reversed' : null;
  return { type, subjectId: payoutId, providerReference: transfer.id, amount: fromStripe(amount, transfer.currency), currency: transfer.currency.toUpperCase(), reason, actionUrl: null };
};

const asked = async <T>(work: () => Promise<T>): Promise<Answer<T>> => {
  try {
    return done(await work());
  } catch (error) {
    return failureOf(error);
  }
};

type Desk = Pick<PaymentProvider, 'transfer' | 'findTransfer' | 'createAccount' | 'onboardingLink' | 'findAccount'>;

/** Stripe Connect: express accounts that payees set up themselves, and transfers to them. */
export const stripeAccounts = (client: () => Promise<Stripe>): Desk => ({
  transfer: async (_ctx, { idempotencyKey, transferId, destination, amount, currency }) => {
    const counted = toStripe(amount, currency);
    if (counted === null) return refused(AMOUNT_REFUSED);
    const params = { amount: counted, currency: currency.toLowerCase(), destination, transfer_group: transferId, metadata: { transfer: transferId } };
    const answer = await asked(async () => newsOfTransfer(await (await client()).transfers.create(params, { idempotencyKey })));
    return whenDone(answer, async (news) => (news ? done(news) : refused('transfer_without_metadata')));
  },
  findTransfer: (_ctx, transferId) =>
    asked(async () => {
      const { data } = await (await client()).transfers.list({ transfer_group: transferId, limit: 100 });
      const own = data.find(({ metadata }) => metadata['transfer'] === transferId);
      return own ? newsOfTransfer(own) : null;
    }),
  createAccount: (_ctx, { idempotencyKey, accountId, country, currency }) =>
    asked(async () => {
      const params: Stripe.AccountCreateParams = {
        type: 'express',
        country,
        default_currency: currency.toLowerCase(),
        capabilities: { transfers: { requested: true } },
        metadata: { payout_account: accountId },
      };
      return (await (await client()).accounts.create(params, { idempotencyKey })).id;
    }),
  onboardingLink: (_ctx, account, returnUrl) =>
    asked(async () => (await (await client()).accountLinks.create({ account, return_url: returnUrl, refresh_url: returnUrl, type: 'account_onboarding' })).url),
  findAccount: async (ctx, reference) => {
    const at = new Date(ctx.now().getTime() - (ctx.now().getTime() % seconds(1)));
    const answer = await asked(async () => newsOfAccount(await (await client()).accounts.retrieve(reference), at));
    return whenDone(answer, async (news) => (news ? done(news) : refused('account_without_metadata')));
  },
});
