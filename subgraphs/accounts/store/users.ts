import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { UserRow } from '../rows.ts';

export const usersByIds = (db: Db, ids: readonly string[]): Promise<UserRow[]> => db.selectFrom('account_users').selectAll().where('id', 'in', ids).execute();

/** Who is known by this e-mail address, in lower case; the one who was here first, should there be several. */
export const findUserByEmail = (db: Db, email: string): Promise<UserRow | undefined> =>
  db.selectFrom('account_users').selectAll().where((e) => e(e.fn('lower', ['email']), '=', email)).orderBy('created_at').orderBy('id').limit(1).executeTakeFirst();

export const lockUser = (trx: Trx, id: string): Promise<UserRow | undefined> =>
  trx.selectFrom('account_users').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Holds off a change of status until we commit; many may hold it together. */
export const shareUser = (trx: Trx, id: string): Promise<UserRow | undefined> =>
  trx.selectFrom('account_users').selectAll().where('id', '=', id).forShare().executeTakeFirst();

/** Does nothing when there is one with this id already. */
export const insertUser = async (db: Db, row: Insertable<DB['account_users']>): Promise<void> => {
  await db.insertInto('account_users').values(row).onConflict((c) => c.column('id').doNothing()).execute();
};

export const updateUser = (trx: Trx, id: string, changes: Updateable<DB['account_users']>): Promise<UserRow | undefined> =>
  trx.updateTable('account_users').set(changes).where('id', '=', id).returningAll().executeTakeFirst();
