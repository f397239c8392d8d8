import type { Db, Trx } from '../../../platform/db/database.ts';

export interface Suppression {
  readonly channel: 'EMAIL' | 'SMS';
  /** Lower case. */
  readonly destination: string;
  readonly reason: 'HARD_BOUNCE' | 'COMPLAINT' | 'UNSUBSCRIBED';
}

/** Channels on which nothing may be sent to one of these destinations (lower case). */
export const suppressedChannels = async (db: Db, destinations: readonly string[]): Promise<string[]> => {
  if (destinations.length === 0) return [];
  const rows = await db.selectFrom('suppressions').select(['channel', 'destination']).where('destination', 'in', destinations).execute();
  return rows.map((row) => row.channel);
};

/** The first reason stays. */
export const insertSuppression = async (trx: Trx, suppression: Suppression, at: Date): Promise<void> => {
  await trx
    .insertInto('suppressions')
    .values({ ...suppression, created_at: at })
    .onConflict((c) => c.doNothing())
    .execute();
};
