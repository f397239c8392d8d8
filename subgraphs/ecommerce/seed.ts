import * as demo from '../../db/seed/demo.ts';
import type { Context } from '../../platform/context/context.ts';
import type { Trx } from '../../platform/db/database.ts';
import { ok } from '../../platform/kernel/result.ts';
import * as accounts from '../accounts/contract.ts';
import { announceCategories } from '../payments/contract.ts';
import { insertCategoryOnce } from './store/categories.ts';
import { findProduct, insertProduct } from './store/products.ts';
import { indexProducts } from './actions/index-products.ts';
import { adjust } from './store/stock.ts';
import { insertVariants } from './store/variants.ts';
import { findVendor, insertVendor } from './store/vendors.ts';
import { vendorMachine } from './domain/vendor.ts';

type DemoVendor = (typeof demo.vendors)[keyof typeof demo.vendors];

/** The demo's vendors, approved, with their catalogue on sale and stock in the house. Leaves alone what is there. */
export const seed = async (ctx: Context): Promise<void> => {
  await ctx.inTransaction(async (trx) => {
    for (const vendor of Object.values(demo.vendors)) await seedVendor(ctx, trx, vendor);
    for (const category of demo.categories) await insertCategoryOnce(trx, { id: category.id, slug: category.slug, name: category.name, parent_id: category.parentId, position: 0 });
    await announceCategories(trx, 'ECOMMERCE', demo.categories);
    for (const index of demo.products.keys()) await seedProduct(ctx, trx, index);
    await indexProducts(ctx, trx, demo.products.map((_, index) => demo.productId(index)));
    return ok(null);
  });
};

const seedVendor = async (ctx: Context, trx: Trx, { id, slug, name, description, currency, ownerId, latitude, longitude }: DemoVendor): Promise<void> => {
  if (await findVendor(trx, id)) return;
  const application = { slug, name, description, currency, pickupAddress: `${name}, Monaco`, pickupLocation: { latitude, longitude } };
  await insertVendor(trx, id, application, ownerId, ctx.now());
  await accounts.createOrganization(ctx, trx, { id, kind: 'VENDOR', name, ownerId });
  await ctx.transition(trx, vendorMachine, { id, event: 'APPROVE', reason: 'demo' });
};

const seedProduct = async (ctx: Context, trx: Trx, index: number): Promise<void> => {
  const { vendor: vendorName, category, slug, title, description, variants } = demo.products[index]!;
  const id = demo.productId(index);
  if (await findProduct(trx, id)) return;
  const vendor = demo.vendors[vendorName];
  const at = ctx.now();
  const categoryId = demo.categories.find((each) => each.slug === category)!.id;
  await insertProduct(trx, { id, vendor_id: vendor.id, category_id: categoryId, slug, title, description, tags: [], status: 'PUBLISHED', created_at: at, updated_at: at });
  const rows = variants.map(({ sku, title: name, price }, position) => ({
    id: demo.variantId(index, position), product_id: id, vendor_id: vendor.id, sku, title: name, price, currency: vendor.currency, position,
  }));
  await insertVariants(trx, rows);
  await adjust(trx, variants.map(({ stock }, position) => ({ variantId: demo.variantId(index, position), quantity: stock })), { reason: 'INITIAL', at });
};
