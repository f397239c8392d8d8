import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { ReconciliationItemRow } from '../rows.ts';

export const insertItem = (trx: Trx, row: Insertable<DB['payment_reconciliation_items']>): Promise<ReconciliationItemRow> =>
  trx.insertInto('payment_reconciliation_items').values(row).returningAll().executeTakeFirstOrThrow();

export const findItem = (db: Db, id: string): Promise<ReconciliationItemRow | undefined> =>
  db.selectFrom('payment_reconciliation_items').selectAll().where('id', '=', id).executeTakeFirst();

/** Items, locked in order of id, whoever locks several. */
export const lockItems = (trx: Trx, ids: readonly string[]): Promise<ReconciliationItemRow[]> =>
  trx.selectFrom('payment_reconciliation_items').selectAll().where('id', 'in', [...ids]).orderBy('id').forUpdate().execute();

export const updateItem = async (trx: Trx, id: string, change: Updateable<DB['payment_reconciliation_items']>): Promise<void> => {
  await trx.updateTable('payment_reconciliation_items').set(change).where('id', '=', id).execute();
};

/** The open item of a movement that waits for its line, if there is one; locked. */
export const lockItemOfMovement = (trx: Trx, { transactionId, accountId }: { transactionId: string; accountId: string }): Promise<ReconciliationItemRow | undefined> =>
  trx.selectFrom('payment_reconciliation_items').selectAll()
    .where('transaction_id', '=', transactionId).where('account_id', '=', accountId).where('status', 'in', ['OPEN', 'PROPOSED']).forUpdate().executeTakeFirst();

/** Open items of a provider after an id, locked, in order of id: oldest first. */
export const lockOpenItems = (trx: Trx, provider: string, after: string | null, limit: number): Promise<ReconciliationItemRow[]> => {
  let query = trx.selectFrom('payment_reconciliation_items').selectAll().where('provider', '=', provider).where('status', 'in', ['OPEN', 'PROPOSED']);
  if (after !== null) query = query.where('id', '>', after);
  return query.orderBy('id').limit(limit).forUpdate().execute();
};

export const itemsByIds = (db: Db, ids: readonly string[]): Promise<ReconciliationItemRow[]> =>
  db.selectFrom('payment_reconciliation_items').selectAll().where('id', 'in', [...ids]).execute();

export interface ItemFilter {
  readonly runId?: string | null | undefined;
  readonly provider?: string | null | undefined;
  readonly kind?: string | null | undefined;
  /** OPEN and PROPOSED, when true. */
  readonly unresolved?: boolean | null | undefined;
}

/** Newest first. Cursor: (ISO instant, id). */
export const listItems = (db: Db, { runId, provider, kind, unresolved }: ItemFilter, { limit, after }: Page): Promise<ReconciliationItemRow[]> => {
  let query = db.selectFrom('payment_reconciliation_items').selectAll();
  if (runId != null) query = query.where('run_id', '=', runId);
  if (provider != null) query = query.where('provider', '=', provider);
  if (kind != null) query = query.where('kind', '=', kind);
  if (unresolved) query = query.where('status', 'in', ['OPEN', 'PROPOSED']);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};
