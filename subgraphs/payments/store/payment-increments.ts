import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export type PaymentIncrement = Selectable<DB['payment_increments']>;

export const insertIncrement = (trx: Trx, row: Insertable<DB['payment_increments']>) => trx.insertInto('payment_increments').values(row).execute();

export const getIncrement = (db: Db, id: string) => db.selectFrom('payment_increments').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** All that was asked for of an attempt, oldest first. */
export const incrementsOfAttempt = (db: Db, attemptId: string) =>
  db.selectFrom('payment_increments').selectAll().where('attempt_id', '=', attemptId).orderBy('created_at').orderBy('id').execute();

/** Those without an outcome; at most one of each attempt. */
export const pendingIncrementsByAttemptIds = (db: Db, attemptIds: readonly string[]) =>
  db.selectFrom('payment_increments').selectAll().where('attempt_id', 'in', [...attemptIds]).where('status', '=', 'PENDING').execute();

/** Notes that the provider is about to be asked, and how often that was; null when there is an outcome. */
export const noteSend = async (db: Db, id: string): Promise<PaymentIncrement | null> =>
  (await db.updateTable('payment_increments').set({ sends: sql<number>`sends + 1` }).where('id', '=', id).where('status', '=', 'PENDING').returningAll().executeTakeFirst()) ?? null;

/** Notes when and why an increment ended, just after it moved. */
export const updateIncremented = (trx: Trx, id: string, at: Date, reason: string | null = null) =>
  trx.updateTable('payment_increments').set({ settled_at: at, failure_reason: reason }).where('id', '=', id).execute();
