import type { Trx } from '../db/database.ts';

/** True the first time a consumer sees an event. In the transaction of the handler's effects, so that both happen or neither. */
export const firstTime = async (trx: Trx, consumer: string, eventId: string): Promise<boolean> => {
  const inserted = await trx
    .insertInto('platform_inbox')
    .values({ consumer, event_id: BigInt(eventId) })
    .onConflict((c) => c.doNothing())
    .returning('consumer')
    .executeTakeFirst();
  return inserted !== undefined;
};
