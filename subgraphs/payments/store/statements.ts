import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';

export interface StatementLine {
  readonly id: string;
  readonly kind: 'PAYMENT' | 'REFUND';
  readonly intent_id: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly at: Date;
}

/** What a payer paid and got back, newest first. Cursor: (ISO instant, id). */
export const listStatement = async (db: Db, payerId: string, { limit, after }: Page): Promise<StatementLine[]> => {
  const [at, id] = after ?? [null, null];
  const { rows } = await sql<StatementLine>`
    select * from (
      select id, 'PAYMENT' as kind, id as intent_id, amount, currency, date_trunc('milliseconds', succeeded_at) as at
      from payment_intents where payer_id = ${payerId} and status = 'SUCCEEDED'
      union all
      select r.id, 'REFUND', r.intent_id, r.amount, r.currency, date_trunc('milliseconds', r.created_at)
      from payment_refunds r join payment_intents i on i.id = r.intent_id where i.payer_id = ${payerId} and r.split_id is not null
    ) lines
    where ${at}::timestamptz is null or (at, id) < (${at}::timestamptz, ${id}::uuid)
    order by at desc, id desc limit ${limit}`.execute(db);
  return rows;
};
