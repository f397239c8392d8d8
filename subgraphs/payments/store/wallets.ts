import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { wallet, walletOwner } from '../domain/chart-of-accounts.ts';
import { accountId } from './ledger.ts';

/** A person's account of one currency. `pendingOut` is set aside by pending transfers. Minor units. */
export interface Wallet {
  /** The ledger account's id, which follows from owner and currency. */
  readonly id: string;
  readonly userId: string;
  readonly currency: string;
  readonly balance: bigint;
  readonly pendingOut: bigint;
}

export const walletId = (userId: string, currency: string): string => accountId(wallet(userId).code, currency);

/** A wallet that no money has reached yet. */
export const emptyWallet = (userId: string, currency: string): Wallet => ({ id: walletId(userId, currency), userId, currency, balance: 0n, pendingOut: 0n });

const wallets = (db: Db) =>
  db
    .selectFrom('ledger_accounts as a')
    .innerJoin('ledger_balances as b', 'b.account_id', 'a.id')
    .select(['a.id', 'a.code', 'a.currency', 'b.balance', 'b.pending_out'])
    .where('a.kind', '=', 'WALLET');

const toWallets = (rows: readonly { id: string; code: string; currency: string; balance: bigint; pending_out: bigint }[]): Wallet[] =>
  rows.flatMap(({ id, code, currency, balance, pending_out }) => {
    const userId = walletOwner(code);
    return userId === null ? [] : [{ id, userId, currency, balance, pendingOut: pending_out }];
  });

/** Those that money has reached, in no particular order. */
export const walletsByIds = async (db: Db, ids: readonly string[]): Promise<Wallet[]> => toWallets(await wallets(db).where('a.id', 'in', [...ids]).execute());

/** Those that money has reached, by currency. */
export const walletsByUserIds = async (db: Db, userIds: readonly string[]): Promise<Wallet[]> =>
  toWallets(await wallets(db).where('a.code', 'in', userIds.map((id) => wallet(id).code)).orderBy('a.currency').execute());

/** Locks a person's wallet and answers what is available in it: nothing, when no money has reached it. */
export const lockWallet = async (trx: Trx, userId: string, currency: string): Promise<bigint> => {
  const row = await trx
    .selectFrom('ledger_balances')
    .select(sql<bigint>`balance - pending_out`.as('available'))
    .where('account_id', '=', walletId(userId, currency))
    .forUpdate()
    .executeTakeFirst();
  return row?.available ?? 0n;
};
