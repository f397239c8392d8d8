import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';

export interface Reserved {
  readonly payeeId: string;
  readonly currency: string;
  readonly reserved: bigint;
}

/** The net of payees in escrow: paid, not released, less what was refunded. Payees with nothing there are left out. Minor units. */
export const reservedByPayees = async (db: Db, payeeIds: readonly string[]): Promise<Reserved[]> => {
  const { rows } = await sql<{ payee_id: string; currency: string; reserved: bigint }>`
    select s.payee_id, s.currency, sum(s.net - coalesce(r.net, 0))::bigint as reserved
    from payment_splits s
    join payment_intents i on i.id = s.intent_id and i.status = 'SUCCEEDED'
    left join lateral (select sum(net) as net from payment_refunds where split_id = s.id) r on true
    where s.payee_id = any(${payeeIds}::uuid[]) and s.released_at is null
    group by s.payee_id, s.currency`.execute(db);
  return rows.map((row) => ({ payeeId: row.payee_id, currency: row.currency, reserved: row.reserved }));
};
