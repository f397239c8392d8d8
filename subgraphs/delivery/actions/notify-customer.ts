import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import * as communication from '../../communication/contract.ts';
import type { DeliveryRow } from '../rows.ts';
import { findCourier } from '../store/couriers.ts';

/** Tells the customer of the three moves they wait for. A delivery that changes couriers says so once for each courier. */
export const notifyCustomer = async (ctx: Context, trx: Trx, { id, order_id, customer_id, courier_id, status }: DeliveryRow): Promise<void> => {
  const common = { userId: customer_id, subject: { type: 'Order', id: order_id } } as const;
  if (status === 'DELIVERED') {
    return communication.notify(ctx, trx, { ...common, type: 'delivery.delivered', variables: {}, dedupeKey: id });
  }
  if (status !== 'ASSIGNED' && status !== 'PICKED_UP') return;
  const courier = await findCourier(trx, courier_id!);
  const type = status === 'ASSIGNED' ? 'delivery.courierAssigned' : 'delivery.pickedUp';
  return communication.notify(ctx, trx, { ...common, type, variables: { courierName: courier!.display_name }, dedupeKey: `${id}:${courier_id}` });
};
