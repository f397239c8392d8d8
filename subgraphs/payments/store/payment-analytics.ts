import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { declineOf, type DeclineReason } from '../domain/decline.ts';

export interface PaymentAnalytics {
  readonly currency: string;
  /** Captured for payments in that time, minor units. */
  readonly volume: bigint;
  /** Asked back in that time and not failed, minor units. */
  readonly refunded: bigint;
  /** Payments of which something was captured for the first time then. */
  readonly payments: number;
  /** Tries that were begun then. */
  readonly attempts: number;
  readonly succeeded: number;
  readonly declined: number;
  /** By reason, most frequent first. */
  readonly declines: readonly { readonly reason: DeclineReason; readonly count: number }[];
}

interface Row {
  readonly volume: bigint;
  readonly refunded: bigint;
  readonly payments: bigint;
  readonly attempts: bigint;
  readonly succeeded: bigint;
  readonly declines: Readonly<Record<string, number>> | null;
}

/**
 * Figures of one currency between two instants (`from` included). A try has succeeded when its money was taken or set aside, and is declined when a
 * bank or provider said no; what its payer or we gave up is neither. One statement.
 */
export const paymentAnalytics = async (db: Db, currency: string, from: Date, to: Date): Promise<PaymentAnalytics> => {
  const { rows } = await sql<Row>`
    with taken as (
      select c.intent_id, c.amount, not exists (
        select from payment_captures e where e.intent_id = c.intent_id and e.pays and e.status = 'SUCCEEDED' and e.amount > 0 and (e.settled_at, e.ordinal) < (c.settled_at, c.ordinal)
      ) as is_first
      from payment_captures c where c.currency = ${currency} and c.pays and c.status = 'SUCCEEDED' and c.amount > 0 and c.settled_at >= ${from} and c.settled_at < ${to}
    ), tried as (
      select a.status, a.failure_reason from payment_attempts a join payment_intents i on i.id = a.intent_id
      where i.currency = ${currency} and a.created_at >= ${from} and a.created_at < ${to}
    )
    select
      (select coalesce(sum(amount), 0)::bigint from taken) as volume,
      (select count(*) from taken where is_first) as payments,
      (select coalesce(sum(amount), 0)::bigint from payment_refunds where currency = ${currency} and split_id is not null and status <> 'FAILED' and created_at >= ${from} and created_at < ${to}) as refunded,
      (select count(*) from tried) as attempts,
      (select count(*) from tried where status in ('AUTHORIZED', 'PARTIALLY_CHARGED', 'CHARGED', 'EXPIRED')) as succeeded,
      (select jsonb_object_agg(code, n) from (select failure_reason as code, count(*) as n from tried where status = 'FAILED' group by failure_reason) d where code is not null) as declines`.execute(db);
  const row = rows[0]!;
  const counts = new Map<DeclineReason, number>();
  for (const [code, count] of Object.entries(row.declines ?? {})) {
    const { reason } = declineOf(code);
    if (reason !== 'GIVEN_UP') counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  const declines = [...counts].map(([reason, count]) => ({ reason, count })).toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
  return {
    currency, volume: row.volume, refunded: row.refunded, payments: Number(row.payments), attempts: Number(row.attempts), succeeded: Number(row.succeeded),
    declined: declines.reduce((sum, { count }) => sum + count, 0), declines,
  };
};
