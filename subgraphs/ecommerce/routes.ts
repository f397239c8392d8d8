import { Router } from 'express';
import type { Services } from '../../platform/context/services.ts';
import { orderFiles } from './routes/order-files.ts';
import { productFiles } from './routes/product-files.ts';

/** Files that are too large for GraphQL, for whoever has a signed link. */
export const routes = (services: Services): Router => Router().use(orderFiles(services), productFiles(services));
