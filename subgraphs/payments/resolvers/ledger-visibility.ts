import { isId } from '../../../platform/kernel/ids.ts';
import type { GraphContext } from '../loaders.ts';
import { mayReadAccount, mayReadLedger } from '../policy.ts';
import type { LedgerAccountRow, LedgerTransactionRow } from '../rows.ts';

/** Whether the caller is staff, by the database. */
export const readsLedger = async (ctx: GraphContext): Promise<boolean> => mayReadLedger(await ctx.loaders.standing());

/** An account if the caller may see it; else null, as if there were none. */
export const visibleAccount = async (ctx: GraphContext, id: string): Promise<LedgerAccountRow | null> => {
  const [account, standing] = await Promise.all([ctx.loaders.accounts.load(id), ctx.loaders.standing()]);
  return account && mayReadAccount(standing, account) ? account : null;
};

/** A transaction for staff; null for everybody else. */
export const visibleTransaction = async (ctx: GraphContext, id: string): Promise<LedgerTransactionRow | null> =>
  isId(id) && (await readsLedger(ctx)) ? ctx.loaders.transactions.load(id) : null;

/** The transaction of a reference for staff; null for everybody else. */
export const visibleByReference = async (ctx: GraphContext, reference: string): Promise<LedgerTransactionRow | null> =>
  (await readsLedger(ctx)) ? ctx.loaders.transactionsByReference.load(reference) : null;

/** An account of something that the caller has been shown already: it exists. */
export const accountOfShown = async (ctx: GraphContext, id: string): Promise<LedgerAccountRow> => {
  const account = await ctx.loaders.accounts.load(id);
  if (!account) throw new Error(`ledger account ${id} is gone`);
  return account;
};
