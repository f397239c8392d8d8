import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Trx } from '../../../platform/db/database.ts';

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
