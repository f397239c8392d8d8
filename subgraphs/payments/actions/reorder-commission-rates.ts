import type { Context } from '../../../platform/context/context.ts';
import { fail, ok, type Result } from '../../../platform/kernel/result.ts';
import { allRates, lockRates, updatePositions, type StoredRate } from '../store/commission-rates.ts';
import { adminId } from './require-admin.ts';

const POSITION_STEP = 10;

/**
 * Puts all rules into a new order, in steps of ten. The list must name each rule once, so that one who has not seen a rule cannot move it; rules
 * that move get a new version. Admins only.
 */
export const reorderCommissionRates = (ctx: Context, { ids }: { readonly ids: readonly string[] }) =>
  ctx.inTransaction(async (trx): Promise<Result<StoredRate[], 'RATE_NOT_FOUND' | 'RATE_ORDER_INCOMPLETE'>> => {
    const by = await adminId(ctx, trx);
    if (by === null) return fail('RATE_NOT_FOUND');
    await lockRates(trx);
    const rates = new Set((await allRates(trx)).map((rate) => rate.id));
    const wanted = new Set(ids.map((id) => id.toLowerCase()));
    if (wanted.size !== ids.length || wanted.size !== rates.size || ![...wanted].every((id) => rates.has(id))) return fail('RATE_ORDER_INCOMPLETE', 'input', 'ids');
    await updatePositions(trx, [...wanted].map((id, place) => ({ id, position: place * POSITION_STEP })), ctx.now(), by);
    return ok(await allRates(trx));
  });
