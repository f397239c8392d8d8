import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { CreditStep, SoldLine } from '../domain/invoice.ts';

interface Row {
  readonly reference: string;
  readonly title: string | null;
  readonly quantity: number;
  readonly amount: bigint;
  readonly tax_amount: bigint | null;
}

const soldLine = ({ reference, title, quantity, amount, tax_amount }: Row): SoldLine => ({ reference, title, quantity, amount, taxAmount: tax_amount ?? 0n });

/** The frozen lines of a split, by reference. */
export const soldLines = async (db: Db, splitId: string): Promise<SoldLine[]> => {
  const rows = await db.selectFrom('commission_lines').select(['reference', 'title', 'quantity', 'amount', 'tax_amount']).where('split_id', '=', splitId).orderBy('reference').execute();
  return rows.map(soldLine);
};

/** What a refund took back of each line, by reference. */
export const creditSteps = async (db: Db, refundId: string): Promise<CreditStep[]> => {
  const rows = await db
    .selectFrom('commission_reversals as r')
    .innerJoin('commission_lines as l', 'l.id', 'r.line_id')
    .select(['l.reference', 'l.title', 'l.quantity', 'l.amount', 'l.tax_amount', 'r.amount_before', 'r.amount_after'])
    .where('r.refund_id', '=', refundId)
    .orderBy('l.reference')
    .execute();
  return rows.map(({ amount_before, amount_after, ...line }) => ({ line: soldLine(line), before: amount_before, after: amount_after }));
};

/** What the ledger says of one payee's commission in a month: earned by releases, or given back by refunds. Minor units, all above zero. */
export interface MonthOfCommission {
  readonly payeeId: string;
  readonly currency: string;
  readonly kind: 'RELEASE' | 'REFUND';
  /** Releases or refunds. */
  readonly count: number;
  readonly commission: bigint;
  readonly tax: bigint;
}

/** Commission booked from one instant to another, as it is in the books; payees without any are left out. */
export const commissionBetween = async (db: Db, from: Date, to: Date): Promise<MonthOfCommission[]> => {
  const { rows } = await sql<{ payee_id: string; currency: string; kind: 'RELEASE' | 'REFUND'; count: bigint; commission: bigint; tax: bigint }>`
    with booked as (
      select id, kind, case when kind in ('RELEASE', 'REFUND') then split_part(reference, ':', 2)::uuid end as about
      from ledger_transactions where at >= ${from} and at < ${to} and kind in ('RELEASE', 'REFUND')
    ),
    movements as (
      select b.id, b.kind, s.payee_id, s.currency from booked b join payment_splits s on s.id = b.about where b.kind = 'RELEASE'
      union all
      select b.id, b.kind, s.payee_id, s.currency from booked b join payment_refunds r on r.id = b.about join payment_splits s on s.id = r.split_id where b.kind = 'REFUND'
    ),
    sums as (
      select m.id, m.payee_id, m.currency, m.kind,
        sum(e.amount) filter (where a.code = 'platform:revenue:commission') as commission, sum(e.amount) filter (where a.code = 'platform:tax:commission') as tax
      from movements m join ledger_entries e on e.transaction_id = m.id join ledger_accounts a on a.id = e.account_id
      where a.code in ('platform:revenue:commission', 'platform:tax:commission')
      group by m.id, m.payee_id, m.currency, m.kind
    )
    select payee_id, currency, kind, count(*) as count, abs(sum(coalesce(commission, 0)))::bigint as commission, abs(sum(coalesce(tax, 0)))::bigint as tax
    from sums group by payee_id, currency, kind order by payee_id, currency, kind desc`.execute(db);
  return rows.map(({ payee_id, count, ...row }) => ({ ...row, payeeId: payee_id, count: Number(count) }));
};
