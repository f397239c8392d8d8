import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { LedgerAccountRow, LedgerTransactionRow } from '../rows.ts';

/** An entry with what its transaction says about it. */
export interface LedgerEntry {
  readonly id: bigint;
  readonly transaction_id: string;
  readonly account_id: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly at: Date;
  readonly kind: string;
  readonly reference: string;
  readonly note: string | null;
  /** The account's balance with this entry; null outside statements. */
  readonly balance_after: bigint | null;
}

export const transactionsByIds = (db: Db, ids: readonly string[]): Promise<LedgerTransactionRow[]> =>
  db.selectFrom('ledger_transactions').selectAll().where('id', 'in', [...ids]).execute();

export const findTransaction = (db: Db, id: string): Promise<LedgerTransactionRow | undefined> =>
  db.selectFrom('ledger_transactions').selectAll().where('id', '=', id).executeTakeFirst();

export const findTransactionByReference = async (db: Db, reference: string): Promise<LedgerTransactionRow | undefined> => (await transactionsByReferences(db, [reference]))[0];

export const transactionsByReferences = (db: Db, references: readonly string[]): Promise<LedgerTransactionRow[]> =>
  db.selectFrom('ledger_transactions').selectAll().where('reference', 'in', [...references]).execute();

/** Which transactions took these back. */
export const reversalsByIds = async (db: Db, ids: readonly string[]): Promise<{ reverses: string; id: string }[]> => {
  const rows = await db.selectFrom('ledger_transactions').select(['id', 'reverses']).where('reverses', 'in', [...ids]).execute();
  return rows.flatMap(({ id, reverses }) => (reverses === null ? [] : [{ id, reverses }]));
};

const entries = (db: Db) =>
  db
    .selectFrom('ledger_entries as e')
    .innerJoin('ledger_transactions as t', 't.id', 'e.transaction_id')
    .select(['e.id', 'e.transaction_id', 'e.account_id', 'e.currency', 'e.amount', 'e.at', 't.kind', 't.reference', 't.note']);

/** The entries of transactions, in the order in which they were written. */
export const entriesByTransactionIds = async (db: Db, ids: readonly string[]): Promise<LedgerEntry[]> => {
  const rows = await entries(db).where('e.transaction_id', 'in', [...ids]).orderBy('e.id').execute();
  return rows.map((row) => ({ ...row, balance_after: null }));
};

/** The accounts and amounts of one transaction. */
export const legsOf = (db: Db, transactionId: string): Promise<{ account: LedgerAccountRow; amount: bigint }[]> =>
  db
    .selectFrom('ledger_entries as e')
    .innerJoin('ledger_accounts as a', 'a.id', 'e.account_id')
    .selectAll('a')
    .select('e.amount')
    .where('e.transaction_id', '=', transactionId)
    .orderBy('e.id')
    .execute()
    .then((rows) => rows.map(({ amount, ...account }) => ({ account, amount })));

export interface Statement {
  readonly accountId: string;
  /** From this instant on, and before that one; null for no bound. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly order: 'asc' | 'desc';
}

/** Where an entry stands in its account: (ISO instant, id). */
export const placeOf = ({ at, id }: Pick<LedgerEntry, 'at' | 'id'>): readonly [string, string] => [at.toISOString(), String(id)];

/**
 * Entries of an account in order of booking, each with the balance after it. Cursor: {@link placeOf}. Two statements: the balance is read for the
 * oldest entry of the page, and added up from there.
 */
export const listStatementOf = async (db: Db, { accountId, from, to, order }: Statement, { limit, after }: Page): Promise<LedgerEntry[]> => {
  let query = entries(db).where('e.account_id', '=', accountId);
  if (from) query = query.where('e.at', '>=', from);
  if (to) query = query.where('e.at', '<', to);
  if (after) query = query.where(sql<boolean>`(e.at, e.id) ${sql.raw(order === 'asc' ? '>' : '<')} (${after[0]}::timestamptz, ${after[1]}::bigint)`);
  const rows = await query.orderBy('e.at', order).orderBy('e.id', order).limit(limit).execute();
  const oldestFirst = order === 'asc' ? rows : rows.toReversed();
  const oldest = oldestFirst[0];
  let balance = oldest ? (await balanceWith(db, accountId, oldest)) - oldest.amount : 0n;
  const withBalance = oldestFirst.map((row) => ({ ...row, balance_after: (balance += row.amount) }));
  return order === 'asc' ? withBalance : withBalance.toReversed();
};

/** An account's balance right after one of its entries. */
const balanceWith = async (db: Db, accountId: string, { at, id }: { at: Date; id: bigint }): Promise<bigint> => {
  const { rows } = await sql<{ balance: bigint }>`
    select (coalesce(c.balance, 0) + coalesce(sum(e.amount), 0))::bigint as balance
    from (select) one
    left join lateral (select p.at, p.balance from ledger_checkpoints p where p.account_id = ${accountId} and p.at < ${at} order by p.at desc limit 1) c on true
    left join ledger_entries e on e.account_id = ${accountId} and e.at > coalesce(c.at, '-infinity') and (e.at, e.id) <= (${at}, ${id})
    group by c.balance`.execute(db);
  return rows[0]!.balance;
};
