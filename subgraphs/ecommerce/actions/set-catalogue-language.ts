import type { Context } from '../../../platform/context/context.ts';
import type { Trx } from '../../../platform/db/database.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import type { SearchLanguage } from '../domain/search-language.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import { indexChanges } from '../jobs/index-changes.ts';
import { mayEditCatalogue } from '../policy.ts';
import { lockProduct, setProductLanguage } from '../store/products.ts';
import { findVendor, setVendorLanguage } from '../store/vendors.ts';
import { findRole } from './find-role.ts';
import { indexProducts } from './index-products.ts';

export interface SetCatalogueLanguage {
  readonly vendorId: string;
  /** Null: the vendor's own, for all its products that have none of theirs. */
  readonly productId: string | null;
  /** Null, of a product: the vendor's. */
  readonly language: SearchLanguage | null;
}

/** Says in which language texts are, which search stems them by. Answers the language that counts now. For the vendor's owners and managers. */
export const setCatalogueLanguage = (ctx: Context, { vendorId, productId, language }: SetCatalogueLanguage) =>
  ctx.inTransaction(async (trx) => {
    const vendor = mayEditCatalogue(await findRole(ctx, trx, vendorId)) ? await findVendor(trx, vendorId) : undefined;
    if (!vendor) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    if (productId !== null) return (await ofProduct(ctx, trx, vendorId, productId, language)) ? ok(language ?? vendor.language) : fail('PRODUCT_NOT_FOUND', 'input', 'productId');
    if (language === null) return fail('VALUE_INVALID', 'input', 'language');
    await setVendorLanguage(trx, vendorId, language);
    await ctx.enqueue(trx, indexChanges, {});
    await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId, productIds: null });
    return ok(language);
  });

const ofProduct = async (ctx: Context, trx: Trx, vendorId: string, productId: string, language: SearchLanguage | null): Promise<boolean> => {
  const product = await lockProduct(trx, productId);
  if (product?.vendor_id !== vendorId) return false;
  await setProductLanguage(trx, productId, language, ctx.now());
  await indexProducts(ctx, trx, [productId]);
  await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId, productIds: [productId] });
  return true;
};
