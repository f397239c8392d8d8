import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { Place } from '../domain/reconciliation.ts';
import type { SettlementLineRow } from '../rows.ts';

/** Writes lines that are not written yet. Answers the provider's ids of those that are, and say something else. */
export const insertLines = async (trx: Trx, rows: readonly Insertable<DB['payment_settlement_lines']>[]): Promise<string[]> => {
  if (rows.length === 0) return [];
  const inserted = await trx.insertInto('payment_settlement_lines').values([...rows]).onConflict((c) => c.columns(['provider', 'line_id']).doNothing()).returning('line_id').execute();
  const fresh = new Set(inserted.map(({ line_id }) => line_id));
  const known = rows.filter(({ line_id }) => !fresh.has(line_id));
  if (known.length === 0) return [];
  const { rows: stored } = await sql<SettlementLineRow>`
    select * from payment_settlement_lines where provider = ${known[0]!.provider} and line_id = any(${known.map(({ line_id }) => line_id)}::text[])`.execute(trx);
  const byId = new Map(stored.map((row) => [row.line_id, row]));
  const sameAs = (one: Insertable<DB['payment_settlement_lines']>, other: SettlementLineRow | undefined): boolean =>
    other !== undefined && one.kind === other.kind && one.amount === other.amount && one.fee === other.fee && one.currency === other.currency;
  return known.filter((row) => !sameAs(row, byId.get(row.line_id))).map(({ line_id }) => line_id);
};

export const countLinesOfRun = async (db: Db, runId: string): Promise<number> => {
  const { n } = await db.selectFrom('payment_settlement_lines').select(({ fn }) => fn.countAll<bigint>().as('n')).where('run_id', '=', runId).executeTakeFirstOrThrow();
  return Number(n);
};

/**
 * Lines of a provider from one instant to another that are neither matched nor on an item that is theirs, oldest first, after a place in this
 * order: (instant in microseconds, id).
 */
export const listUnsettledLines = async (
  db: Db,
  { provider, from, to, after, limit }: { provider: string; from: Date; to: Date; after: Place | null; limit: number },
): Promise<(SettlementLineRow & { place: string })[]> => {
  const { rows } = await sql<SettlementLineRow & { place: string }>`
    select l.*, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as place from payment_settlement_lines l
    where l.provider = ${provider} and l.at >= ${from} and l.at < ${to}
      and (l.at, l.id) > (${after?.[0] ?? '-infinity'}::timestamptz, ${after?.[1] ?? '00000000-0000-0000-0000-000000000000'}::uuid)
      and not exists (select from payment_settlement_matches m where m.line_id = l.id)
      and not exists (select from payment_reconciliation_items i where i.line_id = l.id and i.status <> 'SETTLED')
    order by l.at, l.id limit ${limit}`.execute(db);
  return rows;
};

export const linesByIds = (db: Db, ids: readonly string[]): Promise<SettlementLineRow[]> =>
  db.selectFrom('payment_settlement_lines').selectAll().where('id', 'in', [...ids]).execute();
