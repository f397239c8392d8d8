import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { heldStates, liveStates } from '../domain/asking.ts';

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

/** The attempt of which money may still come; an intent has at most one. */
export const findLiveAttempt = (db: Db, intentId: string) =>
  db.selectFrom('payment_attempts').selectAll().where('intent_id', '=', intentId).where('status', 'in', [...liveStates]).executeTakeFirst();

/** Notes that the provider holds an attempt's money, just before the attempt moves to AUTHORIZED, and when to ask whether it still does. */
export const updateAuthorized = (trx: Trx, id: string, at: Date, expiresAt: Date) =>
  trx.updateTable('payment_attempts').set({ authorized_at: at, expires_at: expiresAt }).where('id', '=', id).where('authorized_at', 'is', null).execute();

export const updateExpiry = (trx: Trx, id: string, expiresAt: Date) =>
  trx.updateTable('payment_attempts').set({ expires_at: expiresAt }).where('id', '=', id).where('status', 'in', [...heldStates]).execute();

/** The bank holds more for an attempt. */
export const updateAttemptAmount = (trx: Trx, id: string, amount: bigint) => trx.updateTable('payment_attempts').set({ amount }).where('id', '=', id).execute();

/** Notes why an attempt failed; the first reason stays. */
export const updateFailure = (trx: Trx, id: string, reason: string) =>
  trx.updateTable('payment_attempts').set({ failure_reason: sql<string>`coalesce(failure_reason, ${reason})` }).where('id', '=', id).execute();

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

/** All attempts, newest first. */
export const attemptsByIntentIds = (db: Db, intentIds: readonly string[]) =>
  db.selectFrom('payment_attempts').selectAll().where('intent_id', 'in', [...intentIds]).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

/** How often a payment was tried without its payer. */
export const countOffSessionAttempts = async (trx: Trx, intentId: string): Promise<number> => {
  const { n } = await trx.selectFrom('payment_attempts').select(({ fn }) => fn.countAll<bigint>().as('n')).where('intent_id', '=', intentId).where('off_session', '=', true).executeTakeFirstOrThrow();
  return Number(n);
};
