import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { suspense } from '../domain/chart-of-accounts.ts';

/** What waits in suspense in one currency, and why. Minor units. */
export interface SuspenseBalance {
  readonly currency: string;
  readonly balance: bigint;
  readonly failedRefunds: bigint;
  readonly failedRefundCount: number;
  readonly openItems: bigint;
  readonly openItemCount: number;
}

/** Each currency in which something waits. An item counts with what it put there: its own entries on the account. */
export const suspenseBalances = async (db: Db): Promise<SuspenseBalance[]> => {
  const { rows } = await sql<SuspenseBalance>`
    with accounts as (select id, currency from ledger_accounts where code = ${suspense.code}),
    balances as (
      select a.currency, (coalesce(c.balance, 0) + coalesce(sum(e.amount), 0))::bigint as balance
      from accounts a
      left join lateral (select at, balance from ledger_checkpoints p where p.account_id = a.id order by at desc limit 1) c on true
      left join ledger_entries e on e.account_id = a.id and e.at > coalesce(c.at, '-infinity')
      group by a.currency, c.balance
    ),
    refunds as (
      select currency, sum(amount)::bigint as amount, count(*)::int as n from payment_refunds r
      where status = 'FAILED' and not exists (select from payment_refund_remedies m where m.refund_id = r.id) group by currency
    ),
    items as (
      select a.currency, sum(e.amount)::bigint as amount, count(distinct i.id)::int as n
      from payment_reconciliation_items i join ledger_transactions t on t.reference = 'reconciliation:' || i.id
      join ledger_entries e on e.transaction_id = t.id join accounts a on a.id = e.account_id
      where i.status in ('OPEN', 'PROPOSED') group by a.currency
    )
    select b.currency, b.balance, coalesce(r.amount, 0)::bigint as "failedRefunds", coalesce(r.n, 0) as "failedRefundCount",
      coalesce(i.amount, 0)::bigint as "openItems", coalesce(i.n, 0) as "openItemCount"
    from balances b left join refunds r using (currency) left join items i using (currency)
    where b.balance <> 0 or r.n > 0 or i.n > 0 order by b.currency`.execute(db);
  return rows;
};
