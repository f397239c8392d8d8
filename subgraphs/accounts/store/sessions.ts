import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { SessionRow } from '../rows.ts';

const SHOWN = 50;

export const insertSession = (trx: Trx, row: Insertable<DB['account_sessions']>): Promise<SessionRow> =>
  trx.insertInto('account_sessions').values(row).returningAll().executeTakeFirstOrThrow();

/** Only while it is good. */
export const findLiveSession = (db: Db, userId: string, id: string): Promise<SessionRow | undefined> =>
  db.selectFrom('account_sessions').selectAll().where('id', '=', id).where('user_id', '=', userId).where('revoked_at', 'is', null).executeTakeFirst();

export const lockSession = (trx: Trx, id: string): Promise<SessionRow | undefined> =>
  trx.selectFrom('account_sessions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Newest first. */
export const listLiveSessions = (db: Db, userId: string): Promise<SessionRow[]> =>
  db
    .selectFrom('account_sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();

export const touchSession = async (trx: Trx, id: string, at: Date): Promise<void> => {
  await trx.updateTable('account_sessions').set({ refreshed_at: at }).where('id', '=', id).execute();
};

export interface WhichSessions {
  readonly userId: string;
  readonly only?: string;
  readonly except?: string;
}

/** Ends a person's live sessions: all, one, or all but one. Answers those that ended, by id. */
export const endSessions = async (trx: Trx, { userId, only, except }: WhichSessions, at: Date): Promise<SessionRow[]> => {
  const locked = await trx
    .selectFrom('account_sessions')
    .select('id')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .$if(only !== undefined, (q) => q.where('id', '=', only!))
    .$if(except !== undefined, (q) => q.where('id', '<>', except!))
    .orderBy('id')
    .forUpdate()
    .execute();
  if (locked.length === 0) return [];
  const ended = await trx.updateTable('account_sessions').set({ revoked_at: at }).where('id', 'in', locked.map(({ id }) => id)).returningAll().execute();
  return ended.toSorted((a, b) => (a.id < b.id ? -1 : 1));
};

/** Whose session a refresh token belongs to. */
export const findSessionOwner = async (db: Db, refreshTokenHash: Buffer): Promise<{ sessionId: string; userId: string } | undefined> =>
  db
    .selectFrom('account_refresh_tokens as t')
    .innerJoin('account_sessions as s', 's.id', 't.session_id')
    .select(['s.id as sessionId', 's.user_id as userId'])
    .where('t.hash', '=', refreshTokenHash)
    .executeTakeFirst();
