import { sql, type Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { TaxRate } from '../domain/commission-rate.ts';

/** By country, newest first. */
export const listTaxes = (db: Db, country: string | null) => {
  const query = db.selectFrom('commission_taxes').selectAll().orderBy('country').orderBy('valid_from', 'desc').limit(1_000);
  return (country === null ? query : query.where('country', '=', country)).execute();
};

/** Undefined when the country has a rate from this very instant. */
export const insertTax = (trx: Trx, row: Insertable<DB['commission_taxes']>) =>
  trx.insertInto('commission_taxes').values(row).onConflict((c) => c.columns(['country', 'valid_from']).doNothing()).returningAll().executeTakeFirst();

export const upsertJurisdiction = async (trx: Trx, row: Insertable<DB['commission_jurisdictions']>): Promise<void> => {
  const { payee_id: _, ...values } = row;
  await trx.insertInto('commission_jurisdictions').values(row).onConflict((c) => c.column('payee_id').doUpdateSet(values)).execute();
};

/** Where payees are at home and what that takes of commission; those whose country is not known are left out. */
export const taxesByPayees = async (db: Db, payeeIds: readonly string[], at: Date): Promise<{ payeeId: string; country: string; tax: TaxRate | null }[]> => {
  const { rows } = await sql<{ payee_id: string; country: string; basis_points: number | null }>`
    select j.payee_id, j.country, t.basis_points from commission_jurisdictions j
    left join lateral (
      select basis_points from commission_taxes where country = j.country and valid_from <= ${at} order by valid_from desc limit 1
    ) t on true
    where j.payee_id = any(${[...payeeIds]}::uuid[])`.execute(db);
  return rows.map(({ payee_id, country, basis_points }) => ({ payeeId: payee_id, country, tax: basis_points === null ? null : { country, basisPoints: basis_points } }));
};
