import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

type Row = Selectable<DB['device_tokens']>;

/** A user's devices, newest first. */
export const listDevices = (db: Db, userId: string): Promise<Row[]> =>
  db.selectFrom('device_tokens').selectAll().where('user_id', '=', userId).orderBy('registered_at', 'desc').orderBy('id', 'desc').execute();

export const devicesByIds = (db: Db, ids: readonly string[]): Promise<Row[]> => db.selectFrom('device_tokens').selectAll().where('id', 'in', ids).execute();

/** A token belongs to who registered it last. */
export const upsertDevice = (trx: Trx, device: Row): Promise<Row> =>
  trx
    .insertInto('device_tokens')
    .values(device)
    .onConflict((c) => c.column('token').doUpdateSet((q) => ({ user_id: q.ref('excluded.user_id'), platform: q.ref('excluded.platform'), registered_at: q.ref('excluded.registered_at') })))
    .returningAll()
    .executeTakeFirstOrThrow();

/** Forgets all but a user's newest devices. */
export const removeOldDevices = async (trx: Trx, userId: string, keep: number): Promise<void> => {
  await sql`
    delete from device_tokens where id in (
      select id from device_tokens where user_id = ${userId} order by registered_at desc, id desc offset ${keep}
    )`.execute(trx);
};

/** The removed device; undefined when the user has none with this token. */
export const removeDevice = (trx: Trx, userId: string, token: string): Promise<Row | undefined> =>
  trx.deleteFrom('device_tokens').where('token', '=', token).where('user_id', '=', userId).returningAll().executeTakeFirst();

/** Tokens that no longer lead anywhere. */
export const removeTokens = async (trx: Trx, tokens: readonly string[]): Promise<void> => {
  await trx.deleteFrom('device_tokens').where('token', 'in', tokens).execute();
};
