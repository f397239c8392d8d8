import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { checkProduct, limits, productMachine, type VariantDraft } from '../domain/product.ts';
import type { ProductOption } from '../domain/options.ts';
import { planVariants } from '../domain/variant-plan.ts';
import { isSlug, slugOf } from '../domain/values.ts';
import { mayEditCatalogue } from '../policy.ts';
import type { VendorRow } from '../rows.ts';
import { holdCategory } from '../store/categories.ts';
import { replaceOptions } from '../store/product-options.ts';
import { findProduct, insertProduct } from '../store/products.ts';
import { adjust } from '../store/stock.ts';
import { insertVariants } from '../store/variants.ts';
import { findVendor } from '../store/vendors.ts';
import { findRole } from './find-role.ts';

export interface CreateProduct {
  readonly vendorId: string;
  readonly title: string;
  readonly slug?: string | null | undefined;
  readonly description: string;
  readonly categoryId?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly taxCategory?: string | null | undefined;
  readonly options?: readonly ProductOption[] | null | undefined;
  readonly variants: readonly VariantDraft[];
  readonly idempotencyKey: string;
}

/** Makes a draft with its variants and first stock. A slug made from the title gets a tail when it is taken; one that was asked for is refused. */
export const createProduct = (ctx: Context, { idempotencyKey, ...input }: CreateProduct) =>
  ctx.inTransaction(async (trx) => {
    const vendor = mayEditCatalogue(await findRole(ctx, trx, input.vendorId)) ? await findVendor(trx, input.vendorId) : undefined;
    if (!vendor) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    const created = await ctx.once(trx, { operation: 'ecommerce.createProduct', key: idempotencyKey, input }, () => insert(ctx, trx, vendor, input));
    return created.ok ? ok((await findProduct(trx, created.value.productId))!) : created;
  });

type Refusal = 'VALUE_INVALID' | 'OPTIONS_MISMATCH' | 'CATEGORY_NOT_FOUND' | 'VENDOR_NOT_APPROVED' | 'SLUG_TAKEN' | 'SKU_TAKEN';

const insert = async (ctx: Context, trx: Trx, vendor: VendorRow, input: Omit<CreateProduct, 'idempotencyKey'>): Promise<Result<{ productId: string }, Refusal>> => {
  if (vendor.status === 'TERMINATED') return fail('VENDOR_NOT_APPROVED', 'input', 'vendorId');
  const checked = checkProduct(input);
  if (!checked.ok) return checked;
  if (input.slug != null && !isSlug(input.slug, limits.slug)) return fail('VALUE_INVALID', 'input', 'slug');
  if (input.categoryId != null && !(await holdCategory(trx, input.categoryId))) return fail('CATEGORY_NOT_FOUND', 'input', 'categoryId');
  const plan = planVariants([], input.variants, input.options ?? []);
  if (!plan.ok) return plan;
  const id = newId();
  const at = ctx.now();
  const product = { id, vendor_id: vendor.id, category_id: input.categoryId ?? null, title: input.title.trim(), description: input.description, tags: [...(input.tags ?? [])], status: productMachine.initial, ...(input.taxCategory == null ? {} : { tax_category: input.taxCategory }), created_at: at, updated_at: at };
  const tail = id.slice(-8);
  const fromTitle = slugOf(input.title, limits.slug - tail.length - 1) ?? 'product';
  const inserted = (await insertProduct(trx, { ...product, slug: input.slug ?? fromTitle })) || (input.slug == null && (await insertProduct(trx, { ...product, slug: `${fromTitle}-${tail}` })));
  if (!inserted) return fail('SLUG_TAKEN', 'input', 'slug');
  await replaceOptions(trx, id, input.options ?? []);
  const variants = plan.value.added.map(({ variant }, position) => ({ ...variant, options: [...variant.options], id: newId(), product_id: id, vendor_id: vendor.id, currency: vendor.currency, position }));
  if (!(await insertVariants(trx, variants))) return fail('SKU_TAKEN', 'input', 'variants');
  await adjust(trx, variants.map((variant, index) => ({ variantId: variant.id, quantity: input.variants[index]!.stock ?? 0 })), { reason: 'INITIAL', at });
  return ok({ productId: id });
};
