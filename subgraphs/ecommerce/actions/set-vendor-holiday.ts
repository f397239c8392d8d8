import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { checkHoliday, type Holiday } from '../domain/vendor.ts';
import { CATALOGUE, catalogueChanged } from '../events.ts';
import { mayEditCatalogue } from '../policy.ts';
import { findVendor, updateHoliday } from '../store/vendors.ts';
import { findRole } from './find-role.ts';

export interface SetVendorHoliday {
  readonly vendorId: string;
  /** Null ends the holiday. */
  readonly holiday: Holiday | null;
}

/** Closes a vendor for a while, or opens it: nothing of it can be bought meanwhile, all is shown, and paid orders stay to be sent. For owners and managers. */
export const setVendorHoliday = (ctx: Context, { vendorId, holiday }: SetVendorHoliday) =>
  ctx.inTransaction(async (trx) => {
    if (!mayEditCatalogue(await findRole(ctx, trx, vendorId))) return fail('VENDOR_NOT_FOUND', 'input', 'vendorId');
    const checked = holiday ? checkHoliday(holiday, ctx.now()) : ok(null);
    if (!checked.ok) return checked;
    await updateHoliday(trx, vendorId, checked.value);
    await ctx.publish(trx, catalogueChanged, CATALOGUE, { vendorId, productIds: null });
    return ok((await findVendor(trx, vendorId))!);
  });
