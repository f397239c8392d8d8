import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkProduct, limits, type VariantDraft } from '../domain/product.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import { mayEditCatalogue } from '../policy.ts';
import type { ProductRow } from '../rows.ts';
import { categoriesByIds } from '../store/categories.ts';
import { findProduct, lockProduct, updateProductRow } from '../store/products.ts';
import { indexProducts } from '../store/search.ts';
import { adjust } from '../store/stock.ts';
import { insertVariants, updateVariant, variantsByProductIds } from '../store/variants.ts';
import { findVendor } from '../store/vendors.ts';
import { findRole } from './find-role.ts';

export interface UpdateProduct {
  readonly productId: string;
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Undefined leaves it, null takes the product off its shelf. */
  readonly categoryId?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly variants?: readonly VariantDraft[] | null | undefined;
}

/** Changes what is given of a product. A new price reaches carts as PRICE_CHANGED at checkout; orders keep the old one. */
export const updateProduct = (ctx: Context, { productId, ...input }: UpdateProduct) =>
  ctx.inTransaction(async (trx) => {
    const product = await lockProduct(trx, productId);
    if (!product || !mayEditCatalogue(await findRole(ctx, trx, product.vendor_id))) return fail('PRODUCT_NOT_FOUND', 'input', 'productId');
    const checked = checkProduct(input);
    if (!checked.ok) return checked;
    if (input.categoryId != null && (await categoriesByIds(trx, [input.categoryId])).length === 0) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryId');
    if (input.variants != null) {
      const saved = await saveVariants(ctx, trx, product, input.variants);
      if (!saved.ok) return saved;
    }
    await updateProductRow(trx, product.id, {
      title: input.title?.trim(),
      description: input.description ?? undefined,
      tags: input.tags == null ? undefined : [...input.tags],
      category_id: input.categoryId,
      updated_at: ctx.now(),
    });
    await indexProducts(trx, [product.id]);
    await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId: product.vendor_id, productIds: [product.id] });
    return ok((await findProduct(trx, product.id))!);
  });

const saveVariants = async (ctx: Context, trx: Trx, product: ProductRow, drafts: readonly VariantDraft[]): Promise<Result<null, 'SKU_TAKEN' | 'VALUE_INVALID'>> => {
  const known = await variantsByProductIds(trx, [product.id]);
  const bySku = new Map(known.map((variant) => [variant.sku, variant]));
  const added = drafts.filter(({ sku }) => !bySku.has(sku));
  const titles = new Map(known.map((variant) => [variant.sku, variant.title]));
  for (const { sku, title } of drafts) titles.set(sku, title);
  if (titles.size > limits.variants || new Set(titles.values()).size < titles.size) return fail('VALUE_INVALID', 'input', 'variants');
  for (const { sku, title, price } of drafts) {
    const variant = bySku.get(sku);
    if (variant && (variant.title !== title || variant.price !== price)) await updateVariant(trx, variant.id, { title, price });
  }
  if (added.length === 0) return ok(null);
  const vendor = await findVendor(trx, product.vendor_id);
  const rows = added.map(({ sku, title, price }, index) => ({
    id: newId(), product_id: product.id, vendor_id: product.vendor_id, sku, title, price, currency: vendor!.currency, position: known.length + index,
  }));
  if (!(await insertVariants(trx, rows))) return fail('SKU_TAKEN', 'input', 'variants');
  await adjust(trx, rows.map((row, index) => ({ variantId: row.id, quantity: added[index]!.stock ?? 0 })), { reason: 'INITIAL', at: ctx.now() });
  return ok(null);
};
