import { randomBytes } from 'node:crypto';
import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { later } from '../../../platform/kernel/clock.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { ok } from '../../../platform/kernel/result.ts';
import type { PayoutAccountStatus } from '../domain/payout-states.ts';
import { sendSimulatorAccount } from '../jobs/send-simulator-account.ts';
import { findSimulatorAccount, insertSimulatorAccount, lockSimulatorAccount, updateSimulatorAccount, type SimulatorAccount } from '../store/simulator-accounts.ts';
import { done, refused, type AccountNews, type AccountRequest, type Answer } from './provider.ts';
import { findBank } from './simulator-banks.ts';

const PREFIX = 'sim_acct_';

/** The simulator's own id in the name that it gave an account; null when it is no such name. */
export const accountIdOf = (reference: string): string | null => {
  const id = reference.startsWith(PREFIX) ? reference.slice(PREFIX.length) : '';
  return isId(id) ? id : null;
};

const newsOf = ({ id, reference, status, reason, changed_at }: SimulatorAccount): AccountNews => ({
  accountId: reference,
  providerReference: `${PREFIX}${id}`,
  status: status as PayoutAccountStatus,
  reason,
  at: changed_at,
});

const find = async (ctx: Context, reference: string): Promise<SimulatorAccount | undefined> => {
  const id = accountIdOf(reference);
  return id === null ? undefined : findSimulatorAccount(ctx.db, id);
};

export const createAccount = async (ctx: Context, { idempotencyKey, accountId, country, currency }: AccountRequest): Promise<Answer<string>> => {
  const at = ctx.now();
  const row = { id: newId(), idempotency_key: idempotencyKey, reference: accountId, country, currency, status: 'PENDING', created_at: at, changed_at: at };
  const made = await ctx.inTransaction(async (trx) => ok(await insertSimulatorAccount(trx, row)));
  return done(`${PREFIX}${made.value.id}`);
};

/** Where a payee sets up an account, below this Plaza's own address. */
export const onboardingPath = (page: string): string => `/hooks/payments/simulator/onboarding/${page}`;

export const onboardingLink = async (ctx: Context, accountReference: string, returnUrl: string): Promise<Answer<string>> => {
  const account = await find(ctx, accountReference);
  if (!account) return refused('account_unknown');
  if (account.status === 'REJECTED') return refused('account_rejected');
  const page = randomBytes(24).toString('hex');
  await updateSimulatorAccount(ctx.db, account.id, { page, return_url: returnUrl });
  return done(`${ctx.config.publicUrl}${onboardingPath(page)}`);
};

export const findAccount = async (ctx: Context, accountReference: string): Promise<Answer<AccountNews>> => {
  const account = await find(ctx, accountReference);
  return account ? done(newsOf(account)) : refused('account_unknown');
};

const tell = (ctx: Context, trx: Trx, { accountId, providerReference, status, reason, at }: AccountNews): Promise<void> =>
  ctx.enqueue(trx, sendSimulatorAccount, { accountId, providerReference, status, reason, at: at.toISOString() });

/** A payee chose a bank account on the simulator's page. Answers where their browser goes next; null when the page was used before, or is none. */
export const chooseBank = async (ctx: Context, accountId: string, page: string, bankId: string): Promise<string | null> => {
  const chosen = await ctx.inTransaction(async (trx) => {
    const account = await lockSimulatorAccount(trx, accountId);
    const bank = findBank(bankId);
    if (!bank || account?.page !== page || account.status === 'REJECTED') return ok(null);
    let changed: SimulatorAccount = account;
    for (const [n, status] of bank.standings.entries()) {
      const reason = status === 'RESTRICTED' ? 'requirements.past_due' : status === 'REJECTED' ? 'rejected.other' : null;
      changed = await updateSimulatorAccount(trx, account.id, { bank: bank.id, status, reason, page: null, changed_at: later(ctx.now(), n) });
      await tell(ctx, trx, newsOf(changed));
    }
    return ok(account.return_url);
  });
  return chosen.value;
};
