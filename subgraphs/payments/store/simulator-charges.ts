import type { Insertable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** A charge or refund on the simulator's side. The same key again answers the first one; `created` says whether it is new. */
export const insertSimulatorCharge = async (trx: Trx, row: Insertable<DB['payment_simulator_charges']>) => {
  const inserted = await trx
    .insertInto('payment_simulator_charges')
    .values(row)
    .onConflict((c) => c.column('idempotency_key').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (inserted) return { charge: inserted, created: true };
  const charge = await trx.selectFrom('payment_simulator_charges').selectAll().where('idempotency_key', '=', row.idempotency_key).executeTakeFirstOrThrow();
  return { charge, created: false };
};

export const getSimulatorCharge = (db: Db, id: string) => db.selectFrom('payment_simulator_charges').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
