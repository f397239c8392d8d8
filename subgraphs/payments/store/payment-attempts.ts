import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export const insertAttempt = (trx: Trx, row: Insertable<DB['payment_attempts']>) => trx.insertInto('payment_attempts').values(row).execute();

export const findAttempt = (db: Db, id: string) => db.selectFrom('payment_attempts').selectAll().where('id', '=', id).executeTakeFirst();

export const getAttempt = (db: Db, id: string) => db.selectFrom('payment_attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const updateProviderReference = (db: Db, id: string, reference: string) =>
  db.updateTable('payment_attempts').set({ provider_reference: reference }).where('id', '=', id).execute();

/** The attempt whose outcome is awaited; an intent has at most one. */
export const findRunningAttempt = (db: Db, intentId: string) =>
  db.selectFrom('payment_attempts').selectAll().where('intent_id', '=', intentId).where('status', '=', 'STARTED').executeTakeFirst();

export const updateFailure = (trx: Trx, id: string, reason: string) =>
  trx.updateTable('payment_attempts').set({ failure_reason: reason }).where('id', '=', id).execute();

/** The newest attempt of each intent. */
export const latestAttemptsByIntentIds = (db: Db, intentIds: readonly string[]) =>
  db
    .selectFrom('payment_attempts')
    .selectAll()
    .distinctOn('intent_id')
    .where('intent_id', 'in', [...intentIds])
    .orderBy('intent_id')
    .orderBy(sql`created_at desc, id desc`)
    .execute();
