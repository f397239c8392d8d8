import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf, sizeOf } from '../../../platform/graphql/connection.ts';
import { decodeCursor, encodeCursor } from '../../../platform/kernel/cursor.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { isCurrency, money, toDecimal } from '../../../platform/kernel/money.ts';
import { vendorAvailable, vendorPending } from '../domain/chart-of-accounts.ts';
import { csvLine, type Cell } from '../../../platform/kernel/csv.ts';
import { mayAdminister, mayReadVendor } from '../policy.ts';
import type { GraphContext } from '../loaders.ts';
import type { LedgerEntryRow } from '../rows.ts';
import { accountId, balancesByIds } from '../store/ledger.ts';
import { listStatementOf, placeOf } from '../store/ledger-transactions.ts';
import { trialBalanceAt, type TrialBalanceTotal } from '../store/trial-balance.ts';
import type { LedgerAccountKind, LedgerTransactionKind, Resolvers } from '../types.generated.ts';
import { readsLedger, visibleAccount, visibleTransaction } from './ledger-visibility.ts';

/** A vendor's balance for those who may see it; null for everybody else, and for what is no vendor's id or currency. */
const vendorBalance = async (ctx: GraphContext, vendorId: string, currency: string) => {
  if (!isId(vendorId) || !isCurrency(currency) || !mayReadVendor(await ctx.loaders.standing(), vendorId)) return null;
  const balanceOf = async (code: string) => (await ctx.loaders.balances.load(accountId(code, currency)))?.balance ?? 0n;
  const [available, pending, held, sent, accounts, terms] = await Promise.all([
    balanceOf(vendorAvailable(vendorId).code),
    balanceOf(vendorPending(vendorId).code),
    ctx.loaders.reserved.load(vendorId),
    ctx.loaders.inTransit.load(vendorId),
    ctx.loaders.vendorAccounts.load(vendorId),
    ctx.loaders.vendorTerms.load(vendorId),
  ]);
  const payable = accounts.some((account) => account.currency === currency && account.status === 'ACTIVE');
  const inCurrency = (amount: bigint) => money(amount, currency);
  return {
    available: inCurrency(available),
    pending: inCurrency(pending),
    reserved: inCurrency(sent.find((row) => row.currency === currency)?.amount ?? 0n),
    inEscrow: inCurrency(held.find((row) => row.currency === currency)?.reserved ?? 0n),
    negativeCarry: inCurrency(available < 0n ? -available : 0n),
    nextPayoutAt: payable ? (terms?.next_payout_at ?? null) : null,
  };
};

const balanceNow = async (ctx: GraphContext, id: string): Promise<bigint> => (await ctx.loaders.balances.load(id))?.balance ?? 0n;

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n);

const trialBalanceLine = (currency: string, totals: readonly TrialBalanceTotal[]) => {
  const out = sumOf(totals.map((total) => total.outOfAccounts));
  const into = sumOf(totals.map((total) => total.intoAccounts));
  return {
    currency,
    outOfAccounts: money(out, currency),
    intoAccounts: money(into, currency),
    difference: money(out + into, currency),
    entries: sumOf(totals.map((total) => total.entries)),
    kinds: totals.map(({ kind, outOfAccounts, intoAccounts, entries }) => ({
      kind: kind as LedgerAccountKind,
      outOfAccounts: money(outOfAccounts, currency),
      intoAccounts: money(intoAccounts, currency),
      balance: money(outOfAccounts + intoAccounts, currency),
      entries,
    })),
  };
};

const MAX_EXPORT = 5_000;
const columns = ['at', 'entry', 'transaction', 'kind', 'reference', 'note', 'currency', 'amount', 'balance'];

const exportedLine = ({ at, id, transaction_id, kind, reference, note, currency, amount, balance_after }: LedgerEntryRow): string => {
  const inWholeUnits = (minor: bigint): Cell => ({ figure: toDecimal(money(minor, currency)) });
  const text = [reference, note ?? ''].map((each) => ({ text: each }));
  const plain = [at.toISOString(), String(id), transaction_id, kind].map((each) => ({ figure: each }));
  return csvLine([...plain, ...text, { figure: currency }, inWholeUnits(amount), inWholeUnits(balance_after ?? 0n)]);
};

