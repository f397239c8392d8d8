import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { mayEditCatalogue } from '../policy.ts';
import { findVendor, updateTaxMode } from '../store/vendors.ts';
import { findRole } from './find-role.ts';

/** Says whether a vendor's prices include tax, for its owners and managers. Counts for carts at once, never for orders. */
export const setVendorTaxMode = (ctx: Context, { vendorId, pricesIncludeTax }: { readonly vendorId: string; readonly pricesIncludeTax: boolean }) =>
  ctx.inTransaction(async (trx) => {
    if (!mayEditCatalogue(await findRole(ctx, trx, vendorId))) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    await updateTaxMode(trx, vendorId, pricesIncludeTax);
    return ok((await findVendor(trx, vendorId))!);
  });
