import type { Insertable, Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

export type RefreshTokenRow = Selectable<DB['account_refresh_tokens']>;

export const findRefreshToken = (db: Db, hash: Buffer): Promise<RefreshTokenRow | undefined> =>
  db.selectFrom('account_refresh_tokens').selectAll().where('hash', '=', hash).executeTakeFirst();

export const findChildToken = (db: Db, parentHash: Buffer): Promise<RefreshTokenRow | undefined> =>
  db.selectFrom('account_refresh_tokens').selectAll().where('parent_hash', '=', parentHash).executeTakeFirst();

export const insertRefreshToken = async (trx: Trx, row: Insertable<DB['account_refresh_tokens']>): Promise<void> => {
  await trx.insertInto('account_refresh_tokens').values(row).execute();
};

export const markExchanged = async (trx: Trx, hash: Buffer, at: Date): Promise<void> => {
  await trx.updateTable('account_refresh_tokens').set({ exchanged_at: at }).where('hash', '=', hash).execute();
};
