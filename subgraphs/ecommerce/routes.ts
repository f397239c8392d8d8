import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router, type Request, type Response } from 'express';
import type { Services } from '../../platform/context/services.ts';
import { isId } from '../../platform/kernel/ids.ts';
import { exportOrders } from './actions/export-orders.ts';
import { isOrderExport, ORDER_EXPORT_PATH } from './domain/order-export.ts';
import { productFiles } from './routes/product-files.ts';

const one = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A vendor's orders as CSV, for whoever has a signed link (`vendorOrderExport`). A link that is not ours, or too old, looks like nothing. */
export const routes = (services: Services): Router => {
  const router = Router();
  router.get(ORDER_EXPORT_PATH, async ({ query }: Request, response: Response) => {
    const range = { vendorId: one(query['vendor']), from: new Date(one(query['from'])), to: new Date(one(query['to'])) };
    const wellFormed = isId(range.vendorId) && !Number.isNaN(range.from.getTime()) && !Number.isNaN(range.to.getTime());
    const link = { expires: one(query['expires']), signature: one(query['signature']) };
    if (!wellFormed || !isOrderExport(services.config.internalSecret, range, link, services.clock.now()))
      return void response.status(404).type('text').send('There is nothing here, or the time of this link is over. Ask for a new one.');
    response.status(200).set({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="orders-${range.from.toISOString().slice(0, 10)}.csv"`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    await pipeline(Readable.from(exportOrders(services, range)), response).catch((err: unknown) => services.log.warn({ err, vendorId: range.vendorId }, 'an export was not read to its end'));
  });
  router.use(productFiles(services));
  return router;
};
