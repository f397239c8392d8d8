import type { Db, Trx } from '../../../platform/db/database.ts';
import type { DeliveryRouteRow } from '../rows.ts';

/** Keeps a courier's newest plan in place of the one before. */
export const upsertRoute = async (trx: Trx, { stops, ...row }: DeliveryRouteRow): Promise<void> => {
  const values = { ...row, stops: JSON.stringify(stops) };
  await trx.insertInto('delivery_routes').values(values).onConflict((conflict) => conflict.column('courier_id').doUpdateSet(values)).execute();
};

const all = (db: Db) => db.selectFrom('delivery_routes').selectAll().$castTo<DeliveryRouteRow>();

export const routesByIds = (db: Db, ids: readonly string[]): Promise<DeliveryRouteRow[]> => all(db).where('id', 'in', ids).execute();

export const routesByCourierIds = (db: Db, courierIds: readonly string[]): Promise<DeliveryRouteRow[]> =>
  all(db).where('courier_id', 'in', courierIds).execute();
