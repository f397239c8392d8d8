import type { Insertable, Selectable, Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** A dispute in the simulator's books. */
export type SimulatorDispute = Selectable<DB['payment_simulator_disputes']>;

export const insertSimulatorDispute = (trx: Trx, row: Insertable<DB['payment_simulator_disputes']>) =>
  trx.insertInto('payment_simulator_disputes').values(row).returningAll().executeTakeFirstOrThrow();

export const lockSimulatorDispute = (trx: Trx, id: string) => trx.selectFrom('payment_simulator_disputes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const findSimulatorDisputeOf = (db: Db, chargeId: string) => db.selectFrom('payment_simulator_disputes').selectAll().where('charge_id', '=', chargeId).executeTakeFirst();

export const updateSimulatorDispute = (trx: Trx, id: string, change: Updateable<DB['payment_simulator_disputes']>) =>
  trx.updateTable('payment_simulator_disputes').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** Disputes for which money was withdrawn or given back from one instant to another. */
export const listSimulatorDisputes = (db: Db, from: Date, to: Date) =>
  db
    .selectFrom('payment_simulator_disputes')
    .selectAll()
    .where((e) =>
      e.or([
        e.and([e('withdrawn_at', '>=', from), e('withdrawn_at', '<', to)]),
        e.and([e('reinstated_at', '>=', from), e('reinstated_at', '<', to)]),
      ]),
    )
    .orderBy('id')
    .execute();
