import type { Context } from '../../../platform/context/context.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isCountry, isShare } from '../domain/rate-terms.ts';
import type { CommissionTaxRow } from '../rows.ts';
import { insertTax } from '../store/commission-taxes.ts';
import { adminId } from './require-admin.ts';

export interface SetCommissionTax {
  readonly country: string;
  readonly basisPoints: number;
  /** Not in the past; now when absent. */
  readonly validFrom?: Date | null | undefined;
}

/** Sets what a country takes of commission from an instant on. Sales before it keep their tax. Admins only. */
export const setCommissionTax = (ctx: Context, { country, basisPoints, validFrom }: SetCommissionTax) =>
  ctx.inTransaction(async (trx): Promise<Result<CommissionTaxRow, 'RATE_NOT_FOUND' | 'COUNTRY_UNKNOWN' | 'RATE_INVALID' | 'DATES_INVALID'>> => {
    const by = await adminId(ctx, trx);
    if (by === null) return fail('RATE_NOT_FOUND');
    if (!isCountry(country)) return fail('COUNTRY_UNKNOWN', 'input', 'country');
    if (!isShare(basisPoints)) return fail('RATE_INVALID', 'input', 'basisPoints');
    const now = ctx.now();
    if (validFrom && validFrom < now) return fail('DATES_INVALID', 'input', 'validFrom');
    const tax = await insertTax(trx, { country, basis_points: basisPoints, valid_from: validFrom ?? now, created_at: now, created_by: by });
    return tax ? ok(tax) : fail('DATES_INVALID', 'input', 'validFrom');
  });
