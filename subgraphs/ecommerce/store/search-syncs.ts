import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { SearchSyncRow } from '../rows.ts';

export const findSearchSync = (db: Db, id: string): Promise<SearchSyncRow | undefined> =>
  isId(id) ? db.selectFrom('ecommerce_search_syncs').selectAll().where('id', '=', id).$castTo<SearchSyncRow>().executeTakeFirst() : Promise.resolve(undefined);

/** Takes the row lock, so that a job that runs twice finds its work done. */
export const lockSearchSync = (trx: Trx, id: string): Promise<SearchSyncRow | undefined> =>
  trx.selectFrom('ecommerce_search_syncs').selectAll().where('id', '=', id).forUpdate().$castTo<SearchSyncRow>().executeTakeFirst();

export const insertSearchSync = async (trx: Trx, row: Pick<SearchSyncRow, 'id' | 'scope' | 'requested_by' | 'created_at'>): Promise<void> => {
  await trx.insertInto('ecommerce_search_syncs').values({ ...row, status: 'QUEUED' }).execute();
};

export const finishSearchSync = async (trx: Trx, id: string, outcome: { missing: number; outdated: number; surplus: number; indexed: number; finished_at: Date }): Promise<void> => {
  await trx.updateTable('ecommerce_search_syncs').set({ ...outcome, status: 'DONE' }).where('id', '=', id).execute();
};
