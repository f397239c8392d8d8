import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { UnmatchedWebhookRow } from '../rows.ts';

export type Outcome = 'APPLIED' | 'IGNORED' | 'UNMATCHED';

/** True the first time. Waits for a concurrent twin to end. */
export const insertWebhookEvent = async (trx: Trx, row: Insertable<DB['payment_webhook_events']>): Promise<boolean> => {
  const inserted = await trx
    .insertInto('payment_webhook_events')
    .values(row)
    .onConflict((c) => c.columns(['provider', 'event_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
};

export const updateOutcome = (trx: Trx, id: string, outcome: Outcome) => trx.updateTable('payment_webhook_events').set({ outcome }).where('id', '=', id).execute();

/** A webhook as it came, locked. */
export const lockWebhookEvent = (trx: Trx, id: string): Promise<UnmatchedWebhookRow | undefined> =>
  trx.selectFrom('payment_webhook_events').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** Writes down what came of a webhook when a person looked at it. */
export const updateHandled = (trx: Trx, id: string, { outcome, by, at, note }: { outcome: Outcome; by: string; at: Date; note: string | null }): Promise<UnmatchedWebhookRow> =>
  trx.updateTable('payment_webhook_events').set({ outcome, handled_by: by, handled_at: at, note }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** Webhooks that matched nothing, oldest first: they have waited longest. Cursor: (ISO instant, id). */
export const listUnmatched = (db: Db, { limit, after }: Page): Promise<UnmatchedWebhookRow[]> => {
  let query = db.selectFrom('payment_webhook_events').selectAll().where('outcome', '=', sql.lit('UNMATCHED'));
  if (after) query = query.where(sql<boolean>`(received_at, id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('received_at').orderBy('id').limit(limit).execute();
};
