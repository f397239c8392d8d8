import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { PaymentReviewRow } from '../rows.ts';

export const insertReview = (trx: Trx, row: Insertable<DB['payment_reviews']>) => trx.insertInto('payment_reviews').values(row).execute();

export const findReview = (db: Db, id: string) => db.selectFrom('payment_reviews').selectAll().where('id', '=', id).executeTakeFirst();

export const getReview = (db: Db, id: string) => db.selectFrom('payment_reviews').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const lockReview = (trx: Trx, id: string) => trx.selectFrom('payment_reviews').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const lockReviewOf = (trx: Trx, attemptId: string) =>
  trx.selectFrom('payment_reviews').selectAll().where('attempt_id', '=', attemptId).forUpdate().executeTakeFirst();

/** Notes who decided a review and why, and lets go of its attempt; just before the review moves. */
export const closeReview = async (trx: Trx, { id, attempt_id }: PaymentReviewRow, { by, note, at }: { by: string | null; note: string | null; at: Date }): Promise<void> => {
  await trx.updateTable('payment_reviews').set({ decided_by: by, note, decided_at: at }).where('id', '=', id).execute();
  await trx.updateTable('payment_attempts').set({ in_review: false }).where('id', '=', attempt_id).execute();
};

/** Newest first. Cursor: (ISO instant, id). */
export const listReviews = (db: Db, status: string | null, { limit, after }: Page): Promise<PaymentReviewRow[]> => {
  let query = db.selectFrom('payment_reviews').selectAll();
  if (status !== null) query = query.where('status', '=', status);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};

/** The newest of each payment. */
export const latestReviewsByIntentIds = (db: Db, intentIds: readonly string[]): Promise<PaymentReviewRow[]> =>
  db.selectFrom('payment_reviews').selectAll().distinctOn('intent_id').where('intent_id', 'in', [...intentIds]).orderBy('intent_id').orderBy('created_at', 'desc').orderBy('id', 'desc').execute();
