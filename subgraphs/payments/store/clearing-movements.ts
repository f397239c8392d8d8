import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { clearing, disputed } from '../domain/chart-of-accounts.ts';
import type { Candidate, MatchRule, Movement, Place } from '../domain/reconciliation.ts';

/**
 * Reconciliation compares whole movements: what one transaction moved on a provider's clearing account in one currency. Our own corrections
 * (RECONCILIATION, what took them back, and fees, which belong to their lines) are not compared.
 */
const compared = sql<boolean>`t.kind not in ('RECONCILIATION', 'FEE')
  and not exists (select from ledger_transactions o where o.id = t.reverses and o.kind in ('RECONCILIATION', 'FEE'))`;

/** Whether nothing has it yet. An item that says that the provider lacks it does not count. */
const isFree = sql<boolean>`
  not exists (select from payment_settlement_matches m where m.transaction_id = t.id and m.account_id = c.id)
  and not exists (
    select from payment_reconciliation_items i where i.transaction_id = t.id and i.account_id = c.id
      and (i.status = 'RESOLVED' or (i.line_id is not null and i.status <> 'SETTLED'))
  )`;

/**
 * Which transactions a provider's names stand for: captures of a charge, a refund and its failure, a payout and its return, and whatever moved money
 * from and to a dispute.
 */
const subjectsOf = (provider: string, names: readonly string[]): RawBuilder<unknown> => sql`
  select a.provider_reference as name, t.id, 'CHARGE_REFERENCE' as rule
  from payment_attempts a join payment_captures c on c.attempt_id = a.id join ledger_transactions t on t.reference = 'capture:' || c.id
  where a.provider = ${provider} and a.provider_reference = any(${names}::text[])
  union all
  select r.provider_reference, t.id, 'REFUND_ID'
  from payment_refunds r join payment_attempts a on a.id = r.attempt_id cross join unnest(array['refund:', 'refund-failed:']) prefix
  join ledger_transactions t on t.reference = prefix || r.id
  where a.provider = ${provider} and r.provider_reference = any(${names}::text[])
  union all
  select n.name, t.id, 'TRANSFER_ID'
  from (
    select id, provider_reference as name from vendor_payouts where provider = ${provider} and provider_reference = any(${names}::text[])
    union all
    select id, name from vendor_payouts cross join unnest(past_references) name
    where provider = ${provider} and past_references && ${names}::text[] and name = any(${names}::text[])
  ) n cross join unnest(array['payout-paid:', 'payout-returned:']) prefix join ledger_transactions t on t.reference = prefix || n.id
  union all
  select d.provider_reference, e.transaction_id, 'DISPUTE_ID'
  from payment_disputes d join ledger_accounts c on c.code = ${disputed(provider, '').code} || d.id and c.currency = d.currency
  join ledger_entries e on e.account_id = c.id
  where d.provider = ${provider} and d.provider_reference = any(${names}::text[])`;

export interface NamedCandidate extends Candidate {
  /** What the provider calls it. */
  readonly provider_name: string;
  readonly name: MatchRule;
}

/** The movements that the ledger has under what a provider calls so, oldest first, also those that are taken. */
export const movementsByNames = async (db: Db, provider: string, names: readonly string[]): Promise<NamedCandidate[]> => {
  if (names.length === 0) return [];
  const { rows } = await sql<NamedCandidate>`
    with subjects as (${subjectsOf(provider, names)})
    select s.name as provider_name, s.rule as name, t.id as "transactionId", c.id as "accountId", (-sum(e.amount))::bigint as amount, c.currency, t.at, ${isFree} as free
    from subjects s join ledger_transactions t on t.id = s.id
    join ledger_entries e on e.transaction_id = t.id join ledger_accounts c on c.id = e.account_id and c.code = ${clearing(provider).code}
    where ${compared}
    group by s.name, s.rule, t.id, c.id order by t.at, t.id`.execute(db);
  return rows;
};

export interface NamelessCandidate extends Candidate {
  /** The line that it may be. */
  readonly lineId: string;
}

/**
 * Movements that have no name at the provider, such as adjustments by hand, of the amounts of lines and not farther from them than `margin`
 * milliseconds. None for a line when another one that is not matched has the same amount there: then neither can be told from the other.
 */
