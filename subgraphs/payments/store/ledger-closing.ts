import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** How many entries of an account one checkpoint stands for. Reading that many takes about 0.3 ms; a row more would be a row more to keep. */
export const CHECKPOINT_ENTRIES = 1_000;
/** How many transactions are rolled up in one transaction: about a second. */
export const ROLL_UP_TRANSACTIONS = 20_000;

/**
 * Goes on with the closing of the books, up to `until`. Each statement must commit before the next begins; see the table's comment.
 * Who was writing when the boundary moved is waited for by the next call, not by this one.
 */
export const moveClosing = async (db: Db, until: Date): Promise<void> => {
  await sql`
    update ledger_closing set safe_until = closed_until, fence = null
    where fence is not null and pg_snapshot_xmin(pg_current_snapshot()) >= fence`.execute(db);
  await sql`update ledger_closing set closed_until = ${until} where safe_until = closed_until and fence is null and closed_until < ${until}`.execute(db);
  await sql`update ledger_closing set fence = pg_snapshot_xmax(pg_current_snapshot()) where fence is null and safe_until < closed_until`.execute(db);
};

/** What is rolled up next: after `from`, up to and including `to`. Locks it. Null when there is nothing, or somebody else is at it. */
export const lockNextRollUp = async (trx: Trx): Promise<{ from: Date; to: Date } | null> => {
  const { rows } = await sql<{ from: Date; to: Date }>`
    select rolled_until as from, least(safe_until, (
      select at from ledger_transactions where at > rolled_until order by at offset ${ROLL_UP_TRANSACTIONS - 1} limit 1
    )) as to
    from ledger_closing where rolled_until < safe_until for update skip locked`.execute(trx);
  return rows[0] ?? null;
};

/** Adds a total for each currency and kind of account that had entries in between. */
export const insertTotals = async (trx: Trx, { from, to }: { from: Date; to: Date }): Promise<void> => {
  await sql`
    insert into ledger_totals (currency, kind, at, out_of_accounts, into_accounts, entries)
    select d.currency, d.kind, ${to}, d.out_of_accounts + coalesce(p.out_of_accounts, 0), d.into_accounts + coalesce(p.into_accounts, 0), d.entries + coalesce(p.entries, 0)
    from (
      select e.currency, a.kind, sum(least(e.amount, 0))::bigint as out_of_accounts, sum(greatest(e.amount, 0))::bigint as into_accounts, count(*) as entries
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
      where t.at > ${from} and t.at <= ${to} group by e.currency, a.kind
    ) d
    left join lateral (
      select * from ledger_totals l where l.currency = d.currency and l.kind = d.kind order by l.at desc limit 1
    ) p on true`.execute(trx);
};

/** Adds checkpoints to those accounts that had entries in between and now have enough of them since their last one. */
export const insertCheckpoints = async (trx: Trx, { from, to }: { from: Date; to: Date }): Promise<void> => {
  await sql`
    with touched as (
      select distinct e.account_id from ledger_transactions t join ledger_entries e on e.transaction_id = t.id where t.at > ${from} and t.at <= ${to}
    ),
    busy as (
      select touched.account_id, coalesce(c.at, '-infinity') as at, coalesce(c.balance, 0) as balance
      from touched left join lateral (
        select p.at, p.balance from ledger_checkpoints p where p.account_id = touched.account_id order by p.at desc limit 1
      ) c on true
      where (
        select count(*) from (
          select from ledger_entries e where e.account_id = touched.account_id and e.at > coalesce(c.at, '-infinity') and e.at <= ${to} limit ${CHECKPOINT_ENTRIES}
        ) tail
      ) >= ${CHECKPOINT_ENTRIES}
    ),
    numbered as (
      select b.account_id, e.at, (row_number() over (partition by b.account_id order by e.at, e.id) - 1) / ${CHECKPOINT_ENTRIES} as chunk,
        (b.balance + sum(e.amount) over (partition by b.account_id order by e.at))::bigint as balance
      from busy b join ledger_entries e on e.account_id = b.account_id and e.at > b.at and e.at <= ${to}
    )
    insert into ledger_checkpoints (account_id, at, balance)
    select distinct on (account_id, chunk) account_id, at, balance from numbered order by account_id, chunk, at desc
    on conflict do nothing`.execute(trx);
};

export const updateRolledUntil = async (trx: Trx, to: Date): Promise<void> => {
  await trx.updateTable('ledger_closing').set({ rolled_until: to }).execute();
};
