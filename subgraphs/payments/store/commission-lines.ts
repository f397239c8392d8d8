import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { RefundableLine, RefundStep } from '../domain/proration.ts';

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly amount: bigint;
  readonly commission: bigint;
  readonly tax: bigint;
  readonly step: number;
  readonly amount_after: bigint;
  readonly commission_after: bigint;
  readonly tax_after: bigint;
}

const partsOf = (amount: bigint, commission: bigint, tax: bigint) => ({ amount, commission, tax, net: amount - commission - tax });

/** The lines of a split and what was taken back of each so far, by reference. Lock the split first: then nobody takes a step in between. */
export const refundableLines = async (trx: Trx, splitId: string): Promise<RefundableLine[]> => {
  const { rows } = await sql<Row>`
    select l.id, l.reference, l.amount, l.commission, l.tax, coalesce(s.step, 0) as step, coalesce(s.amount_after, 0) as amount_after,
      coalesce(s.commission_after, 0) as commission_after, coalesce(s.tax_after, 0) as tax_after
    from commission_lines l left join lateral (select * from commission_reversals where line_id = l.id order by step desc limit 1) s on true
    where l.split_id = ${splitId} order by l.reference`.execute(trx);
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    parts: partsOf(row.amount, row.commission, row.tax),
    refunded: partsOf(row.amount_after, row.commission_after, row.tax_after),
    steps: row.step,
  }));
};

/** Writes what a refund takes back of each line; without one, what was authorised and never captured. The database refuses a step that does not begin where the line's last one ended. */
export const insertSteps = async (trx: Trx, refundId: string | null, steps: readonly RefundStep[]): Promise<void> => {
  const rows = steps.map(({ line, after }) => ({
    line_id: line.id,
    step: line.steps + 1,
    refund_id: refundId,
    line_amount: line.parts.amount,
    line_commission: line.parts.commission,
    line_tax: line.parts.tax,
    amount_before: line.refunded.amount,
    commission_before: line.refunded.commission,
    tax_before: line.refunded.tax,
    amount_after: after.amount,
    commission_after: after.commission,
    tax_after: after.tax,
  }));
  await trx.insertInto('commission_reversals').values(rows).execute();
};

/** Frozen lines with what was taken back of each. */
const frozenLines = (db: Db) =>
  db
    .selectFrom('commission_lines as l')
    .innerJoin('payment_splits as p', 'p.id', 'l.split_id')
    .leftJoinLateral((e) => e.selectFrom('commission_reversals').selectAll().whereRef('line_id', '=', 'l.id').orderBy('step', 'desc').limit(1).as('s'), (join) => join.onTrue())
    .selectAll('l')
    .select(['p.currency', 's.amount_after', 's.commission_after', 's.tax_after']);

/** Frozen lines of splits, by split and reference. */
export const linesBySplitIds = (db: Db, splitIds: readonly string[]) =>
  frozenLines(db).where('l.split_id', 'in', [...splitIds]).orderBy('l.split_id').orderBy('l.reference').execute();

/** Frozen lines of the live split of an order, by reference. */
export const linesByReference = (db: Db, reference: string) =>
  frozenLines(db).where('p.reference', '=', reference).where('p.canceled_at', 'is', null).orderBy('l.reference').execute();

export type CommissionLine = Awaited<ReturnType<typeof linesBySplitIds>>[number];
