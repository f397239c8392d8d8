import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

type Row = Selectable<DB['notification_attempts']>;
type Claim = Pick<Insertable<DB['notification_attempts']>, 'id' | 'notification_id' | 'channel' | 'number' | 'provider' | 'claimed_at'>;

/** False when another worker has claimed this attempt, or one on this channel may still reach the reader. */
export const insertClaim = async (trx: Trx, claim: Claim): Promise<boolean> => {
  const inserted = await trx
    .insertInto('notification_attempts')
    .values({ ...claim, status: 'CLAIMED' })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

export interface AttemptEnd {
  readonly status: 'SENT' | 'FAILED_RETRYABLE' | 'FAILED_PERMANENT' | 'UNKNOWN';
  readonly providerMessageId: string | null;
  readonly errorCode: string | null;
  readonly at: Date;
}

/** Records how a claimed attempt ended. A late answer replaces UNKNOWN; nothing replaces an answer. */
export const updateEnd = async (trx: Trx, id: string, { status, providerMessageId, errorCode, at }: AttemptEnd): Promise<void> => {
  await trx
    .updateTable('notification_attempts')
    .set({ status, provider_message_id: providerMessageId, error_code: errorCode, finished_at: at })
    .where('id', '=', id)
    .where('status', 'in', ['CLAIMED', 'UNKNOWN'])
    .execute();
};

/** Attempts whose worker has not reported since `claimedBefore`: nobody knows whether the provider has them. */
export const updateAbandoned = async (trx: Trx, notificationId: string, claimedBefore: Date, at: Date): Promise<void> => {
  await trx
    .updateTable('notification_attempts')
    .set({ status: 'UNKNOWN', error_code: 'WORKER_LOST', finished_at: at })
    .where('notification_id', '=', notificationId)
    .where('status', '=', 'CLAIMED')
    .where('claimed_at', '<', claimedBefore)
    .execute();
};

export const listAttempts = (db: Db, notificationId: string): Promise<Row[]> =>
  db.selectFrom('notification_attempts').selectAll().where('notification_id', '=', notificationId).orderBy('claimed_at').orderBy('id').execute();

/** Of many notifications, oldest first. */
export const attemptsByNotificationIds = async (db: Db, ids: readonly string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`select * from notification_attempts where notification_id = any(${ids}::uuid[]) order by claimed_at, id`.execute(db);
  return rows;
};
