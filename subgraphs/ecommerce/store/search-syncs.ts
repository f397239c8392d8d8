import { sql } from 'kysely';
import { isId } from '../../../platform/kernel/ids.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { SearchSyncRow } from '../rows.ts';

const syncs = (db: Db) => db.selectFrom('ecommerce_search_syncs').selectAll().$castTo<SearchSyncRow>();

export const findSearchSync = (db: Db, id: string): Promise<SearchSyncRow | undefined> =>
  isId(id) ? syncs(db).where('id', '=', id).executeTakeFirst() : Promise.resolve(undefined);

export const insertSearchSync = async (trx: Trx, row: Pick<SearchSyncRow, 'id' | 'scope' | 'phase' | 'requested_by' | 'created_at'>): Promise<void> => {
  await trx.insertInto('ecommerce_search_syncs').values({ ...row, status: 'QUEUED' }).execute();
};

export const startSearchSync = async (trx: Trx, id: string, total: number): Promise<void> => {
  await trx.updateTable('ecommerce_search_syncs').set({ status: 'RUNNING', total }).where('id', '=', id).where('status', '=', 'QUEUED').execute();
};

/** What one step did. */
export interface SyncStep {
  readonly phase: SearchSyncRow['phase'];
  readonly cursor: string | null;
  readonly done: number;
  readonly missing: number;
  readonly outdated: number;
  readonly surplus: number;
  readonly indexed: number;
  readonly deleted: number;
}

export const nothingDone = { done: 0, missing: 0, outdated: 0, surplus: 0, indexed: 0, deleted: 0 } as const;

/** Adds up what a step did, if the run is still where the step began: a second worker's step counts nothing. */
export const saveSearchStep = async (trx: Trx, before: Pick<SearchSyncRow, 'id' | 'phase' | 'cursor' | 'done'>, step: SyncStep): Promise<boolean> => {
  const { rows } = await sql`
    update ecommerce_search_syncs set phase = ${step.phase}, cursor = ${step.cursor}, done = done + ${step.done}, missing = missing + ${step.missing},
      outdated = outdated + ${step.outdated}, surplus = surplus + ${step.surplus}, indexed = indexed + ${step.indexed}, deleted = deleted + ${step.deleted}
    where id = ${before.id} and status = 'RUNNING' and phase = ${before.phase} and cursor is not distinct from ${before.cursor} and done = ${before.done}
    returning id`.execute(trx);
  return rows.length > 0;
};

export const endSearchSync = async (trx: Trx, id: string, status: 'DONE' | 'FAILED', at: Date): Promise<void> => {
  await trx.updateTable('ecommerce_search_syncs').set({ status, finished_at: at }).where('id', '=', id).where('status', '=', 'RUNNING').execute();
};

const MAX_ERROR = 500;

/** Counts an error of the engine, with what it said. Answers how many there have been in a row without a step in between. */
export const noteSyncError = async (trx: Trx, id: string, message: string): Promise<void> => {
  await sql`update ecommerce_search_syncs set errors = errors + 1, last_error = ${message.slice(0, MAX_ERROR).toWellFormed().replaceAll('\u0000', '')} where id = ${id}`.execute(trx);
};
