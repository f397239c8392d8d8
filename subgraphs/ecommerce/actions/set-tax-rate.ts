import type { Context } from '../../../platform/context/context.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { hasRole } from '../../accounts/contract.ts';
import { checkTaxRate, type TaxRateDraft } from '../domain/tax.ts';
import { insertTaxRate } from '../store/tax-rates.ts';
import { requirePerson } from './require-person.ts';
import { forbidden } from '../../../platform/errors/faults.ts';

/** Writes what a country takes of a category from an instant on, now unless told. For admins: throws FORBIDDEN for others, since rates are no secret. Orders keep theirs. */
export const setTaxRate = (ctx: Context, { validFrom, ...draft }: TaxRateDraft & { readonly validFrom?: Date | null | undefined }) =>
  ctx.inTransaction(async (trx) => {
    if (!(await hasRole(trx, requirePerson(ctx), 'admin'))) throw forbidden();
    const checked = checkTaxRate(draft);
    if (!checked.ok) return checked;
    const from = validFrom ?? ctx.now();
    if (from < ctx.now()) return fail('VALUE_INVALID', 'input', 'validFrom');
    const rate = await insertTaxRate(trx, newId(), draft, from);
    return rate ? ok(rate) : fail('TAX_RATE_EXISTS', 'input', 'validFrom');
  });
