import type { Context } from '../../../platform/context/context.ts';
import { fail, ok } from '../../../platform/kernel/result.ts';
import { limits } from '../domain/product.ts';
import { mayEditCatalogue } from '../policy.ts';
import { updatePolicy } from '../store/stock.ts';
import { findVariant } from '../store/variants.ts';
import { findRole } from './find-role.ts';

export interface SetStockPolicy {
  readonly variantId: string;
  readonly backorderPolicy?: 'DENY' | 'ALLOW' | null | undefined;
  /** How many pieces may be owed. */
  readonly backorderLimit?: number | null | undefined;
  /** Undefined leaves it, null ends the warnings. */
  readonly lowStockThreshold?: number | null | undefined;
}

const isCount = (count: number | null | undefined): boolean => count == null || (count >= 0 && count <= limits.stock);

/** Says what may be sold before it is in the house, and when to warn; what is left out stays. STOCK_RESERVED when more is owed than the new limit. */
export const setStockPolicy = (ctx: Context, { variantId, backorderPolicy, backorderLimit, lowStockThreshold }: SetStockPolicy) =>
  ctx.inTransaction(async (trx) => {
    const variant = await findVariant(trx, variantId, ctx.now());
    if (!variant || !mayEditCatalogue(await findRole(ctx, trx, variant.vendor_id))) return fail('VARIANT_NOT_FOUND', 'input', 'variantId');
    if (!isCount(backorderLimit)) return fail('VALUE_INVALID', 'input', 'backorderLimit');
    if (!isCount(lowStockThreshold)) return fail('VALUE_INVALID', 'input', 'lowStockThreshold');
    const changes = { backorder_policy: backorderPolicy ?? undefined, backorder_limit: backorderLimit ?? undefined, low_stock_threshold: lowStockThreshold };
    return (await updatePolicy(trx, variant.id, changes)) ? ok((await findVariant(trx, variant.id, ctx.now()))!) : fail('STOCK_RESERVED', 'input', 'backorderLimit');
  });
