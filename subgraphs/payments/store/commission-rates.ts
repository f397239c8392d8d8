import type { Insertable, Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import type { CommissionRate } from '../domain/commission.ts';

const toRate = (row: Selectable<DB['commission_rates']>): CommissionRate => ({
  id: row.id,
  position: row.position,
  enabled: row.enabled,
  payeeId: row.payee_id,
  currency: row.currency,
  basisPoints: row.basis_points,
  fixed: row.fixed,
  min: row.min,
  max: row.max,
  taxBasisPoints: row.tax_basis_points,
});

/** The enabled rules that could apply to some payees in a currency. */
export const listRates = async (db: Db, payeeIds: readonly string[], currency: string): Promise<CommissionRate[]> => {
  const rows = await db
    .selectFrom('commission_rates')
    .selectAll()
    .where('enabled', '=', true)
    .where((e) => e.or([e('payee_id', 'is', null), e('payee_id', 'in', [...payeeIds])]))
    .where((e) => e.or([e('currency', 'is', null), e('currency', '=', currency)]))
    .execute();
  return rows.map(toRate);
};

export const insertRate = (trx: Trx, row: Insertable<DB['commission_rates']>) =>
  trx.insertInto('commission_rates').values(row).returningAll().executeTakeFirstOrThrow();

/** Writes a rule unless one of this id exists. */
export const insertRateOnce = (trx: Trx, row: Insertable<DB['commission_rates']>) =>
  trx.insertInto('commission_rates').values(row).onConflict((c) => c.column('id').doNothing()).execute();

/** Undefined when there is no such rule. */
export const updateRate = (trx: Trx, { id, ...values }: Insertable<DB['commission_rates']>) =>
  trx.updateTable('commission_rates').set(values).where('id', '=', id).returningAll().executeTakeFirst();
