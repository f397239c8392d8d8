import type { Insertable, Updateable } from 'kysely';
import type { DB } from '../../../db/types.generated.ts';
import type { Db, Trx } from '../../../platform/db/database.ts';
import { carriedStatuses } from '../domain/delivery.ts';
import type { DeliveryRow } from '../rows.ts';

const all = (db: Db) => db.selectFrom('deliveries').selectAll().$castTo<DeliveryRow>();

export const findDelivery = (db: Db, id: string): Promise<DeliveryRow | undefined> => all(db).where('id', '=', id).executeTakeFirst();

export const getDelivery = (db: Db, id: string): Promise<DeliveryRow> => all(db).where('id', '=', id).executeTakeFirstOrThrow();

export const findDeliveryByToken = (db: Db, token: string): Promise<DeliveryRow | undefined> =>
  all(db).where('public_token', '=', token).executeTakeFirst();

export const deliveriesByIds = (db: Db, ids: readonly string[]): Promise<DeliveryRow[]> => all(db).where('id', 'in', ids).execute();

export const deliveriesByOrderIds = (db: Db, orderIds: readonly string[]): Promise<DeliveryRow[]> => all(db).where('order_id', 'in', orderIds).execute();

/** What a courier has now, by id. A courier has 20 at most. */
export const listCarried = (db: Db, courierId: string): Promise<DeliveryRow[]> =>
  all(db).where('courier_id', '=', courierId).where('status', 'in', carriedStatuses).orderBy('id').execute();

export const listCarriedIds = async (db: Db, courierId: string): Promise<string[]> => {
  const rows = await db.selectFrom('deliveries').select('id').where('courier_id', '=', courierId).where('status', 'in', carriedStatuses).orderBy('id').execute();
  return rows.map(({ id }) => id);
};

export const lockDelivery = (trx: Trx, id: string): Promise<DeliveryRow | undefined> => all(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const lockDeliveryOfOrder = (trx: Trx, orderId: string): Promise<DeliveryRow | undefined> =>
  all(trx).where('order_id', '=', orderId).forUpdate().executeTakeFirst();

/** The deliveries that have waited longest for a courier, but those that somebody else is dealing with. */
export const lockWaiting = (trx: Trx, limit: number): Promise<DeliveryRow[]> =>
  all(trx).where('status', '=', 'READY').orderBy('ready_at').orderBy('id').limit(limit).forUpdate().skipLocked().execute();

/** Inserts a delivery unless its order has one: then nothing is answered. */
export const insertDelivery = async (trx: Trx, row: Insertable<DB['deliveries']>): Promise<DeliveryRow | undefined> =>
  trx
    .insertInto('deliveries')
    .values(row)
    .onConflict((conflict) => conflict.column('order_id').doNothing())
    .returningAll()
    .$castTo<DeliveryRow>()
    .executeTakeFirst();

export const updateDelivery = (trx: Trx, id: string, set: Omit<Updateable<DB['deliveries']>, 'id' | 'status'>): Promise<DeliveryRow> =>
  trx.updateTable('deliveries').set(set).where('id', '=', id).returningAll().$castTo<DeliveryRow>().executeTakeFirstOrThrow();

/** Whether any delivery waits for a courier. */
export const hasWaiting = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('deliveries').select('id').where('status', '=', 'READY').limit(1).executeTakeFirst()) !== undefined;
