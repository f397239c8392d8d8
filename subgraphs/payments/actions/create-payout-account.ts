import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { payeeOf } from '../domain/payees.ts';
import { payoutAccountMachine } from '../domain/payout-states.ts';
import { isCountry } from '../domain/rate-terms.ts';
import { isReturnUrl } from '../domain/return-url.ts';
import { paymentProvider, providerOf } from '../providers/choose.ts';
import { done, type Answer } from '../providers/provider.ts';
import { claimAccountReference, findPayoutAccount, getPayoutAccount, insertPayoutAccount, updateNews, type PayoutAccount } from '../store/payout-accounts.ts';
import { applyAccount } from './apply-account.ts';
import { knowPayee } from './know-payee.ts';
import { managedVendor, mayManagePayee } from './payee-rights.ts';

export interface CreatePayoutAccount {
  readonly vendorId: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly currency: string;
  /** Where the browser goes from the provider's page; a page of ours unless told. */
  readonly returnUrl?: string | null | undefined;
  readonly idempotencyKey: string;
}

export type LinkRefusal = 'PAYOUT_ACCOUNT_REJECTED' | 'PROVIDER_SILENT' | 'PROVIDER_REFUSED';
export type AccountRefusal =
  | LinkRefusal | 'VENDOR_UNKNOWN' | 'COUNTRY_UNKNOWN' | 'CURRENCY_UNKNOWN' | 'RETURN_URL_INVALID' | 'PAYOUT_ACCOUNT_EXISTS' | 'IDEMPOTENCY_KEY_INVALID' | 'IDEMPOTENCY_MISMATCH';

/** A payout account and the provider's page on which its owner goes on. */
export interface Onboarding {
  readonly payoutAccount: PayoutAccount;
  readonly onboardingUrl: string;
}

/**
 * Makes a vendor's account for payouts in a currency, and answers the provider's page on which its owner sets it up. One for each vendor and
 * currency that was not rejected. The provider is asked after the commit: when it is silent, the same request again goes on. Owners and admins.
 */
export const createPayoutAccount = async (ctx: Context, { idempotencyKey, ...input }: CreatePayoutAccount): Promise<Result<Onboarding, AccountRefusal>> => {
  const { vendorId, country, currency, returnUrl } = input;
  const made = await ctx.inTransaction(async (trx): Promise<Result<{ accountId: string }, AccountRefusal>> => {
    const payee = await managedVendor(ctx, trx, vendorId);
    if (!payee) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
    return ctx.once(trx, { operation: 'payments.createPayoutAccount', key: idempotencyKey, input }, async (): Promise<Result<{ accountId: string }, AccountRefusal>> => {
      if (!isCountry(country)) return fail('COUNTRY_UNKNOWN', 'input', 'country');
      if (!isCurrency(currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
      if (returnUrl != null && !isReturnUrl(returnUrl)) return fail('RETURN_URL_INVALID', 'input', 'returnUrl');
      await knowPayee(ctx, trx, payee);
      const row = { id: newId(), payee_kind: payee.kind, payee_id: payee.id, country, currency, provider: paymentProvider(ctx.config).name, status: payoutAccountMachine.initial, created_at: ctx.now() };
      const account = await insertPayoutAccount(trx, row);
      return account ? ok({ accountId: account.id }) : fail('PAYOUT_ACCOUNT_EXISTS', 'input', 'currency');
    });
  });
  return made.ok ? linkTo(ctx, await getPayoutAccount(ctx.db, made.value.accountId), returnUrl ?? null) : made;
};

export interface CreateOnboardingLink {
  readonly payoutAccountId: string;
  readonly returnUrl?: string | null | undefined;
}

/** A new page for an account that is to be set up or changed: links are good once. Learns how the account stands, too. The same people. */
export const createOnboardingLink = async (
  ctx: Context,
  { payoutAccountId, returnUrl }: CreateOnboardingLink,
): Promise<Result<Onboarding, LinkRefusal | 'PAYOUT_ACCOUNT_NOT_FOUND' | 'RETURN_URL_INVALID'>> => {
  const checked = await ctx.inTransaction(async (trx): Promise<Result<PayoutAccount, 'PAYOUT_ACCOUNT_NOT_FOUND' | 'RETURN_URL_INVALID'>> => {
    const account = isId(payoutAccountId) ? await findPayoutAccount(trx, payoutAccountId) : undefined;
    if (!account || !(await mayManagePayee(ctx, trx, payeeOf(account)))) return fail('PAYOUT_ACCOUNT_NOT_FOUND', 'input', 'payoutAccountId');
    return returnUrl != null && !isReturnUrl(returnUrl) ? fail('RETURN_URL_INVALID', 'input', 'returnUrl') : ok(account);
  });
  return checked.ok ? linkTo(ctx, checked.value, returnUrl ?? null) : checked;
};

/** The name of an account at its provider, made there if it has none yet. Of two at once the first that is noted counts; the other stays empty. */
const referenceOf = async (ctx: Context, account: PayoutAccount): Promise<Answer<string>> => {
  if (account.provider_reference !== null) return done(account.provider_reference);
  const { id, country, currency } = account;
  const created = await providerOf(ctx.config, account.provider).createAccount(ctx, { idempotencyKey: `account:${id}`, accountId: id, country, currency });
  if (created.kind === 'DONE') return done(await claimAccountReference(ctx.db, id, created.value));
  if (created.kind === 'REFUSED') await reject(ctx, account, created.reason);
  return created;
};

/** What the provider does not make is rejected, so that another account can be asked for. */
const reject = (ctx: Context, { id }: PayoutAccount, reason: string) =>
  ctx.inTransaction(async (trx) => {
    const moved = await ctx.transition(trx, payoutAccountMachine, { id, event: 'reject', reason });
    if (moved.ok) await updateNews(trx, id, ctx.now(), reason);
    return ok(null);
  });

const linkTo = async (ctx: Context, account: PayoutAccount, returnUrl: string | null): Promise<Result<Onboarding, LinkRefusal>> => {
  if (account.status === 'REJECTED') return fail('PAYOUT_ACCOUNT_REJECTED');
  const reference = await referenceOf(ctx, account);
  if (reference.kind !== 'DONE') return fail(reference.kind === 'UNKNOWN' ? 'PROVIDER_SILENT' : 'PROVIDER_REFUSED');
  const provider = providerOf(ctx.config, account.provider);
  const standing = await provider.findAccount(ctx, reference.value);
  if (standing.kind === 'DONE') await ctx.inTransaction(async (trx) => ok(await applyAccount(ctx, trx, standing.value)));
  const link = await provider.onboardingLink(ctx, reference.value, returnUrl ?? `${ctx.config.publicUrl}/hooks/payments/${account.provider}/return`);
  if (link.kind !== 'DONE') return fail(link.kind === 'UNKNOWN' ? 'PROVIDER_SILENT' : 'PROVIDER_REFUSED');
  return ok({ payoutAccount: await getPayoutAccount(ctx.db, account.id), onboardingUrl: link.value });
};
