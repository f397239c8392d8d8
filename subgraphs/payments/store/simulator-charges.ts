import { sql, type Insertable, type Selectable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';

/** A charge, capture, refund or transfer in the simulator's books. */
export type SimulatorCharge = Selectable<DB['payment_simulator_charges']>;

/** The same key again answers the first one; `created` says whether it is new. */
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

export const findSimulatorCharge = (db: Db, id: string) => db.selectFrom('payment_simulator_charges').selectAll().where('id', '=', id).executeTakeFirst();

export const getSimulatorCharge = (db: Db, id: string) => db.selectFrom('payment_simulator_charges').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

export const lockSimulatorCharge = (trx: Trx, id: string) => trx.selectFrom('payment_simulator_charges').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export const findSimulatorChallenge = (db: Db, challenge: string) =>
  db.selectFrom('payment_simulator_charges').selectAll().where('challenge', '=', challenge).executeTakeFirst();

export const findSimulatorChargeByKey = (db: Db, key: string) =>
  db.selectFrom('payment_simulator_charges').selectAll().where('idempotency_key', '=', key).executeTakeFirst();

/** A refund or transfer by Plaza's id for it. */
export const findSimulatorChargeByReference = (db: Db, kind: 'REFUND' | 'TRANSFER', reference: string) =>
  db.selectFrom('payment_simulator_charges').selectAll().where('kind', '=', kind).where('reference', '=', reference).executeTakeFirst();

/** The newest try of a transfer, by Plaza's id for it. */
export const lastSimulatorTransfer = (db: Db, reference: string): Promise<SimulatorCharge | undefined> =>
  db.selectFrom('payment_simulator_charges').selectAll().where('kind', '=', 'TRANSFER').where('reference', '=', reference).orderBy('id', 'desc').limit(1).executeTakeFirst();

export const updateSimulatorCharge = (trx: Trx, id: string, change: Partial<Pick<SimulatorCharge, 'amount' | 'outcome' | 'reason' | 'decides_at' | 'challenge'>>) =>
  trx.updateTable('payment_simulator_charges').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** What was captured of a charge by hand, or returned of it and not refused. */
export const sumOfSimulatorCharges = async (db: Db, kind: 'CAPTURE' | 'REFUND', chargeId: string): Promise<bigint> => {
  const rows = await db
    .selectFrom('payment_simulator_charges')
    .select('amount')
    .where('charge_id', '=', chargeId)
    .where('kind', '=', kind)
    .where('outcome', '=', 'SUCCEEDED')
    .execute();
  return rows.reduce((sum, { amount }) => sum + amount, 0n);
};

/** What moved money from one instant to another, oldest first. A charge that is captured by hand moves none itself: its captures do. */
export const listSimulatorMovements = (db: Db, from: Date, to: Date) =>
  db
    .selectFrom('payment_simulator_charges')
    .selectAll()
    .where('outcome', '=', 'SUCCEEDED')
    .where('decides_at', '>=', from)
    .where('decides_at', '<', to)
    .where(sql<boolean>`(kind <> 'CHARGE' or capture = 'AUTOMATIC')`)
    .orderBy('decides_at')
    .orderBy('id')
    .execute();

/** What was taken by a charge, oldest first: the charge itself, or its captures by hand. */
export const listSimulatorTakings = (db: Db, chargeId: string) =>
  db
    .selectFrom('payment_simulator_charges')
    .selectAll()
    .where('outcome', '=', 'SUCCEEDED')
    .where((e) =>
      e.or([
        e.and([e('id', '=', chargeId), e('kind', '=', 'CHARGE'), e('capture', '=', 'AUTOMATIC')]),
        e.and([e('charge_id', '=', chargeId), e('kind', '=', 'CAPTURE')]),
      ]),
    )
    .orderBy('decides_at')
    .orderBy('id')
    .execute();

/** The same key again answers the first one. */
export const insertSimulatorMethod = async (trx: Trx, row: Insertable<DB['payment_simulator_methods']>) => {
  await trx.insertInto('payment_simulator_methods').values(row).onConflict((c) => c.column('idempotency_key').doNothing()).execute();
  return trx.selectFrom('payment_simulator_methods').selectAll().where('idempotency_key', '=', row.idempotency_key).executeTakeFirstOrThrow();
};

/** A saved method that was not removed. */
export const findSimulatorMethod = (db: Db, id: string) =>
  db.selectFrom('payment_simulator_methods').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst();

export const updateSimulatorMethodRemoved = (db: Db, id: string, at: Date) => db.updateTable('payment_simulator_methods').set({ removed_at: at }).where('id', '=', id).execute();
