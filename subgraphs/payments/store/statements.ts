import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import { wallet } from '../domain/chart-of-accounts.ts';
import { movementOf, type MovementKind } from '../domain/wallet-movements.ts';
import { WALLET } from '../domain/wallets.ts';

/** Money that a person paid, got or sent. Through a wallet it has the wallet's balance after it; else the three of them are null. */
export interface StatementLine {
  readonly id: string;
  readonly kind: MovementKind;
  /** Whether it came to them. */
  readonly received: boolean;
  readonly intent_id: string | null;
  readonly wallet_transfer_id: string | null;
  /** Minor units, above zero. */
  readonly amount: bigint;
  readonly currency: string;
  readonly wallet_id: string | null;
  readonly balance_after: bigint | null;
  readonly at: Date;
}

interface Found {
  readonly id: string;
  /** Of the ledger, for what went through a wallet; else PAYMENT or REFUND. */
  readonly kind: string;
  readonly reference: string | null;
  readonly intent_id: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly wallet_id: string | null;
  readonly entry_id: bigint | null;
  readonly at: Date;
}

/**
 * What a person paid, got and sent, newest first: by a provider, as payments and refunds say, and through their wallets, as the ledger does. Each
 * once: what a wallet paid is an entry of it. Cursor: (ISO instant, id). Two statements.
 */
export const listStatement = async (db: Db, userId: string, { limit, after }: Page): Promise<StatementLine[]> => {
  const [at, id] = after ?? [null, null];
  const before = sql<boolean>`${at}::timestamptz is null or (at, id collate "C") < (${at}::timestamptz, ${id}::text)`;
  const { rows } = await sql<Found>`
    with paid as (
      select i.id::text as id, 'PAYMENT' as kind, null::text as reference, i.id as intent_id, i.captured as amount, i.currency,
        null::uuid as wallet_id, null::bigint as entry_id, date_trunc('milliseconds', i.succeeded_at) as at
      from payment_intents i join payment_attempts a on a.id = i.charged_attempt_id
      where i.payer_id = ${userId} and i.status = 'SUCCEEDED' and i.subject_type <> 'WALLET_TOP_UP' and a.provider <> ${WALLET}
    ), returned as (
      select r.id::text, 'REFUND', null, r.intent_id, r.amount, r.currency, null::uuid, null::bigint, date_trunc('milliseconds', r.created_at) as at
      from payment_refunds r join payment_intents i on i.id = r.intent_id
      where i.payer_id = ${userId} and r.split_id is not null and r.destination = 'PROVIDER'
    ), moved as (
      select t.id || ':' || e.currency as id, t.kind, t.reference, null::uuid as intent_id, e.amount, e.currency, e.account_id, e.id as entry_id, e.at
      from ledger_accounts a join ledger_entries e on e.account_id = a.id join ledger_transactions t on t.id = e.transaction_id
      where a.code = ${wallet(userId).code}
    ), newest as (
      (select * from paid where ${before} order by at desc, id collate "C" desc limit ${limit})
      union all (select * from returned where ${before} order by at desc, id collate "C" desc limit ${limit})
      union all (select * from moved where ${before} order by at desc, id collate "C" desc limit ${limit})
    ), lines as (select * from newest order by at desc, id collate "C" desc limit ${limit}
    ), named as (
      select *, case when kind in ('CAPTURE', 'REFUND', 'TOP_UP') and wallet_id is not null then split_part(reference, ':', 2)::uuid end as subject from lines
    )
    select n.id, n.kind, n.reference, coalesce(n.intent_id, i.id, c.intent_id, r.intent_id) as intent_id, n.amount, n.currency, n.wallet_id, n.entry_id, n.at
    from named n
    left join payment_intents i on n.kind = 'TOP_UP' and i.id = n.subject
    left join payment_captures c on n.kind = 'CAPTURE' and c.id = n.subject
    left join payment_refunds r on n.kind = 'REFUND' and r.id = n.subject
    order by n.at desc, n.id collate "C" desc`.execute(db);
  const balances = await balancesAfter(db, rows.flatMap(({ entry_id }) => (entry_id === null ? [] : [entry_id])));
  return rows.map((row) => toLine(row, balances));
};

const toLine = ({ id, kind, reference, intent_id, amount, currency, wallet_id, entry_id, at }: Found, balances: ReadonlyMap<bigint, bigint>): StatementLine => {
  const about = { id, intent_id, currency, wallet_id, at };
  if (wallet_id === null || entry_id === null) {
    return { ...about, kind: kind === 'REFUND' ? 'REFUND' : 'PAYMENT', received: kind === 'REFUND', wallet_transfer_id: null, amount, balance_after: null };
  }
  const movement = movementOf({ kind, reference: reference ?? '', amount });
  return { ...about, ...movement, received: amount > 0n, amount: amount < 0n ? -amount : amount, balance_after: balances.get(entry_id) ?? null };
};

/** The balance of its account right after each of these entries: the last checkpoint before it and the entries since. */
const balancesAfter = async (db: Db, entryIds: readonly bigint[]): Promise<Map<bigint, bigint>> => {
  if (entryIds.length === 0) return new Map();
  const { rows } = await sql<{ id: bigint; balance: bigint }>`
    with shown as (select id, account_id, at from ledger_entries where id = any(${entryIds}::bigint[])),
    spans as (select account_id, min(at) as oldest, max(at) as newest from shown group by account_id),
    starts as (
      select s.account_id, s.newest, c.at as since, coalesce(c.balance, 0) as balance from spans s
      left join lateral (select p.at, p.balance from ledger_checkpoints p where p.account_id = s.account_id and p.at < s.oldest order by p.at desc limit 1) c on true
    ),
    running as (
      select e.id, (s.balance + sum(e.amount) over (partition by e.account_id order by e.at, e.id))::bigint as balance
      from starts s join ledger_entries e on e.account_id = s.account_id and e.at > coalesce(s.since, '-infinity') and e.at <= s.newest
    )
    select running.id, running.balance from running join shown using (id)`.execute(db);
  return new Map(rows.map(({ id, balance }) => [id, balance]));
};