export const ledger = {
  Query: {
    getVendorBalance: (_, { vendorId, currency }, ctx) => vendorBalance(ctx, vendorId, currency),
    ledgerAccount: (_, { code, currency }, ctx) => visibleAccount(ctx, accountId(code, currency)),
    ledgerTransaction: (_, { id }, ctx) => visibleTransaction(ctx, id),
    exportLedgerStatement: async (_, { code, currency, from, to, first, after }, ctx) => {
      if (!(await readsLedger(ctx))) return null;
      const account = await ctx.loaders.accounts.load(accountId(code, currency));
      if (!account) return null;
      const size = sizeOf(first ?? 1_000, MAX_EXPORT);
      const place = after == null ? null : decodeCursor(after, 2);
      if (after != null && !place) throw badInput('"after" is not a cursor of this statement.');
      const statement = { accountId: account.id, from: from ?? null, to: to ?? null, order: 'asc' as const };
      const rows = await listStatementOf(ctx.db, statement, { limit: size + 1, after: place });
      const shown = rows.slice(0, size);
      const head = place ? '' : csvLine(columns.map((name) => ({ figure: name })));
      const last = shown.at(-1);
      return { csv: head + shown.map(exportedLine).join(''), pageInfo: { hasNextPage: rows.length > size, endCursor: last ? encodeCursor(placeOf(last)) : null } };
    },
    trialBalance: async (_, { at }, ctx) => {
      if (!mayAdminister(await ctx.loaders.standing())) return null;
      const instant = at ?? ctx.now();
      const byCurrency = Map.groupBy(await trialBalanceAt(ctx.db, instant), (total) => total.currency);
      const lines = [...byCurrency].map(([currency, totals]) => trialBalanceLine(currency, totals));
      return { at: instant, balanced: lines.every((line) => line.difference.amount === 0n), lines };
    },
  },
  LedgerAccount: {
    __resolveReference: ({ id }, ctx) => (isId(id) ? visibleAccount(ctx, id) : null),
    kind: ({ kind }) => kind as LedgerAccountKind,
    balance: async ({ id, currency }, { at }, ctx) => money(at ? ((await balancesByIds(ctx.db, [id], at))[0]?.balance ?? 0n) : await balanceNow(ctx, id), currency),
    pending: async ({ id, currency }, _, ctx) => {
      const sums = await ctx.loaders.pendingSums.load(id);
      return { out: money(sums?.out ?? 0n, currency), in: money(sums?.in ?? 0n, currency) };
    },
    available: async ({ id, currency }, _, ctx) => {
      const [balance, sums] = await Promise.all([balanceNow(ctx, id), ctx.loaders.pendingSums.load(id)]);
      return money(balance - (sums?.out ?? 0n), currency);
    },
    minBalance: ({ min_balance, currency }) => (min_balance === null ? null : money(min_balance, currency)),
    entries: async ({ id }, { from, to, ...args }, ctx) => {
      const page = pageOf(args, 2);
      return connectionOf(await listStatementOf(ctx.db, { accountId: id, from: from ?? null, to: to ?? null, order: 'desc' }, page), page, placeOf);
    },
  },
  LedgerTransaction: {
    __resolveReference: ({ id }, ctx) => visibleTransaction(ctx, id),
    kind: ({ kind }) => kind as LedgerTransactionKind,
    entries: ({ id }, _, ctx) => ctx.loaders.transactionEntries.load(id),
    reverses: ({ reverses }, _, ctx) => (reverses === null ? null : visibleTransaction(ctx, reverses)),
    reversedBy: async ({ id }, _, ctx) => {
      const reversal = await ctx.loaders.reversals.load(id);
      return reversal && visibleTransaction(ctx, reversal.id);
    },
  },
  LedgerEntry: {
    id: ({ id }) => String(id),
    kind: ({ kind }) => kind as LedgerTransactionKind,
    amount: ({ amount, currency }) => money(amount, currency),
    balanceAfter: ({ balance_after, currency }) => (balance_after === null ? null : money(balance_after, currency)),
    account: ({ account_id }, _, ctx) => visibleAccount(ctx, account_id),
    transaction: ({ transaction_id }, _, ctx) => visibleTransaction(ctx, transaction_id),
  },
  Vendor: {
    __resolveReference: ({ id }) => ({ id }),
    balance: ({ id }, { currency }, ctx) => vendorBalance(ctx, id, currency),
  },
} satisfies Resolvers;
