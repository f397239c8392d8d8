import { sql, type Insertable, type Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { ReconciliationRunRow } from '../rows.ts';

/** Writes a run that begins; undefined while another one of the provider is running. Waits for a concurrent twin to end. */
export const insertRun = (trx: Trx, row: Insertable<DB['payment_reconciliation_runs']>): Promise<ReconciliationRunRow | undefined> =>
  trx.insertInto('payment_reconciliation_runs').values(row)
    .onConflict((c) => c.column('provider').where('status', '=', sql.lit('RUNNING')).doNothing())
    .returningAll().executeTakeFirst();

export const findRun = (db: Db, id: string): Promise<ReconciliationRunRow | undefined> =>
  db.selectFrom('payment_reconciliation_runs').selectAll().where('id', '=', id).executeTakeFirst();

export const findRunning = (db: Db, provider: string): Promise<ReconciliationRunRow | undefined> =>
  db.selectFrom('payment_reconciliation_runs').selectAll().where('provider', '=', provider).where('status', '=', 'RUNNING').executeTakeFirst();

/** The run, locked: who works on it takes turns. */
export const lockRun = (trx: Trx, id: string): Promise<ReconciliationRunRow | undefined> =>
  trx.selectFrom('payment_reconciliation_runs').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/**
 * Waits until nobody else changes matches and items of a provider, and keeps others waiting until the end of the transaction: what a run has read of
 * an item is still so when it acts on it, and an approval does not happen in between. Taken before any row is locked.
 */
export const takeTurns = async (trx: Trx, provider: string): Promise<void> => {
  await lockName(trx, `reconciliation:${provider}`);
};

export const updateRun = async (trx: Trx, id: string, change: Updateable<DB['payment_reconciliation_runs']>): Promise<void> => {
  await trx.updateTable('payment_reconciliation_runs').set(change).where('id', '=', id).execute();
};

/** Adds to what a run has done. */
export const addToRun = async (trx: Trx, id: string, { matched, settled, opened }: { matched: number; settled: number; opened: number }): Promise<void> => {
  await sql`update payment_reconciliation_runs set matched = matched + ${matched}, settled = settled + ${settled}, opened = opened + ${opened} where id = ${id}`.execute(trx);
};

export const runsByIds = (db: Db, ids: readonly string[]): Promise<ReconciliationRunRow[]> =>
  db.selectFrom('payment_reconciliation_runs').selectAll().where('id', 'in', [...ids]).execute();

/** Runs that were begun since an instant and are not done, oldest first. */
export const listUnfinishedRuns = (db: Db, provider: string, since: Date): Promise<ReconciliationRunRow[]> =>
  db.selectFrom('payment_reconciliation_runs').selectAll()
    .where('provider', '=', provider).where('status', '<>', 'DONE').where('started_at', '>=', since).orderBy('started_at').orderBy('id').execute();

/** Newest first; of one provider or status unless null. Cursor: (ISO instant, id). */
export const listRuns = (db: Db, provider: string | null, status: string | null, { limit, after }: Page): Promise<ReconciliationRunRow[]> => {
  let query = db.selectFrom('payment_reconciliation_runs').selectAll();
  if (provider !== null) query = query.where('provider', '=', provider);
  if (status !== null) query = query.where('status', '=', status);
  if (after) query = query.where(sql<boolean>`(started_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('started_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};

/** What a provider's books say of a run's period in one currency, and what became of it. Minor units. */
export interface RunTotal {
  readonly runId: string;
  readonly currency: string;
  readonly lines: number;
  readonly amount: bigint;
  readonly fees: bigint;
  readonly matchedLines: number;
  readonly matchedAmount: bigint;
  /** Lines on items that are open. */
  readonly openLines: number;
  readonly openAmount: bigint;
}

/** The lines in the periods of runs added up, as things stand now. */
export const totalsByRunIds = async (db: Db, ids: readonly string[]): Promise<RunTotal[]> => {
  const { rows } = await sql<RunTotal>`
    select r.id as "runId", l.currency, count(*)::int as lines, sum(l.amount)::bigint as amount, sum(l.fee)::bigint as fees,
      count(m.id)::int as "matchedLines", coalesce(sum(l.amount) filter (where m.id is not null), 0)::bigint as "matchedAmount",
      count(i.id)::int as "openLines", coalesce(sum(l.amount) filter (where i.id is not null), 0)::bigint as "openAmount"
    from payment_reconciliation_runs r
    join payment_settlement_lines l on l.provider = r.provider and l.at >= r.period_from and l.at < r.period_to
    left join payment_settlement_matches m on m.line_id = l.id
    left join payment_reconciliation_items i on i.line_id = l.id and i.status in ('OPEN', 'PROPOSED')
    where r.id = any(${ids}::uuid[])
    group by r.id, l.currency order by r.id, l.currency`.execute(db);
  return rows;
};
