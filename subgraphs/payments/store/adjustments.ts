import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { lockName } from '../../../platform/db/name-lock.ts';
import type { Page } from '../../../platform/graphql/connection.ts';
import type { LedgerAccountRow, LedgerAdjustmentRow } from '../rows.ts';

export interface AdjustmentLine {
  readonly adjustment_id: string;
  readonly account: LedgerAccountRow;
  readonly amount: bigint;
}

/** Writes a proposal with its lines, in their order. */
export const insertAdjustment = async (
  trx: Trx,
  row: Insertable<DB['ledger_adjustments']>,
  lines: readonly { account_id: string; currency: string; amount: bigint }[],
): Promise<LedgerAdjustmentRow> => {
  const adjustment = await trx.insertInto('ledger_adjustments').values(row).returningAll().executeTakeFirstOrThrow();
  const numbered = lines.map((line, position) => ({ ...line, adjustment_id: adjustment.id, position }));
  if (numbered.length > 0) await trx.insertInto('ledger_adjustment_lines').values(numbered).execute();
  return adjustment;
};

/**
 * An unrejected proposal to reverse a transaction, whoever makes it. Takes turns with others by the transaction's id, so that there is one: its row
 * cannot be locked by who may not change it.
 */
export const findReversalProposal = async (trx: Trx, transactionId: string): Promise<LedgerAdjustmentRow | undefined> => {
  await lockName(trx, `reversal:${transactionId.toLowerCase()}`);
  return trx.selectFrom('ledger_adjustments').selectAll().where('reverses', '=', transactionId).where('status', '<>', 'REJECTED').executeTakeFirst();
};

export const findAdjustment = (db: Db, id: string): Promise<LedgerAdjustmentRow | undefined> =>
  db.selectFrom('ledger_adjustments').selectAll().where('id', '=', id).executeTakeFirst();

/** The proposal, locked. */
export const lockAdjustment = (trx: Trx, id: string): Promise<LedgerAdjustmentRow | undefined> =>
  trx.selectFrom('ledger_adjustments').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const updateDecidedBy = async (trx: Trx, id: string, decidedBy: string): Promise<void> => {
  await trx.updateTable('ledger_adjustments').set({ decided_by: decidedBy }).where('id', '=', id).execute();
};

export const adjustmentLinesByIds = async (db: Db, ids: readonly string[]): Promise<AdjustmentLine[]> => {
  const rows = await db
    .selectFrom('ledger_adjustment_lines as l')
    .innerJoin('ledger_accounts as a', 'a.id', 'l.account_id')
    .selectAll('a')
    .select(['l.adjustment_id', 'l.amount'])
    .where('l.adjustment_id', 'in', [...ids])
    .orderBy('l.adjustment_id')
    .orderBy('l.position')
    .execute();
  return rows.map(({ adjustment_id, amount, ...account }) => ({ adjustment_id, amount, account }));
};

/** Newest first; of one status unless null. Cursor: (ISO instant, id). */
export const listAdjustments = (db: Db, status: string | null, { limit, after }: Page): Promise<LedgerAdjustmentRow[]> => {
  let query = db.selectFrom('ledger_adjustments').selectAll();
  if (status !== null) query = query.where('status', '=', status);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
};
