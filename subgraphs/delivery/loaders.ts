import type { Context } from '../../platform/context/context.ts';
import { listLoaderOf, loaderOf } from '../../platform/graphql/loader.ts';
import { isId } from '../../platform/kernel/ids.ts';
import type { Standing } from './domain/standing.ts';
import { partOf, seesAtOnce, userToPlace } from './policy.ts';
import type { DeliveryRow } from './rows.ts';
import { couriersByIds, couriersByUserIds } from './store/couriers.ts';
import { deliveriesByIds, deliveriesByOrderIds } from './store/deliveries.ts';
import { exceptionsByDeliveryIds, exceptionsByIds } from './store/exceptions.ts';
import { routesByCourierIds, routesByIds } from './store/routes.ts';
import { findStanding } from './store/standings.ts';

/** Asks the store only for what can be an id of ours: keys of entities come from outside. */
const known =
  <V>(fetch: (ids: readonly string[]) => Promise<V[]>) =>
  async (keys: readonly string[]): Promise<V[]> => {
    const ids = keys.filter(isId).map((id) => id.toLowerCase());
    return ids.length > 0 ? fetch(ids) : [];
  };

export const createLoaders = (ctx: Context) => {
  let found: Promise<Standing> | null = null;
  const standing = () => (found ??= findStanding(ctx.db, userToPlace(ctx.caller)));
  const part = async (delivery: DeliveryRow) => partOf(ctx.caller, await standing(), delivery);
  return {
    delivery: loaderOf(known((ids) => deliveriesByIds(ctx.db, ids)), (row) => row.id),
    deliveryOfOrder: loaderOf(known((ids) => deliveriesByOrderIds(ctx.db, ids)), (row) => row.order_id),
    courier: loaderOf(known((ids) => couriersByIds(ctx.db, ids)), (row) => row.id),
    courierOfUser: loaderOf(known((ids) => couriersByUserIds(ctx.db, ids)), (row) => row.user_id),
    route: loaderOf(known((ids) => routesByIds(ctx.db, ids)), (row) => row.id),
    routeOfCourier: loaderOf(known((ids) => routesByCourierIds(ctx.db, ids)), (row) => row.courier_id),
    exception: loaderOf(known((ids) => exceptionsByIds(ctx.db, ids)), (row) => row.id),
    exceptionsOfDelivery: listLoaderOf(known((ids) => exceptionsByDeliveryIds(ctx.db, ids)), (row) => row.delivery_id),
    /** What the caller is to a delivery; null for strangers. */
    part,
    /** The delivery, if the caller is one of its parties or staff. */
    visible: async (delivery: DeliveryRow | null | undefined): Promise<DeliveryRow | null> => {
      if (!delivery) return null;
      return seesAtOnce(ctx.caller, delivery) || (await part(delivery)) ? delivery : null;
    },
  };
};

export type GraphContext = Context & { loaders: ReturnType<typeof createLoaders> };
