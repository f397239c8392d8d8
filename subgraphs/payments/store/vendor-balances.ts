import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

export interface Reserved {
  readonly payeeId: string;
  readonly currency: string;
  readonly reserved: bigint;
}

/** The net of payees in escrow: captured for good, not released, less what was refunded or never captured. Payees with nothing there are left out. Minor units. */
export const reservedByPayees = async (db: Db, payeeIds: readonly string[]): Promise<Reserved[]> => {
  const { rows } = await sql<{ payee_id: string; currency: string; reserved: bigint }>`
    select s.payee_id, s.currency, sum(s.net - coalesce(r.net, 0) - coalesce(n.net, 0))::bigint as reserved
    from payment_splits s
    join payment_intents i on i.id = s.intent_id and (i.status = 'SUCCEEDED' or s.captured = s.amount)
    left join lateral (select sum(net) as net from payment_refunds where split_id = s.id) r on true
    left join lateral (
      select sum((v.amount_after - v.commission_after - v.tax_after) - (v.amount_before - v.commission_before - v.tax_before)) as net
      from commission_lines l join commission_reversals v on v.line_id = l.id and v.refund_id is null where l.split_id = s.id and s.captured < s.amount
    ) n on true
    where s.payee_id = any(${payeeIds}::uuid[]) and s.released_at is null and s.canceled_at is null
    group by s.payee_id, s.currency`.execute(db);
  return rows.map((row) => ({ payeeId: row.payee_id, currency: row.currency, reserved: row.reserved }));
};
