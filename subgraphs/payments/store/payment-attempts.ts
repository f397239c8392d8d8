import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { runningStates } from '../domain/asking.ts';

export const insertAttempt = (trx: Trx, row: Insertable<DB['payment_attempts']>) => trx.insertInto('payment_attempts').values(row).execute();

export const findAttempt = (db: Db, id: string) => db.selectFrom('payment_attempts').selectAll().where('id', '=', id).executeTakeFirst();

export const getAttempt = (db: Db, id: string) => db.selectFrom('payment_attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Notes what the provider calls an attempt's charge, once: answers the first name that was noted, which is the only one ever charged. */
export const claimProviderReference = async (db: Db, id: string, reference: string): Promise<string> => {
  const row = await db
    .updateTable('payment_attempts')
    .set({ provider_reference: sql<string>`coalesce(provider_reference, ${reference})` })
    .where('id', '=', id)
    .returning('provider_reference')
    .executeTakeFirstOrThrow();
  return row.provider_reference ?? reference;
};

/** The attempt whose outcome is awaited; an intent has at most one. */
export const findRunningAttempt = (db: Db, intentId: string) =>
  db.selectFrom('payment_attempts').selectAll().where('intent_id', '=', intentId).where('status', 'in', [...runningStates]).executeTakeFirst();

export const updateFailure = (trx: Trx, id: string, reason: string) =>
  trx.updateTable('payment_attempts').set({ failure_reason: reason }).where('id', '=', id).execute();

/** Notes where the payer takes the extra step, just before the attempt moves to AUTHENTICATION_PENDING. */
export const updateNextAction = (trx: Trx, id: string, url: string) =>
  trx.updateTable('payment_attempts').set({ next_action_url: url }).where('id', '=', id).where('status', '=', 'STARTED').execute();

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
