import type { Insertable, Selectable, Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** A payee's account in the simulator's books. */
export type SimulatorAccount = Selectable<DB['payment_simulator_accounts']>;

/** The same key again answers the first one. */
export const insertSimulatorAccount = async (trx: Trx, row: Insertable<DB['payment_simulator_accounts']>): Promise<SimulatorAccount> => {
  await trx.insertInto('payment_simulator_accounts').values(row).onConflict((c) => c.column('idempotency_key').doNothing()).execute();
  return trx.selectFrom('payment_simulator_accounts').selectAll().where('idempotency_key', '=', row.idempotency_key).executeTakeFirstOrThrow();
};

export const findSimulatorAccount = (db: Db, id: string): Promise<SimulatorAccount | undefined> =>
  db.selectFrom('payment_simulator_accounts').selectAll().where('id', '=', id).executeTakeFirst();

export const findSimulatorOnboarding = (db: Db, page: string): Promise<SimulatorAccount | undefined> =>
  db.selectFrom('payment_simulator_accounts').selectAll().where('page', '=', page).executeTakeFirst();

export const lockSimulatorAccount = (trx: Trx, id: string): Promise<SimulatorAccount | undefined> =>
  trx.selectFrom('payment_simulator_accounts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const updateSimulatorAccount = (db: Db, id: string, change: Updateable<DB['payment_simulator_accounts']>): Promise<SimulatorAccount> =>
  db.updateTable('payment_simulator_accounts').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const insertSimulatorReturn = (trx: Trx, transferId: string, at: Date) => trx.insertInto('payment_simulator_returns').values({ transfer_id: transferId, at }).execute();

export const findSimulatorReturn = (db: Db, transferId: string) =>
  db.selectFrom('payment_simulator_returns').selectAll().where('transfer_id', '=', transferId).executeTakeFirst();

/** Transfers that came back from one instant to another, oldest first. */
export const listSimulatorReturns = (db: Db, from: Date, to: Date) =>
  db
    .selectFrom('payment_simulator_returns as r')
    .innerJoin('payment_simulator_charges as c', 'c.id', 'r.transfer_id')
    .select(['c.id', 'c.amount', 'c.currency', 'r.at'])
    .where('r.at', '>=', from)
    .where('r.at', '<', to)
    .orderBy('r.at')
    .orderBy('c.id')
    .execute();
