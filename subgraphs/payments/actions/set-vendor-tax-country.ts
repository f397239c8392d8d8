import { knownOrganizations } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId } from '../../../platform/kernel/ids.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCountry } from '../domain/rate-terms.ts';
import { upsertJurisdiction } from '../store/commission-taxes.ts';
import { adminId } from './require-admin.ts';

/** Says in which country a vendor is at home, for the tax on the commission of its sales from now on. Admins only. */
export const setVendorTaxCountry = (ctx: Context, { vendorId, country }: { readonly vendorId: string; readonly country: string }) =>
  ctx.inTransaction(async (trx): Promise<Result<{ id: string }, 'VENDOR_UNKNOWN' | 'COUNTRY_UNKNOWN'>> => {
    const by = await adminId(ctx, trx);
    const vendors = by !== null && isId(vendorId) ? await knownOrganizations(trx, [vendorId], 'VENDOR') : [];
    if (vendors.length === 0) return fail('VENDOR_UNKNOWN', 'input', 'vendorId');
    if (!isCountry(country)) return fail('COUNTRY_UNKNOWN', 'input', 'country');
    await upsertJurisdiction(trx, { payee_id: vendorId, country, updated_at: ctx.now(), updated_by: by });
    return ok({ id: vendorId });
  });
