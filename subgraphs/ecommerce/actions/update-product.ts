import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import type { ProductOption } from '../domain/options.ts';
import { checkProduct, limits, type VariantDraft } from '../domain/product.ts';
import { planVariants } from '../domain/variant-plan.ts';
import { isSlug } from '../domain/values.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import { mayEditCatalogue } from '../policy.ts';
import type { ProductRow } from '../rows.ts';
import { holdCategory } from '../store/categories.ts';
import { optionsByProductIds, replaceOptions } from '../store/product-options.ts';
import { changeSlug, findProduct, lockProduct, updateProductRow } from '../store/products.ts';
import { adjust } from '../store/stock.ts';
import { insertVariants, updateVariant, variantsByProductIds } from '../store/variants.ts';
import { findVendor } from '../store/vendors.ts';
import { findRole } from './find-role.ts';
import { indexProducts } from './index-products.ts';

export interface UpdateProduct {
  readonly productId: string;
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  /** Undefined leaves it, null takes the product off its shelf. */
  readonly categoryId?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly taxCategory?: string | null | undefined;
  readonly slug?: string | null | undefined;
  /** Replaces them all; undefined leaves them. */
  readonly options?: readonly ProductOption[] | null | undefined;
  readonly variants?: readonly VariantDraft[] | null | undefined;
}

/** Changes what is given of a product. A new price reaches carts as PRICE_CHANGED at checkout; orders keep the old one. */
export const updateProduct = (ctx: Context, { productId, ...input }: UpdateProduct) =>
  ctx.inTransaction(async (trx) => {
    const product = await lockProduct(trx, productId);
    if (!product || !mayEditCatalogue(await findRole(ctx, trx, product.vendor_id))) return fail('PRODUCT_NOT_FOUND', 'input', 'productId');
    const checked = checkProduct(input);
    if (!checked.ok) return checked;
    if (input.categoryId != null && !(await holdCategory(trx, input.categoryId))) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryId');
    if (input.slug != null && input.slug !== product.slug) {
      if (!isSlug(input.slug, limits.slug)) return fail('VALUE_INVALID', 'input', 'slug');
      if (!(await changeSlug(trx, product, input.slug, ctx.now()))) return fail('SLUG_TAKEN', 'input', 'slug');
    }
    if (input.variants != null || input.options != null) {
      const saved = await saveVariants(ctx, trx, product, input.variants ?? [], input.options);
      if (!saved.ok) return saved;
    }
    await updateProductRow(trx, product.id, {
      title: input.title?.trim(),
      description: input.description ?? undefined,
      tags: input.tags == null ? undefined : [...input.tags],
      category_id: input.categoryId,
      tax_category: input.taxCategory ?? undefined,
      updated_at: ctx.now(),
    });
    await indexProducts(ctx, trx, [product.id]);
    await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId: product.vendor_id, productIds: [product.id] });
    return ok((await findProduct(trx, product.id))!);
  });

const saveVariants = async (
  ctx: Context,
  trx: Trx,
  product: ProductRow,
  drafts: readonly VariantDraft[],
  options: readonly ProductOption[] | null | undefined,
): Promise<Result<null, 'SKU_TAKEN' | 'VALUE_INVALID' | 'OPTIONS_MISMATCH'>> => {
  const known = await variantsByProductIds(trx, [product.id], ctx.now());
  const plan = planVariants(known, drafts, options ?? (await optionsByProductIds(trx, [product.id])));
  if (!plan.ok) return plan;
  if (options != null) await replaceOptions(trx, product.id, options);
  const ids = new Map(known.map(({ sku, id }) => [sku, id]));
  for (const { sku, options: choices, ...changes } of plan.value.changed) await updateVariant(trx, ids.get(sku)!, { ...changes, options: [...choices] });
  const { added } = plan.value;
  if (added.length === 0) return ok(null);
  const vendor = await findVendor(trx, product.vendor_id);
  const last = known.reduce((high, { position }) => Math.max(high, position), -1);
  const rows = added.map(({ variant }, index) => ({
    ...variant, options: [...variant.options], id: newId(), product_id: product.id, vendor_id: product.vendor_id, currency: vendor!.currency, position: last + 1 + index,
  }));
  if (!(await insertVariants(trx, rows))) return fail('SKU_TAKEN', 'input', 'variants');
  await adjust(trx, rows.map((row, index) => ({ variantId: row.id, quantity: added[index]!.draft.stock ?? 0 })), { reason: 'INITIAL', at: ctx.now() });
  return ok(null);
};
