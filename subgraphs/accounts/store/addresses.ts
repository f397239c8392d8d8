import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { AddressRow } from '../rows.ts';

export const findOwnAddress = (db: Db, userId: string, id: string): Promise<AddressRow | undefined> =>
  db.selectFrom('account_addresses').selectAll().where('id', '=', id).where('user_id', '=', userId).executeTakeFirst();

/** For entity references: the caller's policy decides which of them are shown. */
export const addressesByIds = (db: Db, ids: readonly string[]): Promise<AddressRow[]> => db.selectFrom('account_addresses').selectAll().where('id', 'in', ids).execute();

/** Newest first per person. */
export const addressesByUserIds = (db: Db, userIds: readonly string[]): Promise<AddressRow[]> =>
  db.selectFrom('account_addresses').selectAll().where('user_id', 'in', userIds).orderBy('created_at', 'desc').orderBy('id', 'desc').execute();

export const countAddresses = async (trx: Trx, userId: string): Promise<number> => {
  const { count } = await trx.selectFrom('account_addresses').select(sql<number>`count(*)::int`.as('count')).where('user_id', '=', userId).executeTakeFirstOrThrow();
  return count;
};

export const insertAddress = (trx: Trx, row: Insertable<DB['account_addresses']>): Promise<AddressRow> =>
  trx.insertInto('account_addresses').values(row).returningAll().executeTakeFirstOrThrow();

export const updateOwnAddress = (trx: Trx, userId: string, id: string, changes: Updateable<DB['account_addresses']>): Promise<AddressRow | undefined> =>
  trx.updateTable('account_addresses').set(changes).where('id', '=', id).where('user_id', '=', userId).returningAll().executeTakeFirst();

export const removeOwnAddress = (trx: Trx, userId: string, id: string): Promise<AddressRow | undefined> =>
  trx.deleteFrom('account_addresses').where('id', '=', id).where('user_id', '=', userId).returningAll().executeTakeFirst();

/** Does nothing when there is one with this id already. */
export const insertAddressOnce = async (trx: Trx, row: Insertable<DB['account_addresses']>): Promise<void> => {
  await trx.insertInto('account_addresses').values(row).onConflict((c) => c.column('id').doNothing()).execute();
};
