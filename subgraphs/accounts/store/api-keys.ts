import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { ApiKeyRow } from '../rows.ts';

const shown = ['id', 'service_account_id', 'name', 'prefix', 'scopes', 'created_at', 'expires_at', 'last_used_at', 'revoked_at'] as const;

/** Newest first. A cursor's values are `created_at` (ISO 8601) and `id`. */
export const listApiKeys = (db: Db, serviceAccountId: string | null, { limit, after }: Page): Promise<ApiKeyRow[]> =>
  db
    .selectFrom('account_api_keys')
    .select(shown)
    .$if(serviceAccountId !== null, (q) => q.where('service_account_id', '=', serviceAccountId!))
    .$if(after !== null, (q) => q.where(sql<boolean>`(created_at, id) < (${after![0]}::timestamptz, ${after![1]}::uuid)`))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

export const insertApiKey = (trx: Trx, row: Insertable<DB['account_api_keys']>): Promise<ApiKeyRow> =>
  trx.insertInto('account_api_keys').values(row).returning(shown).executeTakeFirstOrThrow();

export const lockApiKey = (trx: Trx, id: string): Promise<ApiKeyRow | undefined> =>
  trx.selectFrom('account_api_keys').select(shown).where('id', '=', id).forUpdate().executeTakeFirst();

export const endApiKey = (trx: Trx, id: string, at: Date): Promise<ApiKeyRow> =>
  trx.updateTable('account_api_keys').set({ revoked_at: at }).where('id', '=', id).returning(shown).executeTakeFirstOrThrow();

/** Never later than it was. */
export const shortenApiKey = async (trx: Trx, id: string, expiresAt: Date): Promise<void> => {
  await trx.updateTable('account_api_keys').set({ expires_at: sql<Date>`least(expires_at, ${expiresAt}::timestamptz)` }).where('id', '=', id).execute();
};

export const findApiKeyByHash = (db: Db, hash: Buffer): Promise<ApiKeyRow | undefined> =>
  db.selectFrom('account_api_keys').select(shown).where('hash', '=', hash).executeTakeFirst();

/** Notes the use unless one was noted after `unlessSince`. */
export const noteUse = async (db: Db, id: string, at: Date, unlessSince: Date): Promise<void> => {
  await db
    .updateTable('account_api_keys')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', unlessSince)]))
    .execute();
};