export const namelessMovements = async (db: Db, provider: string, lineIds: readonly string[], margin: number): Promise<NamelessCandidate[]> => {
  if (lineIds.length === 0) return [];
  const { rows } = await sql<NamelessCandidate>`
    select l.id as "lineId", null as name, true as free, t.id as "transactionId", c.id as "accountId", l.amount, c.currency, t.at
    from (select id, amount, currency, at, make_interval(secs => ${margin / 1000}) as margin from payment_settlement_lines where id = any(${lineIds}::uuid[])) l
    join ledger_accounts c on c.code = ${clearing(provider).code} and c.currency = l.currency
    join ledger_entries e on e.account_id = c.id and e.at between l.at - l.margin and l.at + l.margin and e.amount = -l.amount
    join ledger_transactions t on t.id = e.transaction_id and t.kind in ('ADJUSTMENT', 'TRANSFER', 'EXCHANGE')
    where ${isFree} and not exists (select from ledger_transactions b where b.reverses = t.id)
      and not exists (
        select from payment_settlement_lines o where o.provider = ${provider} and o.at between l.at - l.margin and l.at + l.margin and o.amount = l.amount
          and o.currency = l.currency and o.id <> l.id and not exists (select from payment_settlement_matches m where m.line_id = o.id)
      )
    order by t.at, t.id`.execute(db);
  return rows;
};

export interface BookedMovement extends Movement {
  /** ISO instant with microseconds: with the transaction's id its place in the order. */
  readonly place: string;
}

/**
 * Movements from one instant to another that no line and no item has, oldest first, after a place in this order. Only of time that some run of
 * the provider covers, and without refunds that are still on their way and younger than `margin` milliseconds.
 */
export const listUnsettledMovements = async (
  db: Db,
  { provider, runId, from, to, now, margin, after, limit }:
  { provider: string; runId: string; from: Date; to: Date; now: Date; margin: number; after: Place | null; limit: number },
): Promise<BookedMovement[]> => {
  const { rows } = await sql<BookedMovement>`
    select t.id as "transactionId", c.id as "accountId", (-sum(e.amount))::bigint as amount, c.currency, t.at,
      to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place
    from ledger_accounts c join ledger_entries e on e.account_id = c.id and e.at >= ${from} and e.at < ${to}
    join ledger_transactions t on t.id = e.transaction_id
    where c.code = ${clearing(provider).code} and ${compared}
      and (t.at, t.id) > (${after?.[0] ?? '-infinity'}::timestamptz, ${after?.[1] ?? '00000000-0000-0000-0000-000000000000'}::uuid)
      and not exists (select from payment_settlement_matches m where m.transaction_id = t.id and m.account_id = c.id)
      and not exists (select from payment_reconciliation_items i where i.transaction_id = t.id and i.account_id = c.id and i.status <> 'SETTLED')
      and exists (
        select from payment_reconciliation_runs r where r.provider = ${provider} and (r.status = 'DONE' or r.id = ${runId})
          and t.at >= r.period_from and t.at < r.period_to
      )
      and not exists (
        select from payment_refunds p where t.kind = 'REFUND' and t.reference = 'refund:' || p.id and p.status = 'PENDING'
          and p.created_at > ${new Date(now.getTime() - margin)}
      )
    group by t.id, c.id having sum(e.amount) <> 0 order by t.at, t.id limit ${limit}`.execute(db);
  return rows;
};

export interface Opposite extends Movement {
  /** The transaction that it takes back, or that takes it back. */
  readonly cancels: string;
}

/**
 * The movements that take others back, when neither has a line: what a failed refund, a returned payout or a reversal did to the ledger alone. At most one for each.
 * An open item of theirs does not matter.
 */
export const oppositesOf = async (db: Db, movements: readonly Movement[]): Promise<Opposite[]> => {
  if (movements.length === 0) return [];
  const { rows } = await sql<Opposite>`
    with these as (
      select m.id, m.account_id, m.amount, b.reference, b.reverses
      from unnest(${movements.map((each) => each.transactionId)}::uuid[], ${movements.map((each) => each.accountId)}::uuid[], ${movements.map((each) => each.amount)}::bigint[])
        as m(id, account_id, amount) join ledger_transactions b on b.id = m.id
    ),
    others as (
      select these.*, o.id as other from these join ledger_transactions o on o.reverses = these.id
      union all select these.*, these.reverses from these where these.reverses is not null
      union all
      select these.*, o.id from these
      join (values ('refund:', 'refund-failed:'), ('refund-failed:', 'refund:'), ('payout-paid:', 'payout-returned:'), ('payout-returned:', 'payout-paid:')) p(this, that)
        on these.reference like p.this || '%'
      join ledger_transactions o on o.reference = p.that || substr(these.reference, length(p.this) + 1)
    )
    select distinct on (others.id, others.account_id) others.id as cancels, t.id as "transactionId", c.id as "accountId", -others.amount as amount, c.currency, t.at
    from others join ledger_transactions t on t.id = others.other join ledger_accounts c on c.id = others.account_id
    where ${isFree} and (select sum(e.amount) from ledger_entries e where e.transaction_id = t.id and e.account_id = c.id) = others.amount
    order by others.id, others.account_id, t.at, t.id`.execute(db);
  return rows;
};
