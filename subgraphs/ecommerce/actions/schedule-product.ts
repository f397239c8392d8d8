import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { productMachine } from '../domain/product.ts';
import { findProduct, listDuePlans, lockProduct, updateProductRow } from '../store/products.ts';
import { findVendor } from '../store/vendors.ts';
import { announceProduct, lockOwnProduct } from './lock-own-product.ts';

export interface ScheduleProduct {
  readonly productId: string;
  readonly publishAt?: Date | null | undefined;
  readonly unpublishAt?: Date | null | undefined;
}

/** Replaces the plan of when a product goes on sale and off. Both lie in the future. */
export const scheduleProduct = (ctx: Context, { productId, publishAt, unpublishAt }: ScheduleProduct) =>
  ctx.inTransaction(async (trx) => {
    const product = await lockOwnProduct(ctx, trx, productId);
    if (!product.ok) return product;
    const now = ctx.now();
    if (publishAt != null && publishAt <= now) return fail('VALUE_INVALID', 'input', 'publishAt');
    if (unpublishAt != null && (unpublishAt <= now || (publishAt != null && unpublishAt <= publishAt))) return fail('VALUE_INVALID', 'input', 'unpublishAt');
    await updateProductRow(trx, product.value.id, { publish_at: publishAt ?? null, unpublish_at: unpublishAt ?? null, updated_at: now });
    return ok((await findProduct(trx, product.value.id))!);
  });

const BATCH = 100;

/** Does what is due by plan, each product in its own transaction; a product that cannot go on sale (its vendor may not sell) waits no longer. */
export const keepPlans = async (ctx: Context): Promise<void> => {
  for (const id of await listDuePlans(ctx.db, ctx.now(), BATCH)) {
    await ctx.inTransaction(async (trx) => {
      const product = await lockProduct(trx, id);
      const now = ctx.now();
      if (!product) return ok(null);
      const [publish, unpublish] = [product.publish_at !== null && product.publish_at <= now, product.unpublish_at !== null && product.unpublish_at <= now];
      if (!publish && !unpublish) return ok(null);
      await updateProductRow(trx, id, { ...(publish ? { publish_at: null } : {}), ...(unpublish ? { unpublish_at: null } : {}), updated_at: now });
      const allowed = unpublish || (await findVendor(trx, product.vendor_id))?.status === 'APPROVED';
      if (allowed) await ctx.transition(trx, productMachine, { id, event: unpublish ? 'ARCHIVE' : 'PUBLISH', reason: 'PLAN' });
      await announceProduct(ctx, trx, product);
      return ok(null);
    });
  }
};
