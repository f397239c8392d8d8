import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { RefundRow } from '../rows.ts';

/** Writes down what is done about a failed refund: false when something was done before. Waits for a concurrent twin to end. */
export const insertRemedy = async (trx: Trx, row: Insertable<DB['payment_refund_remedies']>): Promise<boolean> => {
  const made = await trx.insertInto('payment_refund_remedies').values(row).onConflict((c) => c.column('refund_id').doNothing()).returning('refund_id').executeTakeFirst();
  return made !== undefined;
};

export const remediesByRefundIds = (db: Db, ids: readonly string[]) => db.selectFrom('payment_refund_remedies').selectAll().where('refund_id', 'in', [...ids]).execute();

/** The retries of refunds. */
export const retriesByRefundIds = async (db: Db, ids: readonly string[]): Promise<{ retry_of: string; refund: RefundRow }[]> => {
  const rows = await db.selectFrom('payment_refunds').selectAll().where('retry_of', 'in', [...ids]).execute();
  return rows.flatMap((refund) => (refund.retry_of === null ? [] : [{ retry_of: refund.retry_of, refund }]));
};

/** Failed refunds whose money still waits in suspense, newest first. Cursor: (ISO instant, id). */
export const listFailedRefunds = (db: Db, { limit, after }: Page): Promise<RefundRow[]> => {
  let query = db
    .selectFrom('payment_refunds as r').selectAll('r').where('r.status', '=', sql.lit('FAILED'))
    .where(sql<boolean>`not exists (select from payment_refund_remedies m where m.refund_id = r.id)`);
  if (after) query = query.where(sql<boolean>`(r.created_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('r.created_at', 'desc').orderBy('r.id', 'desc').limit(limit).execute();
};
