import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Preference } from '../domain/preference.ts';

/** What a user has decided, of one category or all; entries that are missing are at their default. */
export const listPreferences = async (db: Db, userId: string, category?: string): Promise<Preference[]> => {
  const rows = await db
    .selectFrom('notification_preferences')
    .select(['category', 'channel', 'enabled'])
    .where('user_id', '=', userId)
    .$if(category !== undefined, (q) => q.where('category', '=', category!))
    .execute();
  return rows as Preference[];
};

/** Stores decisions in the order of their key. */
export const upsertPreferences = async (trx: Trx, userId: string, preferences: readonly Preference[], at: Date): Promise<void> => {
  const rows = preferences.map((preference) => ({ user_id: userId, ...preference, updated_at: at }));
  await trx
    .insertInto('notification_preferences')
    .values(rows.toSorted((a, b) => (`${a.category} ${a.channel}` < `${b.category} ${b.channel}` ? -1 : 1)))
    .onConflict((c) => c.columns(['user_id', 'category', 'channel']).doUpdateSet((q) => ({ enabled: q.ref('excluded.enabled'), updated_at: q.ref('excluded.updated_at') })))
    .execute();
};
