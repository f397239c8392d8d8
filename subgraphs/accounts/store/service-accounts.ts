import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { ServiceAccountRow } from '../rows.ts';

export const serviceAccountsByIds = (db: Db, ids: readonly string[]): Promise<ServiceAccountRow[]> => db.selectFrom('account_service_accounts').selectAll().where('id', 'in', ids).execute();

/** Undefined when the name is taken. */
export const insertServiceAccount = (trx: Trx, row: Insertable<DB['account_service_accounts']>): Promise<ServiceAccountRow | undefined> =>
  trx.insertInto('account_service_accounts').values(row).onConflict((c) => c.column('name').doNothing()).returningAll().executeTakeFirst();
