import { Router, type Request, type Response } from 'express';
import type { Services } from '../../../platform/context/services.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { linkOf, NOTHING_HERE, one, sendPrivateFile } from '../../../platform/server/private-file.ts';
import { exportOrders } from '../actions/export-orders.ts';
import { isOrderExport, ORDER_EXPORT_PATH } from '../domain/order-export.ts';

/** A vendor's orders as CSV (`vendorOrderExport`), streamed. A link that is not ours, or too old, looks like nothing. */
export const orderFiles = (services: Services): Router => {
  const router = Router();
  router.get(ORDER_EXPORT_PATH, async (request: Request, response: Response) => {
    const { query } = request;
    const range = { vendorId: one(query['vendor']), from: new Date(one(query['from'])), to: new Date(one(query['to'])) };
    const wellFormed = isId(range.vendorId) && !Number.isNaN(range.from.getTime()) && !Number.isNaN(range.to.getTime());
    if (!wellFormed || !isOrderExport(services.config.internalSecret, range, linkOf(request), services.clock.now())) return void response.status(404).type('text').send(NOTHING_HERE);
    await sendPrivateFile(response, services.log, { type: 'text/csv; charset=utf-8', name: `orders-${range.from.toISOString().slice(0, 10)}.csv`, body: exportOrders(services, range) });
  });
  return router;
};
