import type { Insertable, Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export type SigningKeyRow = Selectable<DB['account_signing_keys']>;

export const findCurrentKey = (db: Db): Promise<SigningKeyRow | undefined> => db.selectFrom('account_signing_keys').selectAll().where('replaced_at', 'is', null).executeTakeFirst();

/** Does nothing when there is a current key already. */
export const insertCurrentKey = async (db: Db, row: Insertable<DB['account_signing_keys']>): Promise<void> => {
  await db.insertInto('account_signing_keys').values(row).onConflict((c) => c.doNothing()).execute();
};

/** Of two rotations at once the later finds the earlier one's key and leaves it. */
export const replaceCurrentKey = async (trx: Trx, row: Insertable<DB['account_signing_keys']>): Promise<void> => {
  await trx.updateTable('account_signing_keys').set({ replaced_at: row.created_at }).where('replaced_at', 'is', null).execute();
  await insertCurrentKey(trx, row);
};

/** Current and replaced since, newest first. */
export const listKeys = (db: Db, replacedSince: Date): Promise<SigningKeyRow[]> =>
  db
    .selectFrom('account_signing_keys')
    .selectAll()
    .where((eb) => eb.or([eb('replaced_at', 'is', null), eb('replaced_at', '>', replacedSince)]))
    .orderBy('created_at', 'desc')
    .execute();
