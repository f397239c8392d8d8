import { sql } from 'kysely';
import { currencyExponents } from '../../../platform/kernel/money.ts';
import type { Db } from '../../../platform/db/database.ts';
import { accountKinds } from '../domain/chart-of-accounts.ts';

export interface TrialBalanceTotal {
  readonly currency: string;
  readonly kind: string;
  readonly outOfAccounts: bigint;
  readonly intoAccounts: bigint;
  readonly entries: bigint;
}

/** Before every booking: the books begin after it. */
const EPOCH = new Date(0);

/**
 * What stood where at an instant, by currency and kind of account: what left accounts (negative) and what arrived. From the newest totals before
 * it and the entries since the newest of them all; a kind without a total at that moment had no entries since its own. That moment is read
 * first, because PostgreSQL reads the whole ledger for entries since an instant that it does not know when it plans. Totals never change.
 */
export const trialBalanceAt = async (db: Db, at: Date): Promise<TrialBalanceTotal[]> => {
  const newest = await db.selectFrom('ledger_totals').select('at').where('at', '<=', at).orderBy('at', 'desc').limit(1).executeTakeFirst();
  const since = newest?.at ?? EPOCH;
  const { rows } = await sql<TrialBalanceTotal>`
    with rolled as (
      select t.* from unnest(${Object.keys(currencyExponents)}::text[]) c(currency) cross join unnest(${[...accountKinds]}::text[]) k(kind)
      cross join lateral (
        select l.currency, l.kind, l.out_of_accounts, l.into_accounts, l.entries from ledger_totals l
        where l.currency = c.currency and l.kind = k.kind and l.at <= ${since} order by l.at desc limit 1
      ) t
    ),
    since as (
      select e.currency, a.kind, least(e.amount, 0) as out_of_accounts, greatest(e.amount, 0) as into_accounts, 1 as entries
      from ledger_transactions t join ledger_entries e on e.transaction_id = t.id join ledger_accounts a on a.id = e.account_id
      where t.at > ${since} and t.at <= ${at}
    )
    select currency, kind, sum(out_of_accounts)::bigint as "outOfAccounts", sum(into_accounts)::bigint as "intoAccounts", sum(entries)::bigint as entries
    from (select * from rolled union all select * from since) lines group by currency, kind order by currency, array_position(${[...accountKinds]}::text[], kind)`.execute(db);
  return rows;
};
