import { hasRole } from '../../accounts/contract.ts';
import type { Context } from '../../../platform/context/context.ts';
import { isId, newId } from '../../../platform/kernel/ids.ts';
import { isCurrency } from '../../../platform/kernel/money.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { isValidRate, type RateTerms } from '../domain/commission.ts';
import type { CommissionRateRow } from '../rows.ts';
import { insertRate, updateRate } from '../store/commission-rates.ts';

/** A rule as an admin writes it; absent `id` makes a new one. Amounts in minor units. */
export interface UpsertCommissionRate extends RateTerms {
  readonly id?: string | null | undefined;
  readonly name: string;
  readonly enabled: boolean;
  readonly vendorId?: string | null | undefined;
}

/** Makes or replaces a commission rule. The admin role is read from the database; to everybody else the rule does not exist. */
export const upsertCommissionRate = (ctx: Context, input: UpsertCommissionRate) =>
  ctx.inTransaction(async (trx): Promise<Result<CommissionRateRow, 'RATE_NOT_FOUND' | 'RATE_INVALID' | 'CURRENCY_UNKNOWN'>> => {
    const { caller } = ctx;
    if (caller.kind !== 'user' || caller.id === null || !(await hasRole(trx, caller.id, 'admin'))) return fail('RATE_NOT_FOUND');
    if (input.currency != null && !isCurrency(input.currency)) return fail('CURRENCY_UNKNOWN', 'input', 'currency');
    if (!isValidRate(input) || input.name.length < 1 || input.name.length > 100) return fail('RATE_INVALID', 'input');
    if (input.vendorId != null && !isId(input.vendorId)) return fail('RATE_INVALID', 'input', 'vendorId');
    if (input.id != null && !isId(input.id)) return fail('RATE_NOT_FOUND', 'input', 'id');
    const row = {
      id: input.id ?? newId(),
      name: input.name,
      position: input.position,
      enabled: input.enabled,
      payee_id: input.vendorId ?? null,
      currency: input.currency ?? null,
      basis_points: input.basisPoints,
      fixed: input.fixed,
      min: input.min ?? null,
      max: input.max ?? null,
      tax_basis_points: input.taxBasisPoints,
      updated_at: ctx.now(),
    };
    const written = input.id == null ? await insertRate(trx, row) : await updateRate(trx, row);
    return written ? ok(written) : fail('RATE_NOT_FOUND', 'input', 'id');
  });
