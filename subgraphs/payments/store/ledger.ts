import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import type { Account, AccountKind } from '../domain/chart-of-accounts.ts';
import type { Entry, Posting } from '../domain/postings.ts';
import type { LedgerAccountRow } from '../rows.ts';

/** An account's id follows from its code and currency (a UUID of version 8, RFC 9562), so that writers need not look it up. */
export const accountId = (code: string, currency: string): string => {
  const hex = createHash('sha256').update(`${code}\u0000${currency}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Makes the accounts that do not exist yet, with a balance row for those that have a limit. In order of id, so that two makers cannot deadlock. */
export const insertAccounts = async (trx: Db, accounts: readonly { account: Account; currency: string }[]): Promise<void> => {
  const byId = new Map(accounts.map(({ account, currency }) => [accountId(account.code, currency), { account, currency }]));
  const rows = [...byId].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { account, currency }]) => ({ id, currency, ...account }));
  await sql`
    with made as (
      insert into ledger_accounts (id, code, currency, kind, min_balance)
      select * from unnest(${rows.map((r) => r.id)}::uuid[], ${rows.map((r) => r.code)}::text[], ${rows.map((r) => r.currency)}::text[],
        ${rows.map((r) => r.kind)}::text[], ${rows.map((r) => r.minBalance)}::bigint[])
      on conflict do nothing returning id, min_balance
    )
    insert into ledger_balances (account_id, min_balance) select id, min_balance from made where min_balance is not null`.execute(trx);
};

/**
 * Writes a posting in one statement: locks the balance rows of limited accounts in order of id, looks whether what is available there covers it,
 * then writes transaction and entries, or nothing. A trigger of the entries moves the balances. Accounts without a limit have no row to queue
 * for: the busiest ones (clearing, commission) take any number of writers at a time. `at` is when it is booked unless the books are closed there.
 * STRANGE when an account does not exist: then nothing is locked either, because who makes accounts must not hold balances that their maker needs.
 */
export const insertPosting = async (trx: Trx, { reference, kind, entries, reverses, note }: Posting, at: Date): Promise<'POSTED' | 'SHORT' | 'KNOWN' | 'STRANGE'> => {
  const accounts = entries.map((entry) => accountId(entry.account.code, entry.currency));
  const { rows } = await sql<{ posted: boolean; short: boolean; strange: boolean }>`
    with legs as (
      select * from unnest(${accounts}::uuid[], ${entries.map((e) => e.currency)}::text[], ${entries.map((e) => e.amount)}::bigint[])
        as l(account_id, currency, amount)
    ),
    changes as (select account_id, sum(amount)::bigint as amount from legs group by account_id),
    strange as (select from changes where not exists (select from ledger_accounts a where a.id = changes.account_id)),
    held as (
      select account_id, balance - pending_out as available, min_balance from ledger_balances
      where account_id = any(${accounts}::uuid[]) and not exists (select from strange) order by account_id for update
    ),
    short as (select from held join changes using (account_id) where available + amount < min_balance),
    posted as (
      insert into ledger_transactions (id, reference, kind, entry_count, at, reverses, note)
      select ${newId()}, ${reference}, ${kind}, ${entries.length}, ${at}, ${reverses ?? null}, ${note ?? null}
      where not exists (select from short) and not exists (select from strange)
      on conflict (reference) do nothing returning id, at
    ),
    entered as (
      insert into ledger_entries (transaction_id, account_id, currency, amount, at)
      select posted.id, account_id, currency, amount, posted.at from posted, legs
    )
    select exists (select from posted) as posted, exists (select from short) as short, exists (select from strange) as strange`.execute(trx);
  const { posted, short, strange } = rows[0]!;
  if (posted) return 'POSTED';
  if (strange) return 'STRANGE';
  return short ? 'SHORT' : 'KNOWN';
};

const fingerprint = (kind: string, lines: readonly { account: string; amount: bigint }[]): string =>
  [kind, ...lines.map(({ account, amount }) => `${account} ${amount}`).sort()].join('\n');

/** Whether a reference is in the ledger, and with the same kind and entries. */
export const findPosted = async (db: Db, { reference, kind, entries }: Posting): Promise<'NONE' | 'SAME' | 'OTHER'> => {
  const rows = await db
    .selectFrom('ledger_transactions as t')
    .innerJoin('ledger_entries as e', 'e.transaction_id', 't.id')
    .select(['t.kind', 'e.account_id', 'e.amount'])
    .where('t.reference', '=', reference)
    .execute();
  if (rows.length === 0) return 'NONE';
  const wanted = fingerprint(kind, entries.map((entry: Entry) => ({ account: accountId(entry.account.code, entry.currency), amount: entry.amount })));
  return fingerprint(rows[0]!.kind, rows.map((row) => ({ account: row.account_id, amount: row.amount }))) === wanted ? 'SAME' : 'OTHER';
};

/** Locks the balance rows of those accounts that have one, in order of id as every posting does. */
export const lockBalances = async (trx: Trx, accountIds: readonly string[]): Promise<void> => {
  await trx.selectFrom('ledger_balances').select('account_id').where('account_id', 'in', [...accountIds]).orderBy('account_id').forUpdate().execute();
};

/**
 * Balances of accounts: the sum of their entries up to and including an instant, or of all. From the last checkpoint before it and the entries
 * since: about a thousand, plus those that are not rolled up yet. Accounts without entries have zero.
 */
export const balancesByIds = async (db: Db, accountIds: readonly string[], at: Date | null = null): Promise<{ id: string; balance: bigint }[]> => {
  const { rows } = await sql<{ id: string; balance: bigint }>`
    select a.id, (coalesce(c.balance, 0) + coalesce(since.amount, 0))::bigint as balance
    from unnest(${accountIds}::uuid[]) as a(id)
    left join lateral (
      select p.at, p.balance from ledger_checkpoints p
      where p.account_id = a.id and p.at <= coalesce(${at}::timestamptz, 'infinity') order by p.at desc limit 1
    ) c on true
    left join lateral (
      select sum(e.amount) as amount from ledger_entries e
      where e.account_id = a.id and e.at > coalesce(c.at, '-infinity') and e.at <= coalesce(${at}::timestamptz, 'infinity')
    ) since on true`.execute(db);
  return rows;
};

export const accountsByIds = (db: Db, ids: readonly string[]) => db.selectFrom('ledger_accounts').selectAll().where('id', 'in', [...ids]).execute();

/** An account as postings name it. */
export const accountOf = ({ code, kind, min_balance }: LedgerAccountRow): Account => ({ code, kind: kind as AccountKind, minBalance: min_balance });
