import { sql, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

type Row = Selectable<DB['notification_batches']>;
type Item = Selectable<DB['notification_batch_items']>;

export const insertBatch = async (trx: Trx, batch: Row): Promise<void> => {
  await trx.insertInto('notification_batches').values(batch).execute();
};

/** All items in one statement. */
export const insertBatchItems = async (trx: Trx, items: readonly Item[]): Promise<void> => {
  await sql`
    insert into notification_batch_items select * from json_populate_recordset(null::notification_batch_items, ${JSON.stringify(items)}::json)`.execute(trx);
};

export const batchesByIds = (db: Db, ids: readonly string[]): Promise<Row[]> => db.selectFrom('notification_batches').selectAll().where('id', 'in', ids).execute();

/** What became of the items of a batch, in the order they were submitted. */
export const listBatchItems = (db: Db, batchId: string, outcome: string | null): Promise<Item[]> =>
  db
    .selectFrom('notification_batch_items')
    .selectAll()
    .where('batch_id', '=', batchId)
    .$if(outcome !== null, (q) => q.where('outcome', '=', outcome!))
    .orderBy('position')
    .execute();
