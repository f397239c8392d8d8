import { isId } from '../../../platform/kernel/ids.ts';
import { isCurrency, money } from '../../../platform/kernel/money.ts';
import { vendorAvailable, vendorPending } from '../domain/chart-of-accounts.ts';
import { mayAdminister, mayReadAccount, mayReadVendor } from '../policy.ts';
import type { GraphContext } from '../loaders.ts';
import type { LedgerAccountRow } from '../rows.ts';
import { accountId, balancesByIds, trialBalanceAt } from '../store/ledger.ts';
import type { LedgerAccountKind, Resolvers } from '../types.generated.ts';

/** A vendor's balance for those who may see it; null for everybody else, and for what is no vendor's id or currency. */
const vendorBalance = async (ctx: GraphContext, vendorId: string, currency: string) => {
  if (!isId(vendorId) || !isCurrency(currency) || !mayReadVendor(await ctx.loaders.standing(), vendorId)) return null;
  const balanceOf = async (code: string) => (await ctx.loaders.balances.load(accountId(code, currency)))?.balance ?? 0n;
  const [available, pending, held] = await Promise.all([
    balanceOf(vendorAvailable(vendorId).code),
    balanceOf(vendorPending(vendorId).code),
    ctx.loaders.reserved.load(vendorId),
  ]);
  const reserved = held.find((row) => row.currency === currency)?.reserved ?? 0n;
  const total = available + pending;
  const inCurrency = (amount: bigint) => money(amount, currency);
  return {
    available: inCurrency(available),
    pending: inCurrency(pending),
    reserved: inCurrency(reserved),
    negativeCarry: inCurrency(total < 0n ? -total : 0n),
    nextPayoutAt: null,
  };
};

const visibleAccount = async (ctx: GraphContext, id: string): Promise<LedgerAccountRow | null> => {
  const [account, standing] = await Promise.all([ctx.loaders.accounts.load(id), ctx.loaders.standing()]);
  return account && mayReadAccount(standing, account) ? account : null;
};

export const ledger = {
  Query: {
    getVendorBalance: (_, { vendorId, currency }, ctx) => vendorBalance(ctx, vendorId, currency),
    ledgerAccount: (_, { code, currency }, ctx) => visibleAccount(ctx, accountId(code, currency)),
    trialBalance: async (_, { at }, ctx) => {
      if (!mayAdminister(await ctx.loaders.standing())) return null;
      const instant = at ?? ctx.now();
      const rows = await trialBalanceAt(ctx.db, instant);
      const lines = rows.map(({ currency, out_of_accounts, into_accounts, entries }) => ({
        currency,
        outOfAccounts: money(out_of_accounts, currency),
        intoAccounts: money(into_accounts, currency),
        difference: money(out_of_accounts + into_accounts, currency),
        entries,
      }));
      return { at: instant, balanced: lines.every((line) => line.difference.amount === 0n), lines };
    },
  },
  LedgerAccount: {
    __resolveReference: ({ id }, ctx) => (isId(id) ? visibleAccount(ctx, id) : null),
    kind: ({ kind }) => kind as LedgerAccountKind,
    balance: async ({ id, currency }, { at }, ctx) => {
      const found = at ? (await balancesByIds(ctx.db, [id], at))[0] : await ctx.loaders.balances.load(id);
      return money(found?.balance ?? 0n, currency);
    },
    minBalance: ({ min_balance, currency }) => (min_balance === null ? null : money(min_balance, currency)),
  },
  Vendor: {
    __resolveReference: ({ id }) => ({ id }),
    balance: ({ id }, { currency }, ctx) => vendorBalance(ctx, id, currency),
  },
} satisfies Resolvers;
